import type { Group } from '../groups/group.ts';
import { type Instant, seconds } from '../time.ts';
import type { Meeting, MeetingKey, Series } from './model.ts';

/** Discord holds so many events of a server that are scheduled or running, whoever made them (error 30038). */
export const mostEvents = 100;

/** Discord takes no event that begins in the past, and its clock need not be ours. */
const tooLate = seconds(10);

/** Where an event says that the meeting is. */
export type EventPlace =
  /** In the group's lasting room. Only those who can see the room see the event. */
  | { readonly kind: 'room'; readonly stage: boolean }
  /** There is no room yet, or none at all: the event names the channel where the group lives. */
  | { readonly kind: 'home' }
  | { readonly kind: 'address'; readonly place: string }
  /** Where the group meets is for its members only, so there is nothing that everybody could be told. */
  | { readonly kind: 'none' };

export function placeOf(series: Pick<Series, 'venue'>, group: Pick<Group, 'roomPolicy' | 'mode'>): EventPlace {
  const { venue } = series;
  if (venue.kind === 'in-person') {
    return venue.open === 'public' ? { kind: 'address', place: venue.place } : { kind: 'none' };
  }
  return group.roomPolicy === 'lasting' ? { kind: 'room', stage: group.mode === 'stage' } : { kind: 'home' };
}

/** A meeting with what decides whether it has an event. */
export interface Mirrorable {
  readonly meeting: Meeting;
  readonly series: Series;
  readonly group: Group;
  /** Whether there is an event for it, or one being made. */
  readonly stands: boolean;
}

export const canStillBeMade = ({ startsAt }: Pick<Meeting, 'startsAt'>, now: Instant): boolean =>
  startsAt > now + tooLate;

export const nameOfMeeting = ({ series, date }: MeetingKey): string => `${series}/${date}`;

function isWanted({ meeting, series, group, stands }: Mirrorable, now: Instant): boolean {
  if (series.mirror === 'off' || group.closedAt !== null) return false;
  if (placeOf(series, group).kind === 'none') return false;
  if (!stands && !canStillBeMade(meeting, now)) return false;
  // A meeting that is going on keeps its event, whatever is decided about the later ones.
  if (meeting.state === 'open') return true;
  return meeting.state === 'planned' && !series.paused && series.endedAt === null;
}

/**
 * The meetings of one server that have an event now, the nearest first, as many as Discord holds beside the `others`: open
 * events of the server that are not ours.
 */
export function wantedEvents(meetings: readonly Mirrorable[], others: number, now: Instant): readonly Mirrorable[] {
  return meetings
    .filter((one) => isWanted(one, now))
    .toSorted(
      (a, b) =>
        a.meeting.startsAt - b.meeting.startsAt || (nameOfMeeting(a.meeting) < nameOfMeeting(b.meeting) ? -1 : 1),
    )
    .slice(0, Math.max(0, mostEvents - others));
}
