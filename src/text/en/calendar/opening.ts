import type { MemberId } from '#core/ids.ts';
import type { Instant } from '#core/time.ts';
import { clockTime, fromNow, mention, weekdayAndTime } from '../../marks.ts';
import { inARow } from '../time.ts';

/** What is said when doors open by themselves, and when they do not. */
export const opening = {
  /** In the room, when the doors are late. */
  late: (startsAt: Instant, now: Instant): string =>
    startsAt > now
      ? `The doors opened a little late today. We still begin at ${clockTime(startsAt)}; nobody has missed anything.`
      : 'The doors opened a little late today. We begin when people have arrived; nobody has missed anything.',

  /** In the group's home channel, which others may read as well: neutral. */
  missed: (startsAt: Instant, next: Instant | null): string =>
    `The meeting of ${weekdayAndTime(startsAt)} could not open. That is nobody’s doing, and we are sorry. ${
      next === null
        ? 'When we meet again will be told here by the people who run the group.'
        : `We meet next on ${weekdayAndTime(next)} (${fromNow(next)}).`
    } \`/help-now\` is always there.`,

  /** At the desk: the meeting before is still going on. */
  stillRunning: (until: Instant): string =>
    'It is time to open the doors for the next planned meeting, but the one before is still running. ' +
    `End it, and the doors open by themselves. Until ${clockTime(until)} the bot tries every minute; after that the planned meeting does not take place.`,

  /** At the desk, or at home where there is no desk: Discord does not let the bot open the doors. */
  refused: (why: string, until: Instant): string =>
    `The doors should be open now, but they are not. ${why} ` +
    `Until ${clockTime(until)} the bot tries every minute; after that the planned meeting does not take place.`,

  /** At the desk: those who said they would host are hosting elsewhere. */
  elsewhere: (who: readonly MemberId[]): string =>
    `${inARow(who.map(mention))} ${who.length === 1 ? 'is' : 'are'} hosting another meeting right now, so the doors opened without ` +
    'them. Whoever runs this group can start, and hosts from then on.',
};
