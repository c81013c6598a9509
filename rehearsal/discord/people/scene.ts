/** What scripted people need of the place they are in. */
import type { World } from '../contract.ts';
import type { InteractionLedger } from '../interactions/ledger.ts';

export interface Scene {
  readonly world: World;
  readonly ledger: InteractionLedger;
  /** Resolves when neither the local Discord nor the bot has anything left to do at this instant. */
  readonly idle: () => Promise<void>;
}

/** Who acts, and how their client is set. */
export interface Actor {
  readonly scene: Scene;
  readonly userId: string;
  readonly guildId: string;
  readonly name: string;
  readonly locale: string;
}

/** Thrown when a person is to do what Discord's client would not let them do. */
export class Impossible extends Error {
  /** What their client shows instead of doing it. */
  readonly shown: string;

  constructor(actor: Pick<Actor, 'name'>, what: string, shown = 'You cannot do that here.') {
    super(`${actor.name} ${what}`);
    this.name = 'Impossible';
    this.shown = shown;
  }
}
