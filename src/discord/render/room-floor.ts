import type { MemberId } from '#core/ids.ts';
import type { Session, Turn } from '#core/session/model.ts';
import { personIn } from '#core/session/people.ts';
import { feedbackPartners, queueNow, upNext } from '#core/session/views.ts';
import type { Catalogue } from '#text/catalogue.ts';
import { heading, mention, small } from '#text/marks.ts';
import { inFeedback } from './facts.ts';
import { people } from './names.ts';

/** Who has the floor, until when unless the host hid it, and what they would like to hear back. */
export function floorLines(session: Session, text: Catalogue): readonly (string | null)[] {
  const { floor } = session;
  switch (floor.kind) {
    case 'open':
      return [openFloor(session, text), ...invitation(session, text)];
    case 'breath':
      return [heading(text.room.breath(floor.next === null ? null : mention(floor.next)))];
    case 'offered':
      return [heading(text.room.invited(mention(floor.who))), text.room.offered];
    case 'speaking':
      return turnLines(session, floor.turn, text);
    case 'held':
      return [heading(text.room.dropped(mention(floor.turn.who))), text.room.held(floor.until)];
  }
}

function openFloor(session: Session, text: Catalogue): string | null {
  if (session.conversation === 'open') return null;
  return queueNow(session) === 'none'
    ? heading(text.room.hostSpeaks)
    : `${heading(text.room.floorOpen)}\n${text.room.quietIsFine}`;
}

function invitation(session: Session, text: Catalogue): readonly string[] {
  const { invitation: asked } = session.round;
  return asked.kind === 'open' ? [text.room.invitation(asked.until)] : [];
}

function turnLines(session: Session, turn: Turn, text: Catalogue): readonly (string | null)[] {
  const who = mention(turn.who);
  const ends = counts(session, turn) ? text.room.turnEnds(turn.endsAt) : null;
  return [
    heading(turn.kind === 'typed' ? text.room.typesNow(who) : text.room.hasFloor(who)),
    ends,
    repliesLine(session, turn.who, text),
    turn.told === 'soon' ? text.room.soon[session.countdown] : null,
    // The same words before and after the quiet, for the card does not change when it is over; small, for then it is past.
    turn.startedAt > turn.givenAt ? small(text.room.quietFirst(turn.startedAt)) : null,
  ];
}

/** Not when the host hid it, and not beyond the end: nobody's overrun is counted in front of the room. */
const counts = (session: Session, turn: Turn): boolean =>
  session.countdown === 'shown' && (turn.told === 'nothing' || turn.told === 'soon');

function repliesLine(session: Session, who: MemberId, text: Catalogue): string | null {
  const person = personIn(session, who);
  return person === undefined ? null : text.room.replies(text.repliesName(person.replies));
}

/** Enough to prepare oneself, few enough that nobody feels listed. */
const fewNext = 3;

/** The next few, and in a feedback phase the people who would like echoes. */
export function nextLines(session: Session, text: Catalogue): readonly (string | null)[] {
  if (session.conversation === 'open' || queueNow(session) === 'none') return [];
  const next = upNext(session, fewNext);
  const echoes = inFeedback(session) ? echoLine(session, text) : null;
  return [next.length === 0 ? text.room.noOneNext : text.room.next(text.inARow(next.map(mention))), echoes];
}

function echoLine(session: Session, text: Catalogue): string {
  const list = feedbackPartners(session);
  return list.length === 0 ? text.room.noPartners : text.room.partners(people(list, text));
}
