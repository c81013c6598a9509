/** Finding in the log what was done and said; every question has an instant for an answer, or null when it was not seen. */
import { line } from '#text/en/lines.ts';
import type { Line } from '#core/session/effects.ts';
import type { Instant } from '#core/time.ts';
import type { StageLog } from '../evening-plan.ts';
import type { DebriefLine } from './debrief.ts';
import { plainWords } from './plain-words.ts';

/** The first line from then on for which this holds. */
export function firstLine(
  { lines }: StageLog,
  holds: (one: DebriefLine) => boolean,
  since: Instant = -Infinity,
): DebriefLine | null {
  return lines.find((one) => one.at >= since && holds(one)) ?? null;
}

/** Somebody pressed the button with this label: what people do is written down with the label in brackets. */
export function pressed(log: StageLog, label: string, since?: Instant): DebriefLine | null {
  return firstLine(log, ({ kind, words }) => kind === 'act' && words.includes(`[${label}]`), since);
}

/** Somebody used the command, such as `/help-now`. */
export function typedCommand(log: StageLog, command: string, since?: Instant): DebriefLine | null {
  return firstLine(log, ({ kind, words }) => kind === 'act' && words.includes(command), since);
}

/** The bot said this in the room. */
export function said(log: StageLog, spoken: Line, since?: Instant): DebriefLine | null {
  const { session } = log;
  if (session === null) return null;
  const wanted = plainWords(line(spoken, session));
  return firstLine(log, ({ kind, words }) => kind === 'bot' && plainWords(words).includes(wanted), since);
}

/** The stage itself told whoever sits at the page. */
export function noted(log: StageLog, note: string): DebriefLine | null {
  return firstLine(log, ({ kind, words }) => kind === 'stage' && words === note);
}

/** One of these people wrote in the chat. */
export function wrote(log: StageLog, names: readonly string[], since?: Instant): DebriefLine | null {
  return firstLine(log, ({ kind, who }) => kind === 'typed' && names.includes(who), since);
}

/** Who hosted and co-hosted, by name. */
export function hostNames({ session, nameOf }: StageLog): readonly string[] {
  return [session?.roles.host, session?.roles.co_host].flatMap((id) => (id === undefined ? [] : [nameOf(id)]));
}

/** Something appeared before somebody that contains these words. */
export function read(log: StageLog, words: string, since: Instant = -Infinity): Instant | null {
  const wanted = plainWords(words);
  const when = log.saw.flatMap(({ lines }) =>
    lines.filter((one) => one.at >= since && one.words.includes(wanted)).map(({ at }) => at),
  );
  return when.length === 0 ? null : Math.min(...when);
}
