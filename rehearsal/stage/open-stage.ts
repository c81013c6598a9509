import { createInTurn } from '#runtime/in-turn.ts';
import type { Client } from '../discord/client/client.ts';
import type { Evening } from '../evening.ts';
import { stageSays } from '../words/stage-says.ts';
import { Clients } from './clients.ts';
import type { EveningPlan } from './evening-plan.ts';
import { type EveningOrder, followOrder } from './follow-order.ts';
import { PlayedEvening } from './played-evening.ts';
import { type RealTime, systemTime } from './real-time.ts';
import type { Stage } from './stage.ts';
import type { OrderAnswer, StageOrder, StageView } from './view.ts';

export interface StageOptions {
  /** The shelf, in its order. */
  readonly plans: readonly EveningPlan[];
  /** Discord's API description, or null. */
  readonly description: object | null;
  /** The time of whoever sits at the page; the computer's own unless it is said. */
  readonly realTime?: RealTime;
  /** The folder in which the bot's store is made; in memory unless it is said. */
  readonly storeIn?: string;
  /** Told of faults of the stage itself, for whoever mends it; standard error unless it is said. */
  readonly faulted?: (error: unknown) => void;
  /** Told of everything an evening is made of as soon as it stands; for tests, which ask what the bot complained of. */
  readonly opened?: (room: Evening) => void;
}

/** An empty stage with its shelf. Nothing that goes wrong on it is thrown: it becomes a note, or the answer to an order. */
export function openStage(options: StageOptions): Stage {
  return new LocalStage(options);
}

class LocalStage implements Stage {
  readonly #options: StageOptions;
  readonly #listeners = new Set<() => void>();
  readonly #orders = createInTurn();
  readonly #faulted: (error: unknown) => void;
  #played: PlayedEvening | null = null;
  #clients: Clients | null = null;
  #busy: StageView['busy'] = 'no';
  /** How many orders were given. */
  #given = 0;

  constructor(options: StageOptions) {
    this.#options = options;
    this.#faulted = options.faulted ?? toStandardError;
  }

  view(): StageView {
    const shelf = this.#options.plans.map(({ card }) => card);
    return { ...(this.#played?.view() ?? nothingPlayed), busy: this.#busy, shelf, isReplay: false };
  }

  order(order: StageOrder): Promise<OrderAnswer> {
    // Who changes the cast does not have to wait until the next thing has happened, and does not end the turning to it.
    const isQuick = order.order === 'temperament' || order.order === 'played-by';
    if (isQuick) return this.#answered(() => this.#follow(order, () => true));
    const isAboutTheShelf = order.order === 'begin' || order.order === 'leave';
    if (this.#busy === 'preparing' && !isAboutTheShelf) return Promise.resolve(notYet);
    const isWanted = this.#newest();
    return this.#orders.do('order', () => this.#answered(() => this.#obey(order, isWanted)));
  }

  client(person: string): Client | null {
    return this.#clients?.of(person) ?? null;
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  recording(): string | null {
    return this.#played?.recording() ?? null;
  }

  async close(): Promise<void> {
    this.#newest();
    await this.#orders.do('order', () => this.#leave());
    this.#listeners.clear();
  }

  /** An order is given: what takes its time because of an older one is not wanted any more. Returns whether this one still is. */
  #newest(): () => boolean {
    this.#given += 1;
    const mine = this.#given;
    return () => this.#given === mine;
  }

  #obey(order: StageOrder, isWanted: () => boolean): Promise<OrderAnswer> {
    if (order.order === 'begin') return this.#begin(order.evening, order.seed, isWanted);
    if (order.order === 'leave') return this.#leave();
    if (order.order === 'next') return this.#while('turning', () => this.#follow(order, isWanted));
    return this.#follow(order, isWanted);
  }

  async #begin(id: string, seed: number, isWanted: () => boolean): Promise<OrderAnswer> {
    const plan = this.#options.plans.find(({ card }) => card.id === id);
    if (plan === undefined) return { done: false, why: stageSays.noSuchEvening };
    await this.#leave();
    return this.#while('preparing', async () => {
      const { description, storeIn, realTime: real = systemTime } = this.#options;
      const parts = { plan, seed, description, real, ...(storeIn === undefined ? {} : { storeIn }) };
      const changed = (): void => this.#changed();
      const played = await PlayedEvening.open({ ...parts, changed, faulted: this.#faulted });
      this.#played = played;
      this.#clients = new Clients(played, changed);
      this.#options.opened?.(played.setting.room);
      if (await this.#sits(played, isWanted)) return { done: true };
      await this.#leave();
      return { done: false, why: isWanted() ? stageSays.didNotBegin : stageSays.otherWish };
    });
  }

  async #sits(played: PlayedEvening, isWanted: () => boolean): Promise<boolean> {
    try {
      return await played.begin(isWanted);
    } catch (error) {
      this.#faulted(error);
      return false;
    }
  }

  async #leave(): Promise<OrderAnswer> {
    const played = this.#played;
    if (played === null) return { done: false, why: stageSays.nothingPlayed };
    this.#played = null;
    this.#clients?.end();
    this.#clients = null;
    await played.close();
    this.#changed();
    return { done: true };
  }

  async #follow(order: StageOrder, isWanted: () => boolean): Promise<OrderAnswer> {
    const isOfEvening = (one: StageOrder): one is EveningOrder => one.order !== 'begin' && one.order !== 'leave';
    const played = this.#played;
    if (played === null || !played.isSatDown || !isOfEvening(order))
      return { done: false, why: stageSays.nothingPlayed };
    return followOrder(played, order, isWanted);
  }

  async #while(busy: StageView['busy'], task: () => Promise<OrderAnswer>): Promise<OrderAnswer> {
    this.#busy = busy;
    this.#changed();
    try {
      return await task();
    } finally {
      this.#busy = 'no';
    }
  }

  /** The one door for faults of orders. */
  async #answered(task: () => Promise<OrderAnswer>): Promise<OrderAnswer> {
    try {
      return await task();
    } catch (error) {
      if (this.#played === null) this.#faulted(error);
      else this.#played.fault(error);
      return { done: false, why: stageSays.somethingWrong };
    } finally {
      this.#changed();
    }
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}

const notYet: OrderAnswer = { done: false, why: stageSays.preparing };

const nothingPlayed = {
  now: 0,
  speed: 'paused',
  evening: null,
  cast: [],
  bot: 'down',
  discord: 'well',
  notes: [],
  debrief: null,
} as const satisfies Partial<StageView>;

function toStandardError(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}
