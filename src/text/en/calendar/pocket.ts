import type { ChannelId } from '#core/ids.ts';
import type { Instant, Ms } from '#core/time.ts';
import { channelLink, clockTime, fromNow } from '../../marks.ts';
import { duration } from '../time.ts';

/** The desk of a meeting in person, read from a phone in the hand. Numbers and times, and nobody's name. */
export const pocket = {
  doors: (startsAt: Instant): string =>
    `Announced start: ${clockTime(startsAt)}. You run the parts and the timer here.`,
  over: 'The meeting is over. The number of people is all that is kept; you can still put it right.',

  noTurn: 'No turn is timed.',
  turn: (n: number, endsAt: Instant): string => `Turn ${n} ends ${fromNow(endsAt)}`,
  turnOver: (n: number, endedAt: Instant): string => `Turn ${n}: time was up ${fromNow(endedAt)}`,
  turnStands: (n: number, leftMs: Ms): string => `Turn ${n}: ${duration(leftMs)} left`,
  turnHidden: (n: number): string => `Turn ${n} is running`,
  nextLength: (length: Ms): string => `The next turn has ${duration(length)}.`,
  sharedLength: 'Turns share the time that is left.',
  countdownHidden: 'The countdown is hidden.',
  counts: (waiting: number, turns: number, speakers: number | null): string =>
    [
      `${waiting} waiting`,
      speakers === null ? `turns in this part: ${turns}` : `turns in this part: ${turns} of ${speakers}`,
    ].join(' · '),
  headCount: (n: number): string => (n === 0 ? 'People here: not counted yet' : `People here: ${n}`),
  next: (part: string | null): string => (part === null ? 'After this: the end' : `After this: ${part}`),

  howMany: 'How many people are here?',
  howManySpeak: 'How many want to speak?',
  people: (n: number): string => (n === 1 ? '1 person' : `${n} people`),
  noNumber: 'As the format says',
  noNumberAbout: 'Every turn has the length of the format',

  /** `/session open` */
  opened: (desk: ChannelId): string =>
    `The desk is ready: ${channelLink(desk)}. When people are there, press *Start* on it, or type \`/session start\`.`,

  /** `/session head-count` */
  command: 'In person: say how many people are here; nobody is listed',
  number: 'How many people are here, you included',
  counted: (n: number): string => `Counted: ${n === 1 ? '1 person' : `${n} people`}. Only this number is kept.`,
};
