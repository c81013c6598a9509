import { ComponentType, MessageFlags, type APIMessageTopLevelComponent } from 'discord.js';
import { decodeCalendarPress } from '#discord/calendar/press.ts';
import { decodePress } from '#discord/custom-id.ts';
import type { Payload } from '#discord/payload.ts';

/** One thing on a card, in the order in which a screen reader comes to it. */
interface Part {
  readonly type: ComponentType;
  readonly content?: string;
  readonly label?: string;
  readonly placeholder?: string;
  readonly style?: number;
  readonly custom_id?: string;
  readonly url?: string;
  readonly accent_color?: number | null;
  readonly options?: readonly { readonly label: string; readonly value: string; readonly description?: string }[];
  readonly components?: readonly Part[];
}

/**
 * What would keep somebody from reading or using a message, and what Discord would refuse (platform §1.6): as short
 * sentences, empty when all is well. Made for every test that looks at a message.
 */
export function lintPayload(payload: Payload): string[] {
  const parts = flat(payload.components);
  return [
    ...sizes(payload, parts),
    ...mentions(payload),
    ...order(payload.components),
    ...parts.flatMap(partFaults),
    ...unique(parts),
  ];
}

const flat = (parts: readonly Part[]): readonly Part[] =>
  parts.flatMap((part) => [part, ...flat(part.components ?? [])]);

function sizes(payload: Payload, parts: readonly Part[]): string[] {
  const letters = parts.reduce((sum, part) => sum + (part.content?.length ?? 0), 0);
  const bytes = Buffer.byteLength(JSON.stringify(payload.components));
  return [
    ...when(parts.length > 40, `${parts.length} components, Discord takes 40`),
    ...when(letters > 4_000, `${letters} characters, Discord takes 4000`),
    // Near 10 KB Discord answers 500 and the library tries three times more.
    ...when(bytes > 10_000, `${bytes} bytes, Discord answers 500 near 10 KB`),
    ...when((payload.flags & MessageFlags.IsComponentsV2) === 0, 'not a Components V2 message'),
    ...when(payload.components.length === 0, 'an empty message'),
  ];
}

function mentions({ allowed_mentions: allowed }: Payload): string[] {
  return [
    ...when(allowed.parse.length > 0, 'may ping by kind'),
    ...when((allowed.users?.length ?? 0) > 1, 'may ping more than one person'),
  ];
}

/** The most important first, and words before what one can press. */
function order(components: readonly APIMessageTopLevelComponent[]): string[] {
  return when(components[0]?.type !== ComponentType.TextDisplay, 'does not begin with words');
}

const readers: Partial<Record<ComponentType, (part: Part) => string[]>> = {
  [ComponentType.TextDisplay]: ({ content = '' }) => words(content, 'text'),
  [ComponentType.Button]: buttonFaults,
  [ComponentType.StringSelect]: selectFaults,
  [ComponentType.UserSelect]: ({ placeholder = '', custom_id: id = '' }) => [
    ...words(placeholder, 'placeholder'),
    ...when(leadsNowhere(id) || id.length > longestId, `a select that leads nowhere: “${id}”`),
  ],
  [ComponentType.ActionRow]: ({ components = [] }) => rowFaults(components),
  [ComponentType.Container]: ({ accent_color: colour }) => when(typeof colour === 'number', 'a colour carries meaning'),
};

const partFaults = (part: Part): string[] =>
  readers[part.type]?.(part) ?? [`a component of type ${part.type} that no reader was asked about`];

/** Discord takes 100; some is left so that nothing is ever cut. */
const longestId = 90;

const leadsNowhere = (id: string): boolean => decodePress(id) === null && decodeCalendarPress(id) === null;

/** Labels up to 34 characters stay whole on a phone. */
function buttonFaults({ label = '', custom_id: id, url, style }: Part): string[] {
  return [
    ...words(label, 'label'),
    ...when(!/\p{L}/u.test(label), `a button without words: “${label}”`),
    ...when(label.length > 34, `a label that a phone cuts: “${label}”`),
    ...when(style === 4, `a button in red: “${label}”`),
    ...when(url === undefined && leadsNowhere(id ?? ''), `a button that leads nowhere: “${id}”`),
    ...when((id?.length ?? 0) > longestId, `a long custom_id: ${id}`),
  ];
}

function selectFaults({ placeholder = '', custom_id: id = '', options = [] }: Part): string[] {
  return [
    ...words(placeholder, 'placeholder'),
    ...when(!/\p{L}/u.test(placeholder) || placeholder.length > 150, `a select without words: “${placeholder}”`),
    ...when(leadsNowhere(id) || id.length > longestId, `a select that leads nowhere: “${id}”`),
    ...when(options.length === 0 || options.length > 25, `${options.length} choices, Discord takes 1 to 25`),
    ...when(new Set(options.map(({ value }) => value)).size !== options.length, `a choice twice in “${placeholder}”`),
    ...options.flatMap(({ label, value, description = '' }) =>
      when(!/\S/.test(label) || [label, value, description].some((text) => text.length > 100), `a choice “${label}”`),
    ),
  ];
}

function rowFaults(row: readonly Part[]): string[] {
  const isSelect = ({ type }: Part): boolean =>
    type === ComponentType.StringSelect || type === ComponentType.UserSelect;
  const selects = row.filter(isSelect).length;
  return [
    ...when(row.length === 0 || row.length > 5, `${row.length} in a row, Discord takes 1 to 5`),
    ...when(selects > 0 && row.length > 1, 'a select that shares its row'),
  ];
}

function words(text: string, where: string): string[] {
  return [
    ...when(text.trim() === '', `empty ${where}`),
    ...when(/[{}]|undefined|\bnull\b|NaN|\[object/.test(text), `an unfilled place in the ${where}: “${text}”`),
  ];
}

function unique(parts: readonly Part[]): string[] {
  const ids = parts.flatMap(({ custom_id: id }) => (id === undefined ? [] : [id]));
  return when(new Set(ids).size !== ids.length, 'a custom_id twice');
}

const when = (wrong: boolean, fault: string): string[] => (wrong ? [fault] : []);
