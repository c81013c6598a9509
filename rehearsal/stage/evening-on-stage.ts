import type { Session } from '#core/session/model.ts';
import { createInTurn } from '#runtime/in-turn.ts';
import type { Act, ActAnswer } from '../discord/client/acts.ts';
import type { Client } from '../discord/client/client.ts';
import { lookEvery } from '../people/evening-play.ts';
import { createSteps, type Steps } from '../people/steps.ts';
import { heartbeat, nextBeat, step } from '../weeks/passing.ts';
import { actWords } from './act-words.ts';
import { Appointments } from './appointments.ts';
import { BotPower } from './bot-power.ts';
import { NextThing } from './next-thing.ts';
import { SessionWatch } from './session-watch.ts';
import type { Setting } from './setting.ts';

/** So many steps at one instant are no evening but a mistake of ours. */
const mostStepsAtOnce = 5_000;

/** A hundred years, in milliseconds. */
const aLifetime = 100 * 366 * 24 * 3_600_000;

/** How far time passes at a stretch: as in life, or as fast as it goes, when hours without a meeting have an hourly heartbeat. */
export type Stretch = 'near' | 'far';

/**
 * One evening under way: whatever moves it, the hand on the clock, the others, a moment, whoever sits at the page, comes
 * through here, one thing after the other.
 */
export class EveningOnStage {
  readonly setting: Setting;
  readonly watch: SessionWatch;
  readonly power: BotPower;
  readonly appointments = new Appointments();
  readonly next: NextThing;
  stretch: Stretch = 'near';
  /** Looked at after everything that happened. True: that is enough, and nobody does anything more at this instant. */
  afterEach: () => boolean = () => false;
  readonly #steps: Steps;
  readonly #inTurn = createInTurn();

  constructor(setting: Setting) {
    this.setting = setting;
    this.watch = new SessionWatch(setting.room);
    this.power = new BotPower(setting);
    this.next = new NextThing(setting.room.discord.world);
    this.#steps = createSteps(setting.play);
  }

  /** The world's clock, epoch milliseconds. */
  now(): number {
    return this.setting.room.clock.now();
  }

  /** Does something between two turns of the clock, never during one. */
  inTurn<T>(task: () => Promise<T>): Promise<T> {
    return this.#inTurn.do('stage', task);
  }

  /** Nothing is open, planned or promised: as long as one turns the clock, nobody does anything by themselves. */
  async hasNothingAhead(): Promise<boolean> {
    const { store } = this.setting.room.process;
    if (store === null || this.watch.open !== null || this.appointments.next() < Infinity) return false;
    // Nothing is written down as far as that: whoever has a plan at all is among those that could be planned further.
    const planned = await store.series.toPlan(this.now() + aLifetime, 1);
    return planned.length === 0 && (await store.meetings.nearest()) === null;
  }

  /** Turns the clock to whatever is due first, at most until then, and lets all of it happen. */
  stop(until: number): Promise<void> {
    return this.inTurn(async () => {
      const { room, talking } = this.setting;
      const now = this.now();
      const beat = nextBeat(now, { isBusy: () => this.#isNear(), nextBusy: () => Infinity });
      const people = this.watch.open === null ? Infinity : (this.setting.play.agenda.next() ?? Infinity);
      const looks = this.watch.open === null ? Infinity : now + lookEvery;
      const to = Math.max(now, Math.min(until, beat, people, looks, talking.next(), this.appointments.next()));
      const isEmpty = to < beat && (room.clock.next() ?? Infinity) > to;
      await step(room, to);
      if (this.now() === beat) await heartbeat(room);
      await this.#afterwards(isEmpty ? 'nothing' : 'something');
    });
  }

  /**
   * What somebody at the page does. Resolves with the answer, when everything it set off at once has come to rest.
   * @param begins is called just before
   */
  async act(client: Client, act: Act, begins: () => void): Promise<ActAnswer> {
    const { answer } = await this.inTurn(async () => {
      begins();
      this.#tell(client, act);
      const doing = client.act(act);
      // Whoever asked hears of a fault when they ask for the answer, and until then it is nobody's.
      void Promise.allSettled([doing]);
      // Not for the answer itself: one that waits for the clock to go on must not keep it from doing so.
      await this.#idle();
      await this.lookAgain();
      return { answer: doing };
    });
    return answer;
  }

  /** Looks at everything once more, after something was done to the evening. Only within `inTurn`. */
  async lookAgain(): Promise<void> {
    await this.look();
    await this.#keepAppointments();
    this.#listen();
    if (!this.afterEach()) await this.#keepAppointments();
  }

  /** Reads how things are, and writes down what is new. */
  async look(): Promise<void> {
    await this.watch.look();
    this.setting.log.look(this.watch.last);
  }

  /** Throws everything away, the bot's store too. */
  async close(): Promise<void> {
    await this.inTurn(async () => {
      const { room } = this.setting;
      this.next.stop();
      await room.process.crash();
      await room.discord.close();
      room.process.remove();
    });
  }

  #isNear(): boolean {
    return this.stretch === 'near' || this.watch.open !== null;
  }

  async #afterwards(happened: 'something' | 'nothing'): Promise<void> {
    if (happened === 'something') await this.look();
    await this.#keepAppointments();
    await this.#others();
    this.#listen();
    if (!this.afterEach()) await this.#keepAppointments();
  }

  /** The others do what they have come to, one after the other; nobody does anything while the bot is down. */
  async #others(): Promise<void> {
    for (let count = 0; count < mostStepsAtOnce; count += 1) {
      const session = this.watch.open;
      if (session === null) return;
      const came = await this.#steps.step(session);
      if (came === 'nothing-due') return;
      if (came === 'acted') this.next.happens();
      if (came === 'acted' && this.afterEach()) return;
    }
    throw new Error('The others do not come to rest.');
  }

  async #keepAppointments(): Promise<void> {
    for (let act = this.appointments.take(this.now()); act !== null; act = this.appointments.take(this.now())) {
      await act();
      await this.look();
    }
  }

  #listen(): void {
    this.setting.talking.look(this.watch.last, this.now());
  }

  async #idle(): Promise<void> {
    await this.setting.room.idle();
    // The answer itself is read off just after everything has come to rest.
    await new Promise<void>((resolve) => setImmediate(resolve));
  }

  #tell(client: Client, act: Act): void {
    const { room, log } = this.setting;
    const { world } = room.discord;
    const nameOf = (id: string): string => world.users.get(id)?.global_name ?? id;
    const session: Session | null = this.watch.last;
    const form = act.do === 'submit' ? (client.view().form?.modal.title ?? '') : '';
    const words = actWords({ world, room: session?.place.room ?? null, nameOf, form }, act);
    if (words !== null) log.says({ at: this.now(), kind: 'act', who: nameOf(client.person), words });
  }
}
