import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { Evening } from '../evening.ts';

const minute = 60_000;
const hour = 3_600_000;

const inMemory = '/dev/shm';

/** A folder in memory where the machine has one: in weeks and years there are many thousand writes, each waiting for its disk. */
export const storeInMemory = (): string => (existsSync(inMemory) ? inMemory : tmpdir());

/** When nothing is near, the heartbeat comes once an hour; within these spans it comes every minute, as in life. */
interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Passing {
  /** Whether the next minute is one of those that are played minute by minute. */
  isBusy(at: number): boolean;
  /** The start of the next busy span after this, or infinity. */
  nextBusy(at: number): number;
}

/** @param moments openings and reminders: half an hour around each is played minute by minute. */
export function around(moments: readonly number[], ms = 30 * minute): Passing {
  const spans = merged(moments.map((at) => ({ from: at - ms, to: at + ms })));
  let first = 0;
  // Time only goes forward: spans that have gone by are not looked at again.
  const current = (at: number): Span | undefined => {
    while ((spans[first]?.to ?? Number.POSITIVE_INFINITY) < at) first += 1;
    return spans[first];
  };
  return {
    isBusy: (at) => at >= (current(at)?.from ?? Number.POSITIVE_INFINITY),
    nextBusy: (at) => current(at)?.from ?? Number.POSITIVE_INFINITY,
  };
}

function merged(spans: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    if (last && span.from <= last.to) found[found.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else found.push(span);
  }
  return found;
}

/** One heartbeat: being alive, and the look at everything that a lost hint may have left undone. */
export async function heartbeat(room: Evening): Promise<void> {
  const { bot } = room.process;
  if (!bot) return;
  try {
    await bot.upkeep.beat();
    await bot.upkeep.minute();
  } catch (error) {
    // Whoever waits for a bot that has just died finds its store closed.
    if (room.process.bot === bot) throw error;
  }
  await room.idle();
}

/** Turns the clock to the next deadline or to `until`, whatever is first, and waits until everything has happened. */
export async function step(room: Evening, until: number): Promise<void> {
  const { clock } = room;
  const due = clock.next();
  const to = Math.max(clock.now(), Math.min(until, due ?? until));
  // Where nothing comes due nothing can have happened, and there is nobody to wait for.
  await clock.advance(to - clock.now(), due !== null && due <= to ? room.idle : async () => undefined);
}

/** The heartbeat after `now`: the next full minute, or the next full hour when nothing is near. */
export function nextBeat(now: number, passing: Passing): number {
  if (passing.isBusy(now)) return (Math.floor(now / minute) + 1) * minute;
  return Math.min((Math.floor(now / hour) + 1) * hour, Math.max(now + 1, passing.nextBusy(now)));
}

/** Lets time pass until then, with its heartbeats; `between` is asked after every step, and may boot a bot that died. */
export async function passUntil(
  room: Evening,
  until: number,
  passing: Passing,
  between: () => Promise<void> = async () => undefined,
): Promise<void> {
  while (room.clock.now() < until) {
    const beat = nextBeat(room.clock.now(), passing);
    const target = Math.min(beat, until);
    while (room.clock.now() < target) {
      await step(room, target);
      await between();
    }
    if (room.clock.now() === beat) {
      await heartbeat(room);
      await between();
    }
  }
}
