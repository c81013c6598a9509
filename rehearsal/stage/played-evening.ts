import type { Act, ActAnswer } from '../discord/client/acts.ts';
import type { Client } from '../discord/client/client.ts';
import { clientFor } from '../discord/client/client-for.ts';
import { onChanged } from '../discord/client/changed.ts';
import { openDoors } from '../people/evening-play.ts';
import { Recorder } from '../recording/recorder.ts';
import type { ScriptLine } from '../transcript/script.ts';
import { stageSays } from '../words/stage-says.ts';
import { castView } from './cast-view.ts';
import { EveningOnStage } from './evening-on-stage.ts';
import type { EveningPlan } from './evening-plan.ts';
import { Hand } from './hand.ts';
import { LookingBack } from './looking-back.ts';
import { Notes } from './notes.ts';
import type { RealTime } from './real-time.ts';
import { setUp, type Setting } from './setting.ts';
import { createStageHand } from './stage-hand.ts';
import type { StageView } from './view.ts';

/** What an evening has not done by then, its prologue will not do any more: six hours of the world's clock. */
const prologueAtMost = 6 * 3_600_000;

/** Hosts who play themselves open their doors after so long, where no calendar does. */
const opensAfter = 20_000;

export interface PlayedOptions {
  readonly plan: EveningPlan;
  readonly seed: number;
  readonly description: object | null;
  readonly storeIn?: string;
  readonly real: RealTime;
  /** Something that a view shows may have changed. */
  readonly changed: () => void;
  /** A fault of the stage itself, for whoever mends it. */
  readonly faulted: (error: unknown) => void;
}

/** An evening with its clock, with what is noted down of it, and with what one sees of it all. */
export class PlayedEvening {
  readonly setting: Setting;
  readonly evening: EveningOnStage;
  readonly hand: Hand;
  readonly #options: PlayedOptions;
  readonly #notes = new Notes();
  readonly #clients = new Map<string, Client>();
  readonly #stopListening: () => void;
  #recorder: Recorder | null = null;
  /** When one sat down, on the world's clock. */
  #satDownAt = 0;
  /** Null until one has sat down. */
  #lookingBack: LookingBack | null = null;

  private constructor(options: PlayedOptions, setting: Setting, evening: EveningOnStage) {
    this.#options = options;
    this.setting = setting;
    this.evening = evening;
    this.hand = new Hand(options.real, evening, options.changed, (error) => this.fault(error));
    this.#stopListening = onChanged(setting.room.discord, options.changed);
  }

  /**
   * Sets the stage. Nothing has happened yet.
   * @throws Error when the plan has nobody in it, or the bot does not start
   */
  static async open(options: PlayedOptions): Promise<PlayedEvening> {
    const after: { look: () => Promise<void>; told: (line: ScriptLine) => void } = {
      look: async () => undefined,
      told: () => undefined,
    };
    const setting = await setUp({ ...options, told: (line) => after.told(line), after: () => after.look() });
    const evening = new EveningOnStage(setting);
    const played = new PlayedEvening(options, setting, evening);
    after.look = () => evening.look();
    after.told = (line) => {
      played.#recorder?.acted(line.who, line.words);
    };
    return played;
  }

