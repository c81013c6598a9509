/** Who a page looks through: one or two people, each with the channel that this page has open. */
import type { Client } from '../../discord/client/client.ts';
import type { Snowflake } from '../../discord/client/view.ts';
import type { Stage } from '../../stage/stage.ts';
import type { Seat } from '../wire.ts';

interface Sitting {
  readonly person: Snowflake;
  readonly channel: Snowflake | null;
}

/**
 * Where a client was last told to look. It is only told again when it should look elsewhere: every look is a change on the
 * stage, and a change makes everybody look again.
 */
const looksAt = new WeakMap<Client, Snowflake>();

export const bothSeats: readonly Seat[] = ['first', 'second'];

export class Seats {
  readonly #stage: Stage;
  readonly #sitting = new Map<Seat, Sitting>();

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  be(seat: Seat, person: Snowflake | null): void {
    if (person === null) this.#sitting.delete(seat);
    else this.#sitting.set(seat, { person, channel: null });
  }

  look(seat: Seat, channel: Snowflake): void {
    const sitting = this.#sitting.get(seat);
    if (sitting) this.#sitting.set(seat, { ...sitting, channel });
  }

  /**
   * The client of whoever sits there, open where this page has it open: another page may look through the same eyes elsewhere.
   * Null when nobody sits there; somebody who is not on the stage any more has got up.
   */
  client(seat: Seat): Client | null {
    const sitting = this.#sitting.get(seat);
    if (!sitting) return null;
    const client = this.#stage.client(sitting.person);
    if (client === null) this.#sitting.delete(seat);
    else if (sitting.channel !== null && looksAt.get(client) !== sitting.channel) {
      looksAt.set(client, sitting.channel);
      client.look(sitting.channel);
    }
    return client;
  }
}
