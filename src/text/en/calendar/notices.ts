import type { Instant } from '#core/time.ts';
import { dayAndTime, fromNow } from '../../marks.ts';

/** What people who asked are told outside a meeting. The first line can be read on a lock screen: it names nothing but the neutral name. */
export const notices = {
  /** In a direct message. */
  dm: {
    reminder: (name: string, at: Instant): string => `**${name}** starts ${fromNow(at)}, ${dayAndTime(at)}.`,
    moved: (name: string, at: Instant): string => `**${name}** has a new time: ${dayAndTime(at)}, ${fromNow(at)}.`,
    back: (name: string, at: Instant): string => `**${name}** is on again: ${dayAndTime(at)}, ${fromNow(at)}.`,
    cancelled: (name: string, at: Instant | null): string =>
      at === null
        ? `**${name}** does not take place this time.`
        : `**${name}** on ${dayAndTime(at)} does not take place.`,
    missed: (name: string): string => `**${name}** could not open today. That was nobody’s fault.`,
    place: (name: string, until: Instant): string =>
      `A place is free for you in **${name}**. It is kept until ${dayAndTime(until)}, ${fromNow(until)}.`,
    return: (name: string): string => `**${name}** is still there, and so is your place.`,
  },
  /** A second line, where there is something to do. */
  more: {
    place: 'Answer *Coming* or *Just listening* in `/meetings` to take it; otherwise the next person is asked.',
    return:
      'You asked for this note. There is nothing to explain and nothing to answer. `/meetings` shows what is next.',
    next: '`/meetings` shows what is next.',
  },
  /** In the group's channel, where everybody reads along. */
  mention: {
    reminder: (people: string, name: string, at: Instant): string =>
      `${people}: **${name}** starts ${fromNow(at)}, ${dayAndTime(at)}.`,
    moved: (people: string, name: string, at: Instant): string =>
      `${people}: **${name}** has a new time: ${dayAndTime(at)}, ${fromNow(at)}.`,
    back: (people: string, name: string, at: Instant): string =>
      `${people}: **${name}** is on again: ${dayAndTime(at)}, ${fromNow(at)}.`,
    cancelled: (people: string, name: string, at: Instant | null): string =>
      at === null
        ? `${people}: **${name}** does not take place this time.`
        : `${people}: **${name}** on ${dayAndTime(at)} does not take place.`,
    missed: (people: string, name: string): string =>
      `${people}: **${name}** could not open today. That was nobody’s fault.`,
    /** Who waits for a place is nobody else's business. */
    place: (people: string): string => `${people}: there is a word for you in \`/meetings\`.`,
  },
  stop: 'Stop telling me',
  toChannel: 'Open the channel',
  stopped: 'Done. You are told nothing about this group any more. `/meetings` can turn it on again.',
  notOn: 'You are told nothing about this group. There is nothing to stop.',
  closed: (name: string): string =>
    `We could not send you a direct message about **${name}**, so we have stopped trying. If you would like them again: allow ` +
    'direct messages from this server, then choose *By direct message* in `/meetings`.',
  placeHere: (name: string, until: Instant): string =>
    `A place is free for you in **${name}**, kept until ${dayAndTime(until)}. \`/meetings\` lets you take it.`,
};
