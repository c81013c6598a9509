import type { Instant } from '../time.ts';
import type { Effect } from './effects.ts';
import type { Session } from './model.ts';
import type { Refusal } from './refusals.ts';

/** The moment in which something happens to a session. */
export interface Moment {
  /** The true present: what people are told begins here, for nobody could hear of it earlier. */
  readonly now: Instant;
  /** When it fell due. Earlier than `now` when the program was down; silent waits are counted from here. */
  readonly at: Instant;
  /** Puts an effect on the list of this step. */
  readonly tell: (effect: Effect) => void;
}

/** A session that changed, or the name of the reason why it did not. */
export type Result = Session | Refusal;

/** Something that happens by itself when its time has come. */
export interface Due {
  readonly at: Instant;
  readonly settle: (session: Session, moment: Moment) => Session;
}

/** The session's own clock: it stands still while the room is paused. */
export function clockOf(session: Session, at: Instant): Instant {
  return session.stage.kind === 'paused' ? Math.min(at, session.stage.since) : at;
}
