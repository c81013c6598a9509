/** Where the pictures and files of a message come from (documentation: "Unfurled Media Item"). */
import { array, record, text } from '../changes/read.ts';
import { COMPONENT } from './component-kinds.ts';
import { check, type Place } from './form-error.ts';

const UPLOADED = 'attachment://';

export interface MediaSource {
  readonly files: readonly { readonly name: string }[];
  /** `attachments` of the body; undefined when it is left out, and then an edit keeps what is there. */
  readonly given: readonly unknown[] | undefined;
  /** What the edited message carries. */
  readonly before: readonly { readonly id: string; readonly filename: string }[];
}

/** Throws for `attachment://name` when no file of that name comes with the request or stays on the edited message. */
export function checkMedia(components: readonly unknown[], source: MediaSource): void {
  const names = namesOf(source);
  for (const { component, at } of placed(components, [])) {
    for (const [field, url] of urlsOf(component)) {
      const place: Place = [...at, ...field, 'url'];
      checkAddress(url, component['type'] === COMPONENT.file, place);
      const isThere = !url.startsWith(UPLOADED) || names.has(decodeName(url));
      const message = 'The referenced attachment was not found.';
      check(isThere, place, 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND', message);
    }
  }
}

interface Placed {
  readonly component: Record<string, unknown>;
  readonly at: Place;
}

/** Every component with its place in the body. */
function* placed(components: readonly unknown[], around: Place): Generator<Placed> {
  for (const [index, each] of components.entries()) {
    const component = record(each);
    const at: Place = [...around, 'components', index];
    yield { component, at };
    yield* placed(array(component['components']), at);
    if (component['accessory'] !== undefined)
      yield { component: record(component['accessory']), at: [...at, 'accessory'] };
  }
}

/** The names of uploads (a body may rename them by their number) and of what stays of the earlier ones. */
function namesOf({ files, given, before }: MediaSource): ReadonlySet<string> {
  const about = (given ?? []).map(record);
  const uploaded = files.map(({ name }, index) => {
    const named = about.find((each) => String(each['id']) === String(index));
    return (named && text(named, 'filename')) ?? name;
  });
  const kept = before.filter(({ id }) => given === undefined || about.some((each) => String(each['id']) === id));
  return new Set([...uploaded, ...kept.map((each) => each.filename)]);
}

function decodeName(url: string): string {
  const name = url.slice(UPLOADED.length);
  try {
    return decodeURIComponent(name);
  } catch (error) {
    if (error instanceof URIError) return name;
    throw error;
  }
}

/** Files are always uploads; pictures may also stand on the web. */
function checkAddress(url: string, isFile: boolean, at: Place): void {
  if (isFile) return check(url.startsWith(UPLOADED), at, 'URL_TYPE_INVALID', 'Not an uploaded file.');
  const isKnown = url.startsWith(UPLOADED) || /^https?:\/\//u.test(url);
  check(isKnown, at, 'URL_TYPE_INVALID_SCHEME', "Scheme must be one of ('http', 'https', 'attachment').");
}

function urlsOf(component: Record<string, unknown>): readonly (readonly [Place, string])[] {
  const one = (field: Place, media: unknown): readonly [Place, string] => [field, text(record(media), 'url') ?? ''];
  switch (component['type']) {
    case COMPONENT.file:
      return [one(['file'], component['file'])];
    case COMPONENT.thumbnail:
      return [one(['media'], component['media'])];
    case COMPONENT.gallery:
      return array(component['items']).map((item, index) => one(['items', index, 'media'], record(item)['media']));
    default:
      return [];
  }
}
