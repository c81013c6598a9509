import type { MemberId } from '#core/ids.ts';
import type { Person, Session } from '#core/session/model.ts';
import { personIn } from '#core/session/people.ts';
import { holderOf } from '#core/session/round.ts';
import { notYetHeard, placeInLine, queueNow } from '#core/session/views.ts';
import type { Catalogue } from '#text/catalogue.ts';
import { small } from '#text/marks.ts';
import type { Payload } from '../payload.ts';
import { comeInPanel } from './come-in-panel.ts';
import { peopleChoices, noNames, type NameOf } from './names.ts';
import { block, button, buttons, choice, privateMessage, select, type Row } from './parts.ts';
import { needSomeonePress, pressOf, showPanel } from './press-of.ts';

/** A person's own seat, for their eyes only. Who is not in the room is shown the way in. */
export function morePanel(session: Session, me: MemberId, text: Catalogue, nameOf: NameOf = noNames): Payload {
  const person = personIn(session, me);
  if (person === undefined || (person.here === 'gone' && !person.out)) return comeInPanel(session, text);
  if (person.out) return outForToday(session, text);
  return privateMessage([
    block([text.panels.moreTitle, ...seatLines(session, person, text)]),
    seatRow(session, text),
    ownRow(session, person, text),
    repliesRow(session, person, text),
    handToRow(session, me, text, nameOf),
    block([small(text.panels.more), small(text.panels.notSeen)]),
    wayRow(session, person, text),
  ]);
}

function seatLines(session: Session, person: Person, text: Catalogue): readonly (string | null)[] {
  return [seatLine(session, person, text), person.types ? text.panels.types : null];
}

function seatLine(session: Session, person: Person, text: Catalogue): string {
  if (holderOf(session) === person.id) return text.panels.floorIsYours;
  const place = placeInLine(session, person.id);
  if (place !== null) return text.panels.inLine(place);
  if (person.late) return text.panels.late;
  return person.seat === 'listen' ? text.panels.listens : text.panels.speaks;
}

/** The ways out come before the way in (SE-2). */
function seatRow(session: Session, text: Catalogue): Row | null {
  return buttons(
    button(text.labels.pass, pressOf(session, 'pass')),
    button(text.labels.justListening, pressOf(session, 'listen')),
    button(text.labels.speak, pressOf(session, 'speak')),
  );
}

function ownRow(session: Session, person: Person, text: Catalogue): Row | null {
  const { labels } = text;
  const typing = person.types ? labels.speakAloud : labels.typeShare;
  return buttons(
    session.round.line.includes(person.id) ? button(labels.lowerHand, pressOf(session, 'lower-hand')) : null,
    person.here === 'text' ? null : button(typing, pressOf(session, 'type')),
    button(labels.firstTime, pressOf(session, 'first-time')),
    button(labels.askTime, pressOf(session, 'ask-time')),
  );
}

/** What kind of answers one would like (ES-4). The wish is the chosen value, so nothing has to be remembered. */
function repliesRow(session: Session, person: Person, text: Catalogue): Row | null {
  const wishes = ['listening', 'echoes', 'ideas'] as const;
  const options = wishes.map((wish) => ({
    ...choice(text.panels.replies(text.repliesName(wish)), wish, text.panels.repliesAbout[wish]),
    default: person.replies === wish,
  }));
  return select(text.panels.repliesAsk, pressOf(session, 'replies'), options);
}

/** Popcorn: who has the floor, or just had it, hands it to somebody not heard yet. */
function handToRow(session: Session, me: MemberId, text: Catalogue, nameOf: NameOf): Row | null {
  if (queueNow(session) !== 'popcorn' || session.stage.kind !== 'running') return null;
  const holder = holderOf(session);
  const spokeLast = session.turns.at(-1)?.who === me && session.turns.at(-1)?.phase === session.phase;
  if (holder !== me && !(holder === null && spokeLast)) return null;
  const others = notYetHeard(session).filter((id) => id !== me);
  return select(text.panels.handTo, pressOf(session, 'hand-to'), peopleChoices(others, nameOf, text));
}

function wayRow(session: Session, person: Person, text: Catalogue): Row | null {
  // Somebody in voice steps out by leaving it: Discord tells us, and both are always of one mind.
  const byText = person.here === 'text';
  return buttons(
    button(text.labels.agreements, showPanel(session, 'agreements')),
    button(text.labels.soundCheck, showPanel(session, 'sound')),
    byText ? button(text.labels.stepOut, pressOf(session, 'leave')) : null,
    button(text.labels.help, { kind: 'help', session: null, epoch: 0, arg: '' }),
    button(text.labels.needSomeone, needSomeonePress(session)),
  );
}

function outForToday(session: Session, text: Catalogue): Payload {
  return privateMessage([
    block([text.panels.moreTitle, text.panels.out]),
    buttons(
      button(text.labels.help, { kind: 'help', session: null, epoch: 0, arg: '' }),
      button(text.labels.needSomeone, needSomeonePress(session)),
    ),
  ]);
}
