import type { MemberId } from '../ids.ts';
import { hours, type Instant, minutes, type Ms } from '../time.ts';
import type { Answer, Answered, Meeting } from './model.ts';
import { quietForNews, restAt } from './quiet-hours.ts';

/** So long a freed place is kept for the person it is offered to; the night does not count. */
export const offerMs: Ms = hours(2);

/** From here on before the start no place is offered any more: whoever comes finds what is free. */
export const lastOffer: Ms = minutes(10);

/** The meeting as far as places go. */
export interface Places {
  readonly meeting: Pick<Meeting, 'series' | 'date' | 'guild' | 'group' | 'startsAt'>;
  /** How many places there are. Nobody who has one loses it when there are fewer. */
  readonly capacity: number;
  /** The group's zone: nobody is told of a place at night, so one that is offered then is kept until two hours after it. */
  readonly zone?: string;
}

export interface Saying {
  readonly member: MemberId;
  readonly answer: Answer;
  readonly firstTime: boolean;
  readonly source: Answered['source'];
}

const takesPlace = (said: Answer): boolean => said === 'coming' || said === 'listening';
const holdsPlace = (one: Answered): boolean => one.place === 'in' || one.place === 'offered';

const latestOffer = ({ meeting }: Places): Instant => meeting.startsAt - lastOffer;

/** How many places nobody has or is offered; never below 0. */
export function freePlaces(answers: readonly Answered[], capacity: number): number {
  return Math.max(0, capacity - answers.filter(holdsPlace).length);
}

/**
 * Somebody answers. Coming and listening take a place, or a place in the waiting list; saying it again while a place is
 * offered accepts it. Saying the same thing twice changes nothing.
 */
export function answer(answers: readonly Answered[], saying: Saying, at: Instant, places: Places): readonly Answered[] {
  const now = settle(answers, at, places);
  const before = now.find((one) => one.member === saying.member) ?? null;
  const others = now.filter((one) => one.member !== saying.member);
  const { series, date, guild, group } = places.meeting;
  const place = placeFor(before, saying.answer, freePlaces(others, places.capacity), at >= latestOffer(places));
  const keepsTurn = before !== null && before.place === place && place !== 'none' && place !== 'lapsed';
  const mine: Answered = {
    series,
    date,
    guild,
    group,
    ...saying,
    place,
    askedAt:
      before !== null && (keepsTurn || before.answer === saying.answer) && before.place !== 'lapsed'
        ? before.askedAt
        : at,
    offeredUntil: null,
  };
  return settle(before === null ? [...now, mine] : now.map((one) => (one === before ? mine : one)), at, places);
}

function placeFor(before: Answered | null, wanted: Answer, free: number, isLate: boolean): Answered['place'] {
  if (!takesPlace(wanted)) return 'none';
  // Whoever has or is offered a place has it from here on, also when there are fewer places than before.
  if (before !== null && holdsPlace(before)) return 'in';
  // While places are offered in turn nobody overtakes. After that whoever asks finds what is free, those who waited too.
  if (before?.place === 'waiting' && !isLate) return 'waiting';
  return free > 0 ? 'in' : 'waiting';
}

/** Takes an answer back; the place is free for the next. */
export function withdraw(
  answers: readonly Answered[],
  member: MemberId,
  at: Instant,
  places: Places,
): readonly Answered[] {
  const left = answers.filter((one) => one.member !== member);
  return settle(left, at, places);
}

/**
 * What time and free places do by themselves: an offer whose time is over lapses, and free places are offered to those who
 * wait, in the order in which they asked. Gives the same array back when nothing changes.
 */
export function settle(answers: readonly Answered[], at: Instant, places: Places): readonly Answered[] {
  const latest = latestOffer(places);
  const over = (one: Answered): boolean =>
    one.place === 'offered' && at >= Math.min(one.offeredUntil ?? latest, latest);
  const lapsed = answers.some(over)
    ? answers.map((one): Answered => (over(one) ? { ...one, place: 'lapsed', offeredUntil: null } : one))
    : answers;
  if (at >= latest) return lapsed;
  const next = lapsed
    .filter((one) => one.place === 'waiting')
    .toSorted((a, b) => a.askedAt - b.askedAt)
    .slice(0, freePlaces(lapsed, places.capacity));
  if (next.length === 0) return lapsed;
  const night = places.zone === undefined ? null : restAt(at, quietForNews(null), places.zone);
  const offeredUntil = Math.min((night?.ends ?? at) + offerMs, latest);
  return lapsed.map((one): Answered => (next.includes(one) ? { ...one, place: 'offered', offeredUntil } : one));
}

/**
 * Interest raised or withdrawn on Discord's own event. It counts as coming unless the person has answered here, and
 * withdrawing takes back only what came from there.
 */
export function interest(
  answers: readonly Answered[],
  member: MemberId,
  raised: boolean,
  at: Instant,
  places: Places,
): readonly Answered[] {
  const before = answers.find((one) => one.member === member);
  if (!raised) return before?.source === 'event' ? withdraw(answers, member, at, places) : answers;
  if (before !== undefined) return answers;
  return answer(answers, { member, answer: 'coming', firstTime: false, source: 'event' }, at, places);
}
