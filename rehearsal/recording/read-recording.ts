/** Reading a recording: from a file that anybody may have sent, so nothing about it is believed. */
import { z } from 'zod';
import { recording as words } from '../words/recording.ts';
import { type Entry, type Head, recordingFormat, recordingVersion } from './lines.ts';
import { NoRecording } from './no-recording.ts';

export interface Recording {
  readonly head: Head;
  /** By time. */
  readonly entries: readonly Entry[];
  /** Why it ends where it ends. */
  readonly ends: 'saved' | 'full' | 'cut-off';
}

/** As far as a calendar goes: what lies beyond cannot be shown as a date (ECMAScript, "Time Values and Time Range"). */
const farthest = 8.64e15;
const at = z.number().min(-farthest).max(farthest);
const anyVersion = z.object({ format: z.literal(recordingFormat), version: z.number() });
const head: z.ZodType<Head> = z.object({
  format: z.literal(recordingFormat),
  version: z.literal(recordingVersion),
  title: z.string(),
  began: at,
  guild: z.string(),
  people: z.array(z.object({ id: z.string(), name: z.string() })),
});
/** What the stage showed is shown again as it is; only its outermost form is looked at. */
const stage = z.object({
  evening: z.looseObject({}).nullable().optional(),
  speed: z.union([z.string(), z.number()]).optional(),
  cast: z.array(z.looseObject({})).optional(),
  bot: z.enum(['up', 'down']).optional(),
  discord: z.enum(['well', 'troubled']).optional(),
  notes: z.array(z.looseObject({})).optional(),
  debrief: z.looseObject({}).nullable().optional(),
});
const entry = z.union([
  z.strictObject({ at, world: z.record(z.string(), z.unknown()) }),
  z.strictObject({ at, in: z.object({ who: z.string(), act: z.unknown() }) }),
  z.strictObject({ at, out: z.looseObject({ method: z.string(), route: z.string(), status: z.number() }) }),
  z.strictObject({ at, stage }),
  z.strictObject({ at, form: z.object({ who: z.string(), form: z.looseObject({ id: z.string() }).nullable() }) }),
  z.strictObject({ at, end: z.enum(['saved', 'full']) }),
]);

/**
 * Reads as far as the file makes sense.
 * @throws NoRecording when it does not begin as a recording of this version
 */
export function readRecording(text: string): Recording {
  const [first = '', ...lines] = text.split('\n');
  const began = readHead(first);
  const entries: Entry[] = [];
  for (const line of lines) {
    const read = entry.safeParse(parsed(line));
    if (!read.success) break;
    // The value has the outer form of an entry; what is inside it was written from that type.
    const found = read.data as Entry;
    entries.push(found);
    if ('end' in found) return { head: began, entries: byTime(entries), ends: found.end };
  }
  return { head: began, entries: byTime(entries), ends: 'cut-off' };
}

function readHead(line: string): Head {
  const value = parsed(line);
  const any = anyVersion.safeParse(value);
  if (!any.success) throw new NoRecording(words.noRecording);
  if (any.data.version !== recordingVersion) throw new NoRecording(words.otherVersion(any.data.version));
  const read = head.safeParse(value);
  if (!read.success) throw new NoRecording(words.noRecording);
  return read.data;
}

const byTime = (entries: readonly Entry[]): readonly Entry[] => entries.toSorted((a, b) => a.at - b.at);

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
