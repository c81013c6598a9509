/** Writes an evening down while it is played: in memory, until somebody saves it. */
import { onChanged } from '../discord/client/changed.ts';
import type { Act } from '../discord/client/acts.ts';
import type { OpenForm, Snowflake } from '../discord/client/view.ts';
import type { Guild } from '../discord/contract.ts';
import type { LocalDiscord } from '../discord/local-discord.ts';
import { nameOf } from '../discord/wire.ts';
import { type FlatWorld, flatWorld } from './flat-world.ts';
import { recordingFormat, recordingVersion, type StageShown } from './lines.ts';
import { Pages } from './pages.ts';

export interface RecorderOptions {
  readonly title: string;
  /** In bytes, 20 million unless it is said. Then what was said between bot and Discord goes first. */
  readonly most?: number;
}

const usualMost = 20_000_000;

export class Recorder {
  readonly #discord: LocalDiscord;
  readonly #pages: Pages;
  readonly #stopListening: () => void;
  readonly #shown = new Map<string, string>();
  readonly #forms = new Map<Snowflake, string | null>();
  #world: FlatWorld = new Map();
  #calls: number;
  /** Something may have changed since the last look. */
  #isStale = true;

  /** Begins with the world as it is now; what came before is not in it. */
  constructor(discord: LocalDiscord, guild: Guild, { title, most = usualMost }: RecorderOptions) {
    this.#discord = discord;
    this.#calls = discord.calls.length;
    const people = [...guild.members.values()].map((member) => ({ id: member.user.id, name: nameOf(member) }));
    const head = {
      format: recordingFormat,
      version: recordingVersion,
      title,
      began: this.#now(),
      guild: guild.id,
      people,
    };
    this.#pages = new Pages({ ...head, format: recordingFormat, version: recordingVersion }, most, [discord.token]);
    this.#stopListening = onChanged(discord, () => {
      this.#isStale = true;
    });
    this.look();
  }

  /** Writes down what became of the world since the last look. To be called when nothing is under way. */
  look(): void {
    this.#writeCalls();
    if (!this.#isStale) return;
    this.#isStale = false;
    const world = flatWorld(this.#discord.world);
    const changes: [string, unknown][] = [];
    for (const [name, json] of world) {
      if (this.#world.get(name) !== json) changes.push([name, JSON.parse(json)]);
    }
    for (const name of this.#world.keys()) if (!world.has(name)) changes.push([name, null]);
    this.#world = world;
    if (changes.length > 0) this.#pages.write({ at: this.#now(), world: Object.fromEntries(changes) });
  }

  /** Somebody does something: as their client sends it, or in words. */
  acted(who: string, act: Act | string): void {
    this.#writeCalls();
    this.#pages.write({ at: this.#now(), in: { who, act } });
  }

  /** What the stage shows now; only what is different from before is written. */
  stage(shown: Partial<StageShown>): void {
    this.#writeCalls();
    const { evening, speed, cast, bot, discord, notes, debrief } = shown;
    const changes = Object.entries({ evening, speed, cast, bot, discord, notes, debrief }).filter(([name, value]) => {
      const json = JSON.stringify(value);
      if (value === undefined || this.#shown.get(name) === json) return false;
      this.#shown.set(name, json);
      return true;
    });
    if (changes.length > 0) this.#pages.write({ at: this.#now(), stage: Object.fromEntries(changes) });
  }

  /** The form that is open before this person, if one is; only a change is written. */
  form(who: Snowflake, form: OpenForm | null): void {
    if ((this.#forms.get(who) ?? null) === (form?.id ?? null)) return;
    this.#forms.set(who, form?.id ?? null);
    this.#pages.write({ at: this.#now(), form: { who, form } });
  }

  /** The file, as it would be saved now. */
  text(): string {
    return this.#pages.text(this.#now());
  }

  /** Ends it; what was written stays readable. */
  stop(): void {
    this.#stopListening();
  }

  #now(): number {
    return this.#discord.world.clock.now();
  }

  #writeCalls(): void {
    const { calls } = this.#discord;
    // A request may have changed a thing that tells nobody.
    if (calls.length > this.#calls) this.#isStale = true;
    for (const { at, method, route, status, body } of calls.slice(this.#calls)) {
      this.#pages.write({ at, out: { method, route, status, body } });
    }
    this.#calls = calls.length;
  }
}
