import type { Instant } from '../time.ts';
import { earliestDue } from './deadlines.ts';
import type { Effect } from './effects.ts';
import { follow } from './follow.ts';
import type { Session } from './model.ts';

/** Far more than a whole evening has; reaching it means that something is due for ever. */
const mostAtOnce = 2_000;

/**
 * Does everything that is due, oldest first, until nothing is.
 * @throws when a deadline does not go away by being settled, which would be a fault of ours.
 */
export function settle(session: Session, now: Instant, tell: (effect: Effect) => void): Session {
  let settled = follow(session, { now, at: now, tell });
  for (let count = 0; count < mostAtOnce; count += 1) {
    const due = earliestDue(settled);
    if (due === null || due.at > now) return settled;
    const moment = { now, at: due.at, tell };
    settled = follow(due.settle(settled, moment), moment);
  }
  throw new Error(`session ${session.id} does not come to rest`);
}
