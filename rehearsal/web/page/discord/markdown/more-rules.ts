/** What the library does not read as Discord does: lists, what stands within a line, and two timestamp styles with short dates. */
import { rulesExtended } from 'discord-markdown-parser';

type Rule = (typeof rulesExtended)[string];

const item = /^( *)([-*]|\d{1,9}\.) +(.*)$/;
const listStart = /^( *)(?:[-*]|\d{1,9}\.) +[^\n]*(?:\n|$)/;

function isNumbered(found: RegExpExecArray | null): boolean {
  return (found?.[2]?.length ?? 0) > 1;
}

interface Item {
  readonly depth: number;
  readonly number: number | null;
  readonly words: string;
}

/** The lines at the beginning of `source` that are items of one list, with their line ends. */
function listLines(source: string): string {
  let taken = '';
  for (const line of source.split(/(?<=\n)/)) {
    const found = item.exec(line.replace(/\n$/, ''));
    // A line that is only set in goes on with the item above it.
    const goesOn = taken !== '' && /^ {2,}\S/.test(line);
    if (!found && !goesOn) break;
    // After dashes, a number begins another list.
    if (found && !goesOn && taken !== '' && isNumbered(found) !== isNumbered(item.exec(taken.split('\n')[0] ?? '')))
      break;
    taken += line;
  }
  return taken;
}

function itemsOf(lines: string): readonly Item[] {
  const items: Item[] = [];
  for (const line of lines.replace(/\n$/, '').split('\n')) {
    const found = item.exec(line);
    const last = items.at(-1);
    if (found) {
      const [, indent = '', sign = '-', words = ''] = found;
      items.push({ depth: indent.length, number: sign.length > 1 ? Number.parseInt(sign, 10) : null, words });
    } else if (last) items[items.length - 1] = { ...last, words: `${last.words}\n${line.trim()}` };
  }
  return items;
}

type Nested = { readonly number: number | null; readonly words: string; readonly below: readonly Item[] };

/** Items that are set in further than the first belong to the item above them. */
function nest(items: readonly Item[]): readonly Nested[] {
  const depth = items[0]?.depth ?? 0;
  const nested: { number: number | null; words: string; below: Item[] }[] = [];
  for (const one of items) {
    const last = nested.at(-1);
    if (last && one.depth > depth) last.below.push(one);
    else nested.push({ number: one.number, words: one.words, below: [] });
  }
  return nested;
}

type Parse = Rule['parse'];

function listNode(items: readonly Item[], parse: Parameters<Parse>[1], state: Parameters<Parse>[2]): object {
  return {
    type: 'list',
    first: items[0]?.number ?? null,
    items: nest(items).map(({ words, below }) => [
      ...parse(words, { ...state, noList: true }),
      ...(below.length > 0 ? [listNode(below, parse, state)] : []),
    ]),
  };
}

const atLineStart = (before: unknown): boolean =>
  before === null || before === undefined || (Array.isArray(before) && String(before[0]).endsWith('\n'));

const list: Rule = {
  order: (rulesExtended['blockQuote']?.order ?? 0) + 0.5,
  match: (source, state) => {
    if (state['noList'] === true || !atLineStart(state['prevCapture']) || !listStart.test(source)) return null;
    return [listLines(source)];
  },
  parse: (capture, parse, state) => listNode(itemsOf(capture[0] ?? ''), parse, state),
};

const shortTimestamp: Rule = {
  order: rulesExtended['strong']?.order ?? 0,
  match: (source) => /^<t:(-?\d+):([sS])>/.exec(source),
  parse: (capture) => ({ type: 'timestamp', timestamp: capture[1], format: capture[2] }),
};

/** What stands within a line begins no list, so that **1. First** is a bold number and not an item. */
function withinALine(name: keyof typeof rulesExtended): Readonly<Record<string, Rule>> {
  const rule = rulesExtended[name];
  if (rule === undefined) return {};
  return { [name]: { ...rule, parse: (found, parse, state) => rule.parse(found, parse, { ...state, noList: true }) } };
}

export const discordRules = {
  ...rulesExtended,
  ...withinALine('strong'),
  ...withinALine('em'),
  ...withinALine('underline'),
  ...withinALine('strikethrough'),
  ...withinALine('heading'),
  list,
  shortTimestamp,
};
