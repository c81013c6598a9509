/** What everything that plays the monkey knows and needs. */
import { TurnableClock } from '#rehearsal/discord/clock.ts';
import type { Person } from '#rehearsal/discord/people/person.ts';
import type { Evening } from '#rehearsal/evening.ts';
import type { Random } from '#rehearsal/people/random.ts';

const minute = 60_000;
const shown = 60;

export type Note = (words: string) => void;

export interface Act {
  readonly name: string;
  readonly often: number;
  readonly does: (play: Play, note: Note) => Promise<void>;
}

/** What the monkey knows while it plays. Instants are of the world's clock. */
export interface Play {
  readonly room: Evening;
  readonly clock: CountingClock;
  readonly random: Random;
  readonly people: readonly Person[];
  readonly strangers: readonly Person[];
  readonly moderators: readonly Person[];
  /** Buttons somebody has had before them, for presses that come late. */
  readonly seen: { readonly message: string; readonly button: string }[];
  /** Whom a moderator muted last, by name; and whom one has freed. */
  readonly mutedByOthers: Set<string>;
  readonly freedByOthers: Set<string>;
  /** Until when a fault or mishap explains what is not yet as it should be. */
  troubleUntil: number;
  /** Instants at which the bot was gone, or its line: presses of that moment may stay unanswered. */
  readonly blind: Set<number>;
  readonly diary: string[];
}

/** Knows how many deadlines wait. */
export class CountingClock extends TurnableClock {
  readonly #waiting = new Set<object>();

  get waiting(): number {
    return this.#waiting.size;
  }

  override at(when: number, work: () => void): () => void {
    const deadline = {};
    this.#waiting.add(deadline);
    const callOff = super.at(when, () => {
      this.#waiting.delete(deadline);
      work();
    });
    return () => {
      this.#waiting.delete(deadline);
      callOff();
    };
  }
}

export async function turns(play: Play, ms: number): Promise<void> {
  play.diary.push(`${stamp(play)} the clock turns ${ms / 1_000} s`);
  const { room, clock } = play;
  const before = clock.now();
  await clock.advance(ms, () => room.idle());
  await room.process.bot?.upkeep.beat();
  // The minute's work would put right what should have been right at once.
  if (Math.floor(before / minute) < Math.floor(clock.now() / minute)) await room.process.bot?.upkeep.minute();
  await room.idle();
}

/** A start that Discord does not let through is tried again, as whoever keeps the process running would. */
export async function boots({ room }: Play): Promise<void> {
  for (let left = 10; room.process.bot === null; left -= 1) {
    try {
      await room.boot();
    } catch (error) {
      await room.process.crash();
      if (left === 0) throw error;
    }
  }
}

export function one<T>(random: Random, list: readonly T[]): T {
  const found = random.pick(list);
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
}

/** Mostly people of the group; hosts are who most buttons are for. */
export function anybody({ random, people, strangers, moderators, room }: Play): Person {
  const list = random.chance(0.4) ? people.slice(0, 2) : random.chance(0.85) ? people : [...strangers, ...moderators];
  const left = list.filter((person) => room.guild.members.has(person.id));
  return one(random, left.length > 0 ? left : moderators);
}

export function anyOther({ room }: Play): string {
  return [...room.discord.world.channels.values()].find(({ name }) => name === 'any other room')?.id ?? '';
}

export const stamp = ({ clock }: Play): string => new Date(clock.now()).toISOString().slice(11, 19);

/** The beginning of what somebody was answered, on one line. */
export const short = (words: string): string => `→ ${words.replaceAll('\n', ' ').slice(0, shown)}`;
