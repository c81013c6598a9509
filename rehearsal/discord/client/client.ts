/** Somebody's Discord client: what it shows, and what one can do with it. One for each person that is looked through. */
import type { Act, ActAnswer } from './acts.ts';
import type { ClientView, Snowflake } from './view.ts';

export interface Client {
  readonly person: Snowflake;
  /** Opens this channel, if they may read it. */
  look(channel: Snowflake): void;
  view(): ClientView;
  /** Never throws for what a client would not allow: that is an answer. */
  act(act: Act): Promise<ActAnswer>;
}
