import type { GroupId, LocalDate, MemberId } from '../ids.ts';
import { type Instant, minutes, type Ms } from '../time.ts';
import type { Duty, MeetingKey, RotaRole } from './model.ts';
import { addDays, wallOf, weekdayOf } from './wall.ts';
import { weekdays } from './model.ts';

/** When a meeting that somebody works at opens and ends. */
export interface Times {
  readonly opensAt: Instant;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** A job somebody has at a meeting, with its times. */
export interface DutyAt extends MeetingKey, Times {
  readonly group: GroupId;
  readonly role: RotaRole;
  readonly state: Duty['state'];
}

/**
 * Whether somebody may take a job. `second`: over the rota's limits (BO-3), so somebody else of the team has to confirm.
 * `elsewhere`: another meeting of theirs is at the same time.
 */
export type Fit = 'fine' | 'second' | 'elsewhere';

/** Less than this between two meetings that one person hosts is back to back (BO-3). */
export const restBetween: Ms = minutes(60);

export const sameMeeting = (one: MeetingKey, other: MeetingKey): boolean =>
  one.series === other.series && one.date === other.date;

const isTheirs = (duty: DutyAt): boolean => duty.state !== 'asked';

/** Doors open to the end by plan; two meetings that only touch do not overlap. */
const overlap = (one: Times, other: Times): boolean => one.opensAt < other.endsAt && other.opensAt < one.endsAt;

const backToBack = (one: Times, other: Times): boolean => {
  const [first, second] = one.opensAt <= other.opensAt ? [one, other] : [other, one];
  return second.opensAt - first.endsAt < restBetween;
};

/** The Monday of the ISO week of this instant, on the wall calendar of the zone. */
export function weekOf(at: Instant, zone: string): LocalDate {
  const { date } = wallOf(at, zone);
  return addDays(date, -weekdays.indexOf(weekdayOf(date)));
}

/**
 * Whether a person fits this job, by the jobs they have in all groups of the server. Nobody works at two meetings at one
 * time, whatever the job. The limits are about hosting alone: at most `limit` meetings a week of the zone, and an hour of rest
 * between two. A job that they were only asked to do does not count.
 */
export function fits(
  meeting: MeetingKey & Times,
  role: RotaRole,
  theirs: readonly DutyAt[],
  rules: { readonly limit: number; readonly zone: string },
): Fit {
  const others = theirs.filter((duty) => isTheirs(duty) && !sameMeeting(duty, meeting));
  if (others.some((duty) => overlap(duty, meeting))) return 'elsewhere';
  if (role !== 'host') return 'fine';
  const hosted = others.filter((duty) => duty.role === 'host');
  const week = weekOf(meeting.startsAt, rules.zone);
  const thatWeek = hosted.filter((duty) => weekOf(duty.startsAt, rules.zone) === week);
  const tooMany = thatWeek.length + 1 > rules.limit;
  return tooMany || hosted.some((duty) => backToBack(duty, meeting)) ? 'second' : 'fine';
}

/** What somebody with this fit has once they have said yes. */
export const stateFor = (fit: Exclude<Fit, 'elsewhere'>): Duty['state'] => (fit === 'second' ? 'second' : 'agreed');

/** Who does a job for sure; null while it is free, only asked for, or waits for a second yes. */
export function agreedFor(duties: readonly Duty[], role: RotaRole): MemberId | null {
  return duties.find((duty) => duty.role === role && duty.state === 'agreed')?.member ?? null;
}
