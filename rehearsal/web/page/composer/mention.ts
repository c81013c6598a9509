import type { ClientView, PersonView } from '../../../discord/client/view.ts';

/** An @ that somebody is typing at the caret: where it begins, and the words after it. */
export interface MentionBegun {
  readonly from: number;
  readonly typed: string;
}

/** Names have at most 32 characters; two words are enough to find one. */
const begun = /(?:^|\s)@([^\s@]{0,32}(?: [^\s@]{0,32})?)$/u;

export function mentionAt(text: string, caret: number): MentionBegun | null {
  const found = begun.exec(text.slice(0, caret));
  const typed = found?.[1];
  return typed === undefined ? null : { from: caret - typed.length - 1, typed };
}

/** How many names are offered at once. */
const offered = 8;

export function peopleFor(mention: MentionBegun, view: ClientView): readonly PersonView[] {
  const wanted = mention.typed.toLowerCase();
  const fits = (name: string): boolean => name.split(/\s+/u).some((word) => word.toLowerCase().startsWith(wanted));
  return view.people
    .filter((person) => person.name.toLowerCase().startsWith(wanted) || fits(person.name))
    .slice(0, offered);
}

/** What one sees while writing is a name; what is sent is an id. A name inside another is not mistaken for it. */
export function withIds(text: string, mentioned: readonly PersonView[]): string {
  const longestFirst = mentioned.toSorted((one, other) => other.name.length - one.name.length);
  return longestFirst.reduce((sent, person) => sent.replaceAll(`@${person.name}`, `<@${person.id}>`), text);
}
