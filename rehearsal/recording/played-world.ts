/** A world that comes into being again from a recording, as time passes over its lines. Nothing in it ever acts. */
import { createWorld } from '../discord/world.ts';
import type { World } from '../discord/contract.ts';
import type { Turned } from '../stage/hand.ts';
import type { Entry, StageShown } from './lines.ts';
import { OwnScreens } from './own-screens.ts';
import type { Recording } from './read-recording.ts';
import { rebuild } from './rebuild.ts';

export class PlayedWorld implements Turned {
  readonly world: World;
  readonly screens: OwnScreens;
  /** When the recording began, epoch milliseconds. */
  readonly began: number;
  readonly #recording: Recording;
  #shown: Partial<StageShown> = {};
  #now: number;
  #next = 0;
  #changes = 0;
  #isDamaged = false;

  constructor(recording: Recording) {
    this.#recording = recording;
    this.began = recording.head.began;
    this.#now = this.began;
    // Nothing is waited for in a world that only repeats what it did.
    this.world = createWorld({ clock: { now: () => this.#now, at: () => () => undefined } });
    this.world.users.clear();
    this.screens = new OwnScreens(this.world);
    this.#takeWhile((entry) => entry.at <= this.#now && !('in' in entry || 'out' in entry));
  }

  /** Epoch milliseconds. */
  now(): number {
    return this.#now;
  }

  get shown(): Partial<StageShown> {
    return this.#shown;
  }

  /** Grows with everything that somebody could see happen. */
  get changes(): number {
    return this.#changes;
  }

  get isOver(): boolean {
    return this.#isDamaged || this.#next >= this.#recording.entries.length;
  }

  /** A line made no sense: nothing behind it is played. */
  get isDamaged(): boolean {
    return this.#isDamaged;
  }

  giveUp(): void {
    this.#isDamaged = true;
  }

  /** Goes to the next instant that is written down, at most until then; behind the last there is no time to go to. */
  stop(until: number): Promise<void> {
    const next = this.#recording.entries[this.#next]?.at ?? this.#now;
    this.#goTo(Math.min(next, until));
    return Promise.resolve();
  }

  /**
   * Goes on until something happens that somebody could see. Whoever let the clock stand still did many things at one
   * instant, and they are shown one after the other.
   */
  step(): void {
    const before = this.#changes;
    this.#takeWhile((entry) => {
      if (this.#changes > before) return false;
      this.#now = Math.max(this.#now, entry.at);
      return true;
    });
  }

  #goTo(instant: number): void {
    this.#now = Math.max(this.#now, instant);
    this.#takeWhile((entry) => entry.at <= this.#now);
  }

  #takeWhile(isWanted: (entry: Entry) => boolean): void {
    const { entries } = this.#recording;
    for (let entry = entries[this.#next]; entry && isWanted(entry); entry = entries[this.#next]) {
      this.#next += 1;
      try {
        this.#take(entry);
      } catch (error) {
        // Somebody wrote into the file by hand: what it says is not what a world is made of.
        if (!(error instanceof TypeError || error instanceof SyntaxError || error instanceof RangeError)) throw error;
        this.giveUp();
        return;
      }
    }
  }

  #take(entry: Entry): void {
    if ('in' in entry) this.screens.putsAway(entry.in.who, entry.in.act);
    if ('in' in entry || 'out' in entry || 'end' in entry) return;
    if ('world' in entry) rebuild(this.world, entry.world);
    else if ('form' in entry) this.screens.opens(entry.form.who, entry.form.form);
    else this.#shown = { ...this.#shown, ...entry.stage };
    // How fast it was played then is no event now.
    const isSeen = !('stage' in entry) || Object.keys(entry.stage).some((name) => name !== 'speed');
    if (isSeen) this.#changes += 1;
  }
}
