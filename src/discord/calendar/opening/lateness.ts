import type { Meeting } from '#core/calendar/model.ts';
import type { Session } from '#core/session/model.ts';
import { type Instant, minutes, type Ms } from '#core/time.ts';

/** Up to here late, doors open with a word; later, the meeting falls out and the group is told when the next one is. */
const longest: Ms = minutes(10);

/** People do not count seconds: a word is said from here on. */
const worthAWord: Ms = minutes(1);

/** Doors opened by hand so long before those of a planned meeting are already the doors of that meeting. */
const early: Ms = minutes(60);

export const latestOpening = ({ opensAt }: Meeting): Instant => opensAt + longest;

export const isTooLate = (meeting: Meeting, now: Instant): boolean => now > latestOpening(meeting);

export const isLate = (meeting: Meeting, now: Instant): boolean => now - meeting.opensAt >= worthAWord;

/** Whether doors that opened then, by hand or by us, are the doors of this meeting. */
export const opensMeeting = ({ opensAt }: Pick<Session, 'opensAt'>, meeting: Meeting): boolean =>
  opensAt >= meeting.opensAt - early && opensAt <= latestOpening(meeting);
