import type { Session } from '#core/session/model.ts';
import { queueNow } from '#core/session/views.ts';
import { holderOf } from '#core/session/round.ts';
import type { Catalogue } from '#text/catalogue.ts';
import { takesHands } from './facts.ts';
import { button, buttons, type Button, type Row } from './parts.ts';
import { needSomeonePress, pressOf, showPanel } from './press-of.ts';

/** The ways out come before the way in: *Pass*, *Just listening*, and only then *Speak* or *Raise hand* (SE-2). */
export function turnRow(session: Session, text: Catalogue): Row | null {
  const listen = button(text.labels.justListening, pressOf(session, 'listen'));
  if (queueNow(session) === 'none') return session.conversation === 'open' ? null : buttons(listen);
  const pass = button(text.labels.pass, pressOf(session, 'pass'));
  return buttons(pass, listen, askForFloor(session, text), done(session, text));
}

function askForFloor(session: Session, text: Catalogue): Button {
  return takesHands(session)
    ? button(text.labels.raiseHand, pressOf(session, 'raise-hand'))
    : button(text.labels.speak, pressOf(session, 'speak'));
}

function done(session: Session, text: Catalogue): Button | null {
  return holderOf(session) === null ? null : button(text.labels.done, pressOf(session, 'done'));
}

/** Help is on every card, also when the room is closed. */
export function lastRow(session: Session, text: Catalogue): Row | null {
  const someone = button(text.labels.needSomeone, needSomeonePress(session));
  const { kind } = session.stage;
  if (kind === 'after' || kind === 'closed') return buttons(someone);
  return buttons(
    button(text.labels.more, showPanel(session, 'more')),
    button(text.labels.cannotHear, pressOf(session, 'cannot-hear')),
    someone,
  );
}
