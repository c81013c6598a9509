import type { NoticeId } from '../ids.ts';
import { days, hours, type Instant, type Ms } from '../time.ts';
import type { Answered, Lead, Meeting, NoticeKind, Wish } from './model.ts';
import { leads } from './model.ts';
import { dueReminders, type Reminder, tellNewsAt } from './reminders.ts';

/** Reminders are written down so long before a meeting starts: a day more than the earliest of them. */
export const noticeHorizon: Ms = days(8);

/** That a meeting did not happen is worth telling for so long after its start. */
const missedFor: Ms = hours(2);

/** What is written down already, as far as a plan needs it. */
export interface Known {
  readonly id: NoticeId;
  readonly member: Wish['member'];
  readonly kind: NoticeKind;
  readonly dueAt: Instant;
  readonly until: Instant;
  readonly state: 'waiting' | 'sending' | 'sent' | 'for-next-command' | 'failed' | 'unknown' | 'dropped';
}

export interface Planned {
  readonly member: Wish['member'];
  readonly kind: NoticeKind;
  readonly dueAt: Instant;
  readonly until: Instant;
}

export interface NoticePlan {
  /** What is to be told; what waits of reminders and is not among these goes. */
  readonly wanted: readonly Planned[];
  /** Told before, and now there is news: to be told again. All at once, so that a crash neither loses nor repeats anything. */
  readonly renewed: readonly { readonly id: NoticeId; readonly dueAt: Instant; readonly until: Instant }[];
}

export interface Moment {
  readonly meeting: Pick<Meeting, 'startsAt' | 'state'>;
  readonly groupZone: string;
  readonly wishes: readonly Wish[];
  readonly answers: readonly Answered[];
  readonly known: readonly Known[];
  readonly now: Instant;
}

/**
 * Everything that people who asked are to be told about one meeting, worked out from the rows alone, so that a hint that a
 * crash took with it is missed by nobody. Working it out twice gives nothing new.
 */
export function planNotices(moment: Moment): NoticePlan {
  const due = dueFor(moment);
  const plans = [...moment.wishes.map((wish) => planFor(moment, wish, due)), offers(moment)];
  return { wanted: plans.flatMap(({ wanted }) => wanted), renewed: plans.flatMap(({ renewed }) => renewed) };
}

type Due = (wish: Wish) => readonly Reminder[];

/** Many people of a group wish the same; walls and clocks are looked at once for all of them. */
function dueFor({ meeting, groupZone }: Moment): Due {
  const worked = new Map<string, readonly Reminder[]>();
  return (wish) => {
    const { leads: wanted, zone, quiet } = wish;
    const key = JSON.stringify([wanted, zone, quiet?.from, quiet?.to]);
    const due = worked.get(key) ?? dueReminders(meeting, wish, groupZone);
    worked.set(key, due);
    return due;
  };
}

const nothing: NoticePlan = { wanted: [], renewed: [] };

function planFor(moment: Moment, wish: Wish, due: Due): NoticePlan {
  const { meeting, answers, now } = moment;
  const said = answers.find((one) => one.member === wish.member)?.answer ?? null;
  // Somebody who chose quiet hours or a note after a long time, and no reminder, asked for none of this.
  if (said === 'not-this-time' || wish.leads.length === 0) return nothing;
  const near = meeting.startsAt - now < noticeHorizon;
  if (!near && said === null && meeting.state !== 'off') return nothing;
  switch (meeting.state) {
    case 'planned':
      return meeting.startsAt > now ? ahead(moment, wish, near ? due(wish) : []) : nothing;
    case 'cancelled':
      return meeting.startsAt > now ? told(moment, wish, 'cancelled', meeting.startsAt) : nothing;
    case 'off':
      // Only people who could know of it: those for whom something was written down.
      return meeting.startsAt > now && moment.known.some(({ member }) => member === wish.member)
        ? told(moment, wish, 'cancelled', meeting.startsAt)
        : nothing;
    case 'missed':
      return told(moment, wish, 'missed', meeting.startsAt + missedFor);
    case 'open':
    case 'over':
      return nothing;
  }
}

/** Quiet hours stay quiet: what could only be said in them is not said. */
function told({ groupZone, known, now }: Moment, wish: Wish, kind: NoticeKind, until: Instant): NoticePlan {
  const before = known.find((one) => one.member === wish.member && one.kind === kind);
  // Written down already, unless it was put to sleep because the meeting was on again.
  if (before && !sleeps(before)) return nothing;
  const dueAt = tellNewsAt(now, wish, groupZone, until);
  if (dueAt === null || dueAt >= until) return nothing;
  return { wanted: [{ member: wish.member, kind, dueAt, until }], renewed: [] };
}

