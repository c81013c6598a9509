import type { Format, LateEntry } from '#core/formats/format.ts';
import type { RunSheetWords } from '#core/formats/run-sheet.ts';
import { agreement } from './agreements.ts';
import { duration } from './time.ts';
import { crosstalkSentence, orderSentence, phaseTitle } from './words.ts';

const lateEntries: Readonly<Record<LateEntry, string>> = {
  open: 'Late people join in.',
  listen_only: 'Late people listen first.',
  closed: 'Late people come next time.',
};

/** The words of the printed run sheet (IP-2). */
export const runSheet: RunSheetWords = {
  kind: phaseTitle,
  length: (n) => `${n} min`,
  people: ({ min, ideal, split_above: split }) =>
    `${min} to ${split} people, best with about ${ideal}; above that, two rooms`,
  turns: (queue, ceiling) =>
    ceiling === null ? orderSentence(queue) : `${orderSentence(queue)} Up to ${duration(ceiling * 1_000)} each.`,
  crosstalk: crosstalkSentence,
  late: (entry) => lateEntries[entry],
  rule: (id) => agreement(id).title,
  doors: (n) => `Doors open ${n} min before`,
  after: (n) => `Room stays open ${n} min after`,
  headings: { agreements: 'Agreements', cue: 'Host' },
  footer: 'Anyone may pass, and anyone may leave. No list of who came.',
  /** Left open to be filled in by hand. */
  blank: '____________',
};

/** /format: how a meeting runs. */
export const format = {
  description: 'Meeting formats: look, copy, change, print',
  list: 'Show all formats',
  show: 'Show one format, with its file',
  copy: 'Copy a format to one of your own: for moderators',
  import: 'Bring in a format file you changed: for moderators',
  print: 'A one-page run sheet, for a meeting without a screen',
  option: {
    format: 'Which format',
    name: 'The name of your copy',
    id: 'A short id in a-z, 0-9 and _; made from the name when left empty',
    file: 'A format file (.json), at most 64 kB',
  },
  answer: {
    line: ({ id, name, total_minutes: length, size }: Format): string =>
      `- **${name}** · \`${id}\` · ${length} min · about ${size.ideal} people`,
    parts: ({ phases }: Format): string[] =>
      phases.map(({ kind, minutes }) => `- ${phaseTitle(kind)} · ${minutes} min`),
    shown: ({ name, total_minutes: length, size }: Format, parts: string): string =>
      [
        `**${name}** · ${length} min · ${runSheet.people(size)}`,
        parts,
        'To change it: edit the file, give it an id of your own, and bring it in with `/format import`.',
      ].join('\n'),
    copied: ({ id, name }: Format): string =>
      `**${name}** is yours as \`${id}\`. Change the file and bring it back with \`/format import\`, or choose it with \`/group edit\`.`,
    imported: ({ id, name }: Format): string =>
      `**${name}** is here as \`${id}\`. Choose it with \`/group edit\`, or look at it with \`/format print\`.`,
    replaced: ({ id, name }: Format): string =>
      `**${name}** (\`${id}\`) is changed. Meetings that are open now keep the old one.`,
    printed: ({ name }: Format): string => `The run sheet for **${name}**. It prints on about one page.`,
    problems: (n: number): string =>
      n === 1 ? 'Nothing was saved. One thing to put right:' : `Nothing was saved. ${n} things to put right:`,
    problem: (line: number, reason: string): string => `- line ${line}: ${reason}`,
  },
};
