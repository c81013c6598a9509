import type { LocalDate } from '../../ids.ts';
import { addDays } from '../wall.ts';
import type { Piece, Unit } from './pieces.ts';
import { isUnclear, unclear, type Unclear } from './reading.ts';
import { nothing, type Said, type SaidDay } from './said.ts';

type Step = { readonly said: Said; readonly used: number } | Unclear;

/** Puts the pieces together, from left to right. Says what was said twice, or does not belong where it stands. */
export function understand(pieces: readonly Piece[], today: LocalDate): Said | Unclear {
  const left = pieces.filter(({ is }) => is !== 'filler');
  let said = nothing;
  while (left.length > 0) {
    const step = next(said, left, today);
    if (isUnclear(step)) return step;
    said = step.said;
    left.splice(0, step.used);
  }
  return said;
}

function next(said: Said, [piece, ...rest]: readonly Piece[], today: LocalDate): Step {
  if (piece === undefined) return { said, used: 1 };
  const { text } = piece;
  switch (piece.is) {
    case 'time':
    case 'number':
    case 'part-of-day':
      return ofClock(said, piece);
    case 'every':
      return every(said, piece, rest);
    case 'nth':
      return counted(said, piece, rest, 'nothing');
    case 'unit':
      return unclear('not-understood', text);
    case 'period':
      return period(said, piece.unit, piece.every, text, 1);
    case 'weekdays':
      return one(withWeekdays(said, piece));
    case 'which':
      return said.which === null ? one({ ...said, which: piece.which }) : unclear('twice-said', text);
    case 'from':
      // "From 7 pm" is when it starts, not since when.
      return rest[0]?.is === 'time' ? one(said) : edge(said, 'from', piece, rest, today);
    case 'until':
      return rest[0]?.is === 'time'
        ? unclear('end-time', `${text} ${rest[0].text}`)
        : edge(said, 'until', piece, rest, today);
    case 'times':
    case 'span':
      if (said.times !== null || said.span !== null) return unclear('twice-said', text);
      return one(piece.is === 'times' ? { ...said, times: piece.n } : { ...said, span: piece });
    case 'date':
    case 'month':
    case 'days-from-now':
    case 'unclear':
      return ownDay(said, piece, today);
    case 'filler':
      return one(said);
  }
}

function ofClock(said: Said, piece: Extract<Piece, { is: 'time' | 'number' | 'part-of-day' }>): Step {
  const { text } = piece;
  if (piece.is === 'part-of-day') {
    const same = said.part === null || said.part === piece.part;
    return same ? one({ ...said, part: piece.part }) : unclear('twice-said', text);
  }
  // A number alone can only be a time: "Tuesdays 7".
  if (said.time !== null) return unclear(piece.is === 'time' ? 'twice-said' : 'not-understood', text);
  return one({ ...said, time: piece.is === 'time' ? piece : { hour: piece.n, minute: 0, sure: false, text } });
}

const one = (said: Said): Step => ({ said, used: 1 });

function withWeekdays(said: Said, { on, many }: Extract<Piece, { is: 'weekdays' }>): Said {
  return { ...said, on: [...said.on, ...on.filter((day) => !said.on.includes(day))], repeats: said.repeats || many };
}

/** *Every day*, *every second week*, *every second Tuesday*, *every Tuesday*, *every 15th*. */
function every(said: Said, { text }: Piece, [after, ...rest]: readonly Piece[]): Step {
  if (after?.is === 'unit') return period(said, after.unit, 1, `${text} ${after.text}`, 2);
  if (after?.is === 'weekdays') return { said: { ...withWeekdays(said, after), repeats: true }, used: 2 };
  if (after?.is !== 'nth') return after?.is === 'period' ? one(said) : unclear('not-understood', text);
  if (rest[0]?.is === 'unit' && after.n > 0)
    return period(said, rest[0].unit, after.n, `${text} ${after.text} ${rest[0].text}`, 3);
  const step = counted({ ...said, repeats: true }, after, rest, 'every');
  return isUnclear(step) ? step : { ...step, used: step.used + 1 };
}