  /**
   * Everybody plays alone up to the point where one sits down.
   * @param isWanted asked again and again while it takes its time
   * @returns false when it never came to that, or somebody wanted something else meanwhile
   */
  async begin(isWanted: () => boolean): Promise<boolean> {
    const { prologue } = this.setting.plan;
    const { play } = this.setting;
    if (prologue !== null) {
      const { watch } = this.evening;
      const isThere = (): boolean => watch.open !== null && prologue(watch.open, play);
      const isPast = (): boolean => watch.last?.stage.kind === 'closed';
      this.evening.afterEach = isThere;
      await this.evening.inTurn(() => openDoors(play));
      await this.hand.turnTo(() => isThere() || isPast(), this.evening.now() + prologueAtMost, isWanted);
      if (!isThere()) return false;
    }
    await this.evening.inTurn(() => this.#sitDown());
    return true;
  }

  get isSatDown(): boolean {
    return this.#lookingBack !== null;
  }

  note(words: string): void {
    this.#notes.add(this.evening.now(), words);
    this.setting.log.stageSays(words);
    this.evening.next.happens();
    this.#options.changed();
  }

  /** Something of ours went wrong: the clock stands still, the page says so calmly, and the error goes to whoever mends it. */
  fault(error: unknown): void {
    this.hand.speed = 'paused';
    this.#options.faulted(error);
    this.note(stageSays.somethingWrong);
  }

  /** Makes the look back of what was so far; the clock stands still. */
  lookBack(): void {
    this.#lookingBack?.make();
    this.#options.changed();
  }

  /** The client of one of the people; one each. Null when there is nobody of that id, or nobody may look yet. */
  client(person: string): Client | null {
    if (!this.isSatDown) return null;
    const known = this.#clients.get(person);
    if (known) return known;
    const { discord, guild } = this.setting.room;
    const isSomebody = this.#cast().some(({ id }) => id === person);
    if (!isSomebody) return null;
    const client = clientFor(discord, guild, person, this.#satDownAt);
    this.#opensAt(client);
    this.#clients.set(person, client);
    return client;
  }

  /** What somebody at the page does in the client of one of the people. */
  async act(client: Client, act: Act): Promise<ActAnswer> {
    const answer = await this.evening.act(client, act, () => this.#recorder?.acted(client.person, act));
    // A form opens and closes by what one does oneself, and nobody else is told of it.
    this.#recorder?.form(client.person, client.view().form);
    return answer;
  }

  recording(): string | null {
    this.#recorder?.stage(this.view());
    return this.#recorder?.text() ?? null;
  }

  view(): Pick<StageView, 'now' | 'speed' | 'evening' | 'seed' | 'cast' | 'bot' | 'discord' | 'notes' | 'debrief'> {
    return {
      now: this.evening.now(),
      speed: this.hand.speed,
      evening: this.setting.plan.card,
      seed: this.setting.seed,
      cast: this.isSatDown ? this.#cast() : [],
      bot: this.evening.power.isUp ? 'up' : 'down',
      discord: this.setting.trouble.isOn ? 'troubled' : 'well',
      notes: this.#notes.list,
      debrief: this.#lookingBack?.debrief ?? null,
    };
  }

  async close(): Promise<void> {
    this.#stopListening();
    this.#recorder?.stop();
    await this.hand.close();
    await this.evening.close();
  }

  #cast(): StageView['cast'] {
    return castView(this.setting.room, this.setting.cast, this.evening.watch.open);
  }

  async #sitDown(): Promise<void> {
    const { plan, room, cast, play, talking } = this.setting;
    const { appointments, power } = this.evening;
    const satDownAt = this.evening.now();
    this.#satDownAt = satDownAt;
    const you = cast.find(({ name }) => name === plan.you);
    if (you !== undefined) {
      you.playedBy = 'you';
      talking.letGo(you);
    }
    const note = (words: string): void => this.note(words);
    const hand = createStageHand({ setting: this.setting, appointments, power, satDownAt, note });
    const lookingBack = new LookingBack(this.evening, hand, () => {
      this.hand.speed = 'paused';
    });
    this.#lookingBack = lookingBack;
    const recorder = new Recorder(room.discord, room.guild, { title: plan.card.title });
    this.#recorder = recorder;
    const [host] = cast;
    if (plan.prologue === null && plan.card.shelf !== 'calendar' && host?.playedBy === 'themselves') {
      appointments.note(satDownAt + opensAfter, 'the doors', () => openDoors(play));
    }
    this.evening.afterEach = () => {
      recorder.look();
      recorder.stage(this.view());
      return lookingBack.afterEach();
    };
    await this.evening.lookAgain();
    if (plan.welcome !== undefined) this.note(plan.welcome);
  }

  /** Where one would have been looking: the host team at the desk, the others in the room’s chat; otherwise where Discord opens. */
  #opensAt(client: Client): void {
    const place = this.evening.watch.open?.place;
    const seen = new Set(client.view().channels.map(({ id }) => id));
    const first = [place?.desk, place?.room].find((id) => id !== undefined && id !== null && seen.has(id));
    if (first !== undefined && first !== null) client.look(first);
  }
}
