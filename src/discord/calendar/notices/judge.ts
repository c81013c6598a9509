import type { Meeting, Wish } from '#core/calendar/model.ts';
import { isLead, isOnAgain } from '#core/calendar/notice-plan.ts';
import { quietForNews, restAt } from '#core/calendar/quiet-hours.ts';
import { longAway, tellAt } from '#core/calendar/reminders.ts';
import type { Group } from '#core/groups/group.ts';
import type { Instant } from '#core/time.ts';
import type { Notice, Store } from '#store/store.ts';
import type { Telling } from '../../render/calendar-notice.ts';

/** What becomes of a notice that is due. */
export type Verdict =
  /** Nobody wants it any more, or it would help nobody. */
  | { readonly kind: 'drop' }
  | { readonly kind: 'later'; readonly at: Instant }
  /** There is no way to the person but their own next command. */
  | { readonly kind: 'next-command' }
  | {
      readonly kind: 'tell';
      readonly way: Wish['way'];
      readonly telling: Telling;
      readonly group: Group;
      readonly meeting: Meeting | null;
    };

const drop: Verdict = { kind: 'drop' };

/** Looks at the rows once more before anything is said: since it was written down everything may have changed. */
export type Judge = (notice: Notice, now: Instant) => Promise<Verdict>;

export function createJudge(store: Pick<Store, 'groups' | 'meetings' | 'answers' | 'notices' | 'wishes'>): Judge {
  const meetingOf = ({ guild, series, date }: Notice): Promise<Meeting | null> =>
    series === null || date === null ? Promise.resolve(null) : store.meetings.find(guild, { series, date });

  /** Told before that it does not take place, they hear that it does: its time may be the same. */
  const isBack = async ({ guild, series, date, member, until }: Notice): Promise<boolean> => {
    if (series === null || date === null) return false;
    const all = await store.notices.ofMeeting(guild, { series, date });
    const called = all.find((one) => one.kind === 'cancelled' && one.member === member);
    return isOnAgain(called, until);
  };

  return async (notice, now) => {
    const { guild, member } = notice;
    const group = await store.groups.find(guild, notice.group);
    if (group?.closedAt !== null || now >= notice.until) return drop;
    const wish = await store.wishes.find(guild, group.id, member);
    const meeting = await meetingOf(notice);
    const { series, date } = notice;
    const answered =
      series === null || date === null ? null : await store.answers.find(guild, { series, date }, member);
    const found = tellingOf(notice, meeting, answered?.answer ?? null, answered?.offeredUntil ?? null);
    if (found === null) return drop;
    const telling = found.kind === 'moved' && (await isBack(notice)) ? { ...found, kind: 'back' as const } : found;
    if (wish === null || !isWished(wish, notice, now)) return notice.kind === 'place' ? { kind: 'next-command' } : drop;
    const way = notice.kind === 'return' ? 'dm' : wish.way;
    if (way === 'dm' && wish.dm === 'closed') return drop;
    // It may come late, after a long outage, and the night is quiet all the same.
    const quiet = isLead(notice.kind) ? wish.quiet : quietForNews(wish.quiet);
    if (restAt(now, quiet, wish.zone ?? group.zone)) {
      const latest = meeting && isLead(notice.kind) ? Math.min(notice.until, meeting.startsAt) : notice.until;
      const at = tellAt(now, { ...wish, quiet }, group.zone, latest);
      return at === null || at >= notice.until ? drop : { kind: 'later', at };
    }
    return { kind: 'tell', way, telling, group, meeting };
  };
}

/** Since it was written down they may have chosen otherwise, or been here again. */
function isWished({ leads, returnNote, lastHere }: Wish, { kind }: Notice, now: Instant): boolean {
  if (kind !== 'return') return leads.length > 0;
  return returnNote && lastHere !== null && now - lastHere >= longAway;
}

function tellingOf(
  { kind, dueAt, until }: Notice,
  meeting: Meeting | null,
  answer: string | null,
  offeredUntil: Instant | null,
): Telling | null {
  if (kind === 'return') return { kind: 'return' };
  if (kind === 'cancelled') {
    return meeting === null || meeting.state === 'cancelled' ? { kind, startsAt: until } : null;
  }
  // The rules no longer give this meeting, and whoever waits for it hears that it does not take place.
  if (meeting === null) return isLead(kind) ? { kind: 'cancelled', startsAt: null } : null;
  if (kind === 'missed') return meeting.state === 'missed' ? { kind } : null;
  if (answer === 'not-this-time') return null;
  const { startsAt, state } = meeting;
  if (kind === 'place') return state === 'planned' && offeredUntil === until ? { kind, until } : null;
  if (state !== 'planned' && state !== 'open') return null;
  if (kind === 'moved') return dueAt < until && until === startsAt ? { kind, startsAt } : null;
  return isLead(kind) ? { kind: 'reminder', startsAt } : null;
}
