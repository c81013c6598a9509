import type { Handover } from '#core/session/model.ts';
import type { Instant, Ms } from '#core/time.ts';
import { clockTime, exactTime, fromNow } from '../marks.ts';
import { duration } from './time.ts';

/** The words of the host desk, a private thread. Names of people are for hosts only; nothing here describes health. */
export const desk = {
  title: (part: string): string => `# Desk: ${part}`,
  begins: (startsAt: Instant): string => `Announced start: ${clockTime(startsAt)} (${fromNow(startsAt)})`,
  here: (here: number): string => `**Here now:** ${here}`,
  partLeft: (position: string, endsAt: Instant): string => `${position}. It ends ${fromNow(endsAt)}; only you end it.`,
  partOver: (position: string, endedAt: Instant): string =>
    `${position}. Its time was up ${fromNow(endedAt)}; you end it.`,
  partStands: (position: string, leftMs: Ms): string => `${position}. Paused with ${duration(leftMs)} left in it.`,
  paused: (why: string): string => `**Paused.** ${why} *Resume* goes on.`,
  over: (closesAt: Instant): string =>
    `The meeting is over. The room stays open until ${clockTime(closesAt)}, and after that until it is empty.`,
  closed: 'This session is closed. The lists of people are erased within a day.',

  speaking: (who: string, endsAt: Instant): string => `Floor: ${who}, turn ends ${fromNow(endsAt)}`,
  speakingOver: (who: string, endedAt: Instant): string => `Floor: ${who}, time was up ${fromNow(endedAt)}`,
  speakingStands: (who: string, leftMs: Ms): string => `Floor: ${who}, ${duration(leftMs)} left`,
  held: (who: string, until: Instant, leftMs: Ms): string =>
    `Floor: held for ${who} until ${exactTime(until)}, then ${duration(leftMs)} left`,
  offered: (who: string): string => `Floor: ${who} is invited and has not accepted yet`,
  breath: (next: string | null): string =>
    next === null ? 'Floor: a quiet moment' : `Floor: a quiet moment, then ${next}`,
  open: 'Floor: open',
  replies: (wish: string): string => `Replies: ${wish}`,
  typing: ' (types)',
  countdownHidden: 'The countdown is hidden from the room.',

  next: (names: string): string => `**Next:** ${names}`,
  notHeard: (names: string): string => `**Not yet heard:** ${names}`,
  passed: (names: string): string => `**Passed:** ${names}`,
  listening: (names: string): string => `**Listening only:** ${names}`,
  firstTime: (names: string): string => `**First time here:** ${names}`,
  leftEarly: (names: string): string => `**Left early:** ${names}`,
  hands: (names: string): string => `**Hands, longest first:** ${names}`,
  askedForTime: (names: string): string => `**Asked for time:** ${names}`,
  partners: (names: string): string => `**Echoes are welcome for:** ${names}`,
  outToday: (names: string): string => `**Out for today:** ${names}`,
  agreed: (agreed: number, here: number): string => `**Can hold the agreements:** ${agreed} of ${here}`,
  nobody: 'nobody',
  andMore: (n: number): string => ` and ${n} more`,

  prompt: (words: string): string => `**Prompt:** ${words}`,
  cue: (words: string): string => `**Cue:** ${words}`,
  closingIdea: (words: string): string => `**A way to close:** ${words}`,
  now: (sentences: readonly string[]): string =>
    ['**Now**', ...sentences.map((sentence) => `- ${sentence}`)].join('\n'),
  roles: (named: readonly string[]): string => `**Roles:** ${named.length > 0 ? named.join(' · ') : 'none yet'}`,
  hostShare: (percent: number): string =>
    `As host you had ${percent} % of the turns so far. A question to the room gives others more space.`,
  handover: (who: string, why: Handover['why']): string =>
    `${asked[why]} ${who} was asked to host and can press *I take over*.`,

  inRoom: (room: string): string => `**Room:** ${room}`,
  otherRoom: (room: string): string => `**The other circle of this meeting:** ${room}`,
  secondAsked: (host: string): string => `A second room is being made. ${host} hosts it.`,
  bringing: (left: number): string => `People are being brought to the second room: ${left} still to come.`,

  giveFloor: 'Give the floor to …',
  lookAfter: 'Look after …',
  onlySome: (shown: number, here: number): string =>
    `The lists below show ${shown} of ${here} people, those in line first. \`/session\` and \`/hand\` reach everyone.`,
  personFallback: (ending: string): string => `Person with id ending ${ending}`,
};

const asked: Readonly<Record<Handover['why'], string>> = {
  offered: 'Handing over.',
  relief: 'Relief was asked for.',
  'host-lost': 'The host’s line dropped.',
};