const isFinal = ({ state }: Known): boolean => state !== 'waiting' && state !== 'sending';

/** Written down, and told to nobody: it would be due when it says nothing any more. */
const sleeps = ({ state, dueAt, until }: Known): boolean => state === 'waiting' && dueAt >= until;

/**
 * Whether a `moved` with this start is the news that the meeting is on again. It is while the note that it does not take place,
 * which the person has heard, sleeps until that same start.
 */
export const isOnAgain = (called: Known | undefined, startsAt: Instant): boolean =>
  called !== undefined && sleeps(called) && called.until === startsAt;

/**
 * The note that a meeting does not take place, now that it does: put to sleep, so that it can be told when it is called off again.
 * Its `until` says whether the person has to hear that the meeting is on again.
 */
function asleep(called: Known | undefined, base: Known, startsAt: Instant): NoticePlan['renewed'] {
  if (!called || called.state === 'sending' || called.state === 'for-next-command') return [];
  if (sleeps(called) && base.until === startsAt) return [];
  const isOwed = called.until === base.until && base.state === 'waiting' && !sleeps(base);
  const until = hasHeard(called) || isOwed ? startsAt : startsAt - 1;
  return [{ id: called.id, dueAt: startsAt, until }];
}

/** `unknown`: perhaps they have, and then they must not be left with it. */
const hasHeard = ({ state }: Known): boolean => state === 'sent' || state === 'unknown';

/** A meeting to come: its reminders, and the note of when it was known to start, by which a move is found. */
function ahead(moment: Moment, wish: Wish, due: readonly Reminder[]): NoticePlan {
  const { meeting, groupZone, known, now } = moment;
  const { startsAt } = meeting;
  const mine = known.filter((one) => one.member === wish.member);
  const of = (kind: NoticeKind): Known | undefined => mine.find((one) => one.kind === kind);
  // What was due before it was asked for is not told at once; what waits already is told late.
  const reminders = due.filter(({ kind, dueAt }) => dueAt > now || of(kind)?.state === 'waiting');
  const wanted = reminders.map((one): Planned => ({ member: wish.member, ...one }));
  const base = of('moved');
  if (!base) return { wanted: [...wanted, baseline(wish, startsAt)], renewed: [] };
  const called = of('cancelled');
  const isBack = called !== undefined && hasHeard(called);
  if (base.state === 'sending') return { wanted, renewed: [] };
  const quieted = asleep(called, base, startsAt);
  if (base.until === startsAt && !isBack) return { wanted, renewed: quieted };
  const again = reminders.flatMap(({ kind, dueAt, until }) => {
    const before = of(kind);
    return before && isFinal(before) && dueAt > now ? [{ id: before.id, dueAt, until }] : [];
  });
  const tell = tellNewsAt(now, wish, groupZone, startsAt) ?? startsAt;
  return { wanted, renewed: [...again, ...quieted, { id: base.id, dueAt: tell, until: startsAt }] };
}

/** Not told to anybody: due only at the start, when it says nothing any more. */
const baseline = ({ member }: Wish, startsAt: Instant): Planned => ({
  member,
  kind: 'moved',
  dueAt: startsAt,
  until: startsAt,
});

/** Freed places, for those to whom one is offered; they asked by waiting for it. */
function offers({ meeting, groupZone, wishes, answers, known, now }: Moment): NoticePlan {
  if (meeting.state !== 'planned') return nothing;
  const plans = answers.map((one): NoticePlan => {
    if (one.place !== 'offered' || one.offeredUntil === null) return nothing;
    const until = one.offeredUntil;
    const wish = wishes.find(({ member, leads: asked }) => member === one.member && asked.length > 0);
    const dueAt = wish ? (tellNewsAt(now, wish, groupZone, until) ?? until) : now;
    const before = known.find(({ member, kind }) => member === one.member && kind === 'place');
    if (!before) return { wanted: [{ member: one.member, kind: 'place', dueAt, until }], renewed: [] };
    return before.until === until ? nothing : { wanted: [], renewed: [{ id: before.id, dueAt, until }] };
  });
  return { wanted: plans.flatMap(({ wanted }) => wanted), renewed: plans.flatMap(({ renewed }) => renewed) };
}

export const isLead = (kind: NoticeKind): kind is Lead => leads.some((lead) => lead === kind);