/** *First Monday*, *last day*, *15th*. */
function counted(
  said: Said,
  { n, text }: Extract<Piece, { is: 'nth' }>,
  [after]: readonly Piece[],
  before: 'every' | 'nothing',
): Step {
  if (said.nth !== null || said.monthDay !== null) return unclear('twice-said', text);
  if (after?.is === 'weekdays') {
    if (said.on.length > 0 || after.on.length > 1) return unclear('twice-said', `${text} ${after.text}`);
    const nth = { n, after: before, text: `${text} ${after.text}` };
    return { said: { ...said, nth, on: after.on }, used: 2 };
  }
  const whole = after?.is === 'unit' && after.unit === 'day';
  if (n < 0 && !whole) return unclear('not-understood', text);
  return { said: { ...said, monthDay: { day: n, text } }, used: whole ? 2 : 1 };
}

/** The same said twice is one: *every first Monday of every month*. *Weekly, every second Tuesday* is the longer of both. */
function period(said: Said, unit: Unit, times: number, text: string, used: number): Step {
  const before = said.period;
  if (before !== null && (before.unit !== unit || (before.every > 1 && times > 1 && before.every !== times)))
    return unclear('twice-said', text);
  const longer = Math.max(before?.every ?? 1, times);
  return { said: { ...said, period: { unit, every: longer, text } }, used };
}

function ownDay(said: Said, piece: Piece, today: LocalDate): Step {
  // A month is an edge of something, and no day by itself.
  if (piece.is === 'month') return unclear('no-day', piece.text);
  const day = dayOf([piece], today);
  if (isUnclear(day)) return day;
  if (day === null) return unclear('not-understood', piece.text);
  return said.day === null ? one({ ...said, day: day.day }) : unclear('twice-said', piece.text);
}

/** The day behind *from* or *until*. */
function edge(said: Said, side: 'from' | 'until', { text }: Piece, rest: readonly Piece[], today: LocalDate): Step {
  const day = dayOf(rest, today);
  if (isUnclear(day)) return day;
  if (day === null) return unclear('not-understood', rest[0] === undefined ? text : `${text} ${rest[0].text}`);
  return said[side] === null ? { said: { ...said, [side]: day.day }, used: day.used + 1 } : unclear('twice-said', text);
}

/** One day: *12 March*, *tomorrow*, *December*, *next Friday*, *Friday 12 March*. Null when the pieces say none. */
function dayOf(
  [piece, ...rest]: readonly Piece[],
  today: LocalDate,
): { readonly day: SaidDay; readonly used: number } | Unclear | null {
  if (piece === undefined) return null;
  if (piece.is === 'date' || piece.is === 'month') return { day: piece, used: 1 };
  if (piece.is === 'days-from-now')
    return { day: { is: 'exactly', date: addDays(today, piece.days), text: piece.text }, used: 1 };
  if (piece.is === 'unclear') return unclear(piece.why, piece.text);
  const [after] = rest;
  if (piece.is === 'which') {
    if (after?.is === 'weekdays') return weekday(after, piece.which, `${piece.text} ${after.text}`, 2);
    // "Starting next week" is from its Monday on.
    if (piece.which !== 'next-week') return null;
    return { day: { is: 'weekday', on: 'MO', which: 'next-week', text: piece.text }, used: 1 };
  }
  if (piece.is !== 'weekdays') return null;
  // "From Tuesday 1 December": the date is the stronger word.
  return after?.is === 'date' ? { day: after, used: 2 } : weekday(piece, null, piece.text, 1);
}

function weekday(
  { on }: Extract<Piece, { is: 'weekdays' }>,
  which: Said['which'],
  text: string,
  used: number,
): { readonly day: SaidDay; readonly used: number } | null {
  const [first, ...more] = on;
  return first === undefined || more.length > 0 ? null : { day: { is: 'weekday', on: first, which, text }, used };
}
