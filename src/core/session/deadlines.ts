import type { Instant } from '../time.ts';
import { floorDue } from './floor-dues.ts';
import { invitationDue } from './follow.ts';
import { hostDue } from './host-lost.ts';
import { afterDue, lastCallDue, limitDue, limitSoonDue, phaseDue, sizeDue } from './meeting-dues.ts';
import type { Session } from './model.ts';
import type { Due } from './moment.ts';
import { breakDue } from './pausing.ts';
import { pocketDue } from './pocket.ts';
import { graceDue } from './presence.ts';

const clocks = [
  limitDue,
  limitSoonDue,
  breakDue,
  floorDue,
  pocketDue,
  invitationDue,
  phaseDue,
  lastCallDue,
  hostDue,
  graceDue,
  sizeDue,
  afterDue,
] as const;

/** What happens next by itself; the first of the list above when two fall together. */
export function earliestDue(session: Session): Due | null {
  let first: Due | null = null;
  for (const clock of clocks) {
    const due = clock(session);
    if (due !== null && (first === null || due.at < first.at)) first = due;
  }
  return first;
}

/** When the session needs to be looked at again; null when nothing will ever happen by itself. */
export function nextDeadline(session: Session): Instant | null {
  return earliestDue(session)?.at ?? null;
}
