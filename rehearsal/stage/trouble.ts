import type { Fault } from '../discord/contract.ts';
import type { LocalDiscord } from '../discord/local-discord.ts';

/**
 * A bot that is told to slow down waits in real time, while the world's clock may stand still: whoever waits for it to have
 * nothing to do would wait for ever. So many turns of the event loop are plenty for everything but such a wait.
 */
const turnsAtMost = 150;

/** Answers of 429 ask for at least so many real seconds, or the bot would ask again without a pause. */
const leastRetryAfter = 0.4;

/** The time in which Discord answers with errors. */
export class Trouble {
  #until = -Infinity;
  readonly #now: () => number;

  /** @param now the world's clock, epoch milliseconds */
  constructor(now: () => number) {
    this.#now = now;
  }

  get isOn(): boolean {
    return this.#now() < this.#until;
  }

  /** From now on every matching request meets these faults, until then. */
  begin(discord: LocalDiscord, faults: readonly Omit<Fault, 'times' | 'until'>[], until: number): void {
    this.#until = Math.max(this.#until, until);
    for (const fault of faults) discord.plan({ ...fault, does: slowly(fault.does), until });
  }

  /** Waits for the bot; while Discord is in trouble not for ever. */
  async patience(busy: Promise<void>): Promise<void> {
    if (!this.isOn) return busy;
    return Promise.race([busy, someTurns()]);
  }
}

async function someTurns(): Promise<void> {
  for (let turn = 0; turn < turnsAtMost; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve));
}

function slowly(does: Fault['does']): Fault['does'] {
  if (does.kind !== 'answer' || does.status !== 429) return does;
  return { ...does, retryAfter: Math.max(leastRetryAfter, does.retryAfter ?? 0) };
}
