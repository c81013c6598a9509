import type { Crosstalk, Format, LateEntry, PhaseFormat, PhaseKind, Queue } from './format.ts';

/** What a run sheet needs said; the sentences are in the message catalogue. */
export interface RunSheetWords {
  kind(kind: PhaseKind): string;
  length(minutes: number): string;
  people(size: Format['size']): string;
  /** How the floor moves, and the longest turn in seconds (null when turns have no ceiling). */
  turns(queue: Queue, seconds: number | null): string;
  crosstalk(crosstalk: Crosstalk): string;
  late(entry: LateEntry): string;
  doors(minutes: number): string;
  after(minutes: number): string;
  /** The title of an agreement by its id. */
  rule(id: string): string;
  readonly headings: { readonly agreements: string; readonly cue: string };
  readonly footer: string;
  /** A line to write on by hand, where a meeting fills something in. */
  readonly blank: string;
}

/** Minutes since the start as on a stopwatch: 0:00, 0:37, 1:15. Parts of a minute are rounded down. */
function stopwatch(minutes: number): string {
  const whole = Math.floor(minutes);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** One line of the sheet: `{after_minutes}` is known in advance; everything else in braces is written in by hand. */
function filled(prompt: string, format: Format, words: RunSheetWords): string {
  return prompt
    .replaceAll('{after_minutes}', String(format.after_minutes))
    .replaceAll(/\{[a-z_]+\}/g, words.blank)
    .replaceAll(/\s+/g, ' ');
}

/** What one part allows: turns, replies, late people. */
function manner(phase: PhaseFormat, format: Format, words: RunSheetWords): string {
  const takesTurns = phase.queue !== 'none';
  return [
    ...(takesTurns ? [words.turns(phase.queue, phase.turn_seconds ?? null)] : []),
    ...(takesTurns ? [words.crosstalk(phase.crosstalk ?? format.crosstalk)] : []),
    words.late(phase.late_entry),
  ].join(' ');
}

function part(phase: PhaseFormat, startsAt: number, format: Format, words: RunSheetWords): string[] {
  return [
    `### ${stopwatch(startsAt)} ${words.kind(phase.kind)} (${words.length(phase.minutes)})`,
    `*${manner(phase, format, words)}*`,
    // The line between keeps two prompts apart where Markdown would run them together.
    phase.prompts.map((prompt) => `> ${filled(prompt, format, words)}`).join('\n>\n'),
    ...(phase.facilitator_cues ?? []).map((cue) => `- ${words.headings.cue}: ${filled(cue, format, words)}`),
    '',
  ];
}

/**
 * One page of Markdown that runs a meeting without a screen (IP-2): when each part begins, its prompts as quotations
 * to read aloud, and cues for the host. Times count from the start, so that it fits any evening.
 */
export function runSheet(format: Format, words: RunSheetWords): string {
  const startsAt = format.phases.map((_, index) =>
    format.phases.slice(0, index).reduce((minutes, phase) => minutes + phase.minutes, 0),
  );
  return [
    `# ${format.name}`,
    [words.length(format.total_minutes), words.people(format.size)].join(' · '),
    '',
    [words.doors(format.pre_minutes), words.after(format.after_minutes)].join(' · '),
    '',
    `**${words.headings.agreements}:** ${format.rules.map((id) => words.rule(id)).join(' · ')}`,
    '',
    ...format.phases.flatMap((phase, index) => part(phase, startsAt[index] ?? 0, format, words)),
    words.footer,
    '',
  ].join('\n');
}
