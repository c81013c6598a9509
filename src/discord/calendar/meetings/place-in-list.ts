/** Where in their list somebody is, so that every press can draw it again: which page, and of which group alone. */
export interface PlaceInList {
  readonly page: number;
  /** Id of a group; null: all of theirs. */
  readonly only: string | null;
}

export const start: PlaceInList = { page: 0, only: null };

/** `what~page~group`: how a place travels in a press, behind whatever else the press is about. */
export function carry({ page, only }: PlaceInList, what = ''): string {
  return `${what}~${page}~${only ?? ''}`;
}

/** What a press was about, and where it was pressed. A text that is none begins at the start. */
export function carried(arg: string): { readonly what: string; readonly place: PlaceInList } {
  const [what = '', page = '', only = ''] = arg.split('~');
  const number = /^\d{1,3}$/.test(page) ? Number(page) : 0;
  return { what, place: { page: number, only: only === '' ? null : only } };
}
