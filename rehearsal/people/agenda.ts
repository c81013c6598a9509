import type { Session } from '#core/session/model.ts';
import type { Player } from './cast.ts';

/** What somebody is going to do. Plans are made when something is noticed, and looked at again when their time has come. */
export interface Plan {
  /** A plan with a key that was used before is not made again. */
  readonly key: string;
  /** Who carries it out: somebody, or whoever hosts when its time has come. */
  readonly by: Player | 'host';
  /** On the world's clock. */
  readonly at: number;
  /** Whether it still makes sense. `later` is asked again some seconds on. */
  when(session: Session): 'now' | 'later' | 'never';
  act(session: Session): Promise<void>;
  /** Does not wait for the quiet after a hand-over, because the hand-over waits for it. */
  readonly urgent?: 'urgent';
  /** Stays in their mind even when they become somebody else: finding the way back into the room. */
  readonly lasting?: 'lasting';
}

/** How long a plan that cannot be followed yet waits. */
export const laterMs = 5_000;

export class Agenda {
  readonly #known = new Set<string>();
  #plans: Plan[] = [];

  /** Notes the plan, once. */
  plan(plan: Plan): void {
    if (this.#known.has(plan.key)) return;
    this.#known.add(plan.key);
    // The world's clock stands on whole milliseconds.
    this.#put({ ...plan, at: Math.round(plan.at) });
  }

  has(key: string): boolean {
    return this.#known.has(key);
  }

  /** As if it had never been planned: whoever notices the same again plans it again. */
  forget(key: string): void {
    this.#known.delete(key);
    this.#plans = this.#plans.filter((plan) => plan.key !== key);
  }

  /** Forgets what is still to come of one player, who is somebody else by now. */
  forgetPlansOf(player: Player): void {
    for (const plan of this.#plans) if (plan.by === player && plan.lasting === undefined) this.forget(plan.key);
  }

  /** Everything that is still to come comes so much later, in milliseconds. */
  delay(ms: number): void {
    this.#plans = this.#plans.map((plan) => ({ ...plan, at: plan.at + ms }));
  }

  /** Another meeting begins: nothing is known of it. */
  startAnew(): void {
    this.#known.clear();
    this.#plans = [];
  }

  /** Notes a key by itself, for what happens once. True the first time. */
  isFirst(key: string): boolean {
    const isNew = !this.#known.has(key);
    this.#known.add(key);
    return isNew;
  }

  /** When the next plan is due; null when nobody plans anything. */
  next(): number | null {
    return this.#plans[0]?.at ?? null;
  }

  /** Takes the first plan that is due. */
  take(now: number): Plan | null {
    const first = this.#plans[0];
    if (first === undefined || first.at > now) return null;
    this.#plans.shift();
    return first;
  }

  putOff(plan: Plan, until: number): void {
    this.#put({ ...plan, at: until });
  }

  /** Ordered by time; what was planned first comes first at the same instant. */
  #put(plan: Plan): void {
    const index = this.#plans.findIndex((one) => one.at > plan.at);
    this.#plans.splice(index === -1 ? this.#plans.length : index, 0, plan);
  }
}
