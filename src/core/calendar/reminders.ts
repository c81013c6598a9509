import { days, hours, type Instant, minutes, type Ms } from '../time.ts';
import { type Lead, leads, type Meeting, type Wish } from './model.ts';
import { quietForNews, restAt } from './quiet-hours.ts';
import { addDays, instantOf, wallOf } from './wall.ts';

export interface Reminder {
  readonly kind: Lead;
  readonly dueAt: Instant;
  /** From here on it helps nobody any more. */
  readonly until: Instant;
}

/** What a person wished, as far as times go. */
export type Wished = Pick<Wish, 'leads' | 'zone' | 'quiet'>;

/** A reminder moved out of quiet hours has to come at least so long before the start. */
const stillUseful: Ms = minutes(10);

/** So long a reminder may be late at least, however near the next one is. */
const grace: Ms = minutes(30);

/** MP-7: nobody who has been here since is written to. */
export const longAway: Ms = days(14);

/** Reminders of one meeting that fall this close together are one. */
const together: Ms = minutes(10);

/**
 * When a reminder is due, quiet hours aside. A week and a day before mean the same time on the person's own wall clock,
 * also over a change of the clocks; hours and minutes are counted as they pass.
 */
export function leadAt(startsAt: Instant, lead: Lead, zone: string): Instant {
  const wall = wallOf(startsAt, zone);
  switch (lead) {
    case 'week':
      return instantOf(addDays(wall.date, -7), wall.time, zone).at;
    case 'day':
      return instantOf(addDays(wall.date, -1), wall.time, zone).at;
    case 'three-hours':
      return startsAt - hours(3);
    case 'hour':
      return startsAt - hours(1);
    case 'quarter':
      return startsAt - minutes(15);
  }
}

/**
 * When something that belongs to a meeting may be told to this person: at once, or after their quiet hours when that is at
 * least ten minutes before the start. Null when it would have to be said in quiet hours: they stay quiet.
 */
export function tellAt(at: Instant, wish: Wished, groupZone: string, startsAt: Instant): Instant | null {
  const rest = restAt(at, wish.quiet, wish.zone ?? groupZone);
  if (rest === null) return at;
  return rest.ends <= startsAt - stillUseful ? rest.ends : null;
}

/** As `tellAt`, for news, which nobody can plan for: it does not wake anybody who chose no quiet hours either. */
export function tellNewsAt(at: Instant, wish: Wished, groupZone: string, startsAt: Instant): Instant | null {
  return tellAt(at, { ...wish, quiet: quietForNews(wish.quiet) }, groupZone, startsAt);
}

/**
 * The reminders that one person wants of one meeting, earliest first. One that falls into quiet hours comes at their end if
 * that is early enough, else just before they begin. `groupZone` counts where the person named no zone of their own.
 */
export function dueReminders(meeting: Pick<Meeting, 'startsAt'>, wish: Wished, groupZone: string): readonly Reminder[] {
  const { startsAt } = meeting;
  const zone = wish.zone ?? groupZone;
  const all = leads
    .filter((lead) => wish.leads.includes(lead))
    .map((kind): Reminder => {
      const wanted = leadAt(startsAt, kind, zone);
      const rest = restAt(wanted, wish.quiet, zone);
      const dueAt = tellAt(wanted, wish, groupZone, startsAt) ?? (rest?.begins ?? wanted) - minutes(1);
      return { kind, dueAt, until: Math.min(startsAt, Math.max(nextLead(startsAt, kind, zone), dueAt + grace)) };
    });
  return merged(all.toSorted((a, b) => a.dueAt - b.dueAt));
}

/** A reminder is useful until the next nearer one would come, or the meeting starts. */
function nextLead(startsAt: Instant, lead: Lead, zone: string): Instant {
  const nearer = leads[leads.indexOf(lead) + 1];
  return nearer === undefined ? startsAt : leadAt(startsAt, nearer, zone);
}

/** Two that come at nearly the same time, because quiet hours moved them, are one: the one nearer to the meeting. */
function merged(sorted: readonly Reminder[]): readonly Reminder[] {
  return sorted.filter((one, index) => {
    const next = sorted[index + 1];
    return next === undefined || next.dueAt - one.dueAt >= together;
  });
}
