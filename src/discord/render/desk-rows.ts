import type { Session } from '#core/session/model.ts';
import { holderOf } from '#core/session/round.ts';
import { noSecondRoom } from '#core/session/second-room.ts';
import type { Catalogue } from '#text/catalogue.ts';
import { button, buttons, type Button, type Row } from './parts.ts';
import { pressOf, showPanel } from './press-of.ts';

/** What moves the floor: Next · Thank & next · +1 min · Pause or Resume · Breathe. */
export function floorRow(session: Session, text: Catalogue): Row | null {
  const { labels } = text;
  const paused = session.stage.kind === 'paused';
  // While somebody has the floor the usual press is to thank them; moving on to the next part would end their turn.
  const turn = holderOf(session) !== null;
  return buttons(
    button(labels.next, pressOf(session, 'next'), turn ? 'plain' : 'main'),
    button(labels.thankNext, pressOf(session, 'thank-next'), turn ? 'main' : 'plain'),
    button(labels.plusMinute, pressOf(session, 'plus-minute')),
    paused ? button(labels.resume, pressOf(session, 'resume')) : button(labels.pause, pressOf(session, 'pause')),
    session.floor.kind === 'breath'
      ? button(labels.skipBreath, pressOf(session, 'skip-breath'))
      : button(labels.breathe, pressOf(session, 'breathe')),
  );
}

/** What frames the meeting: Start or End · countdown · Pause the room · Hand over · Steps. */
export function meetingRow(session: Session, text: Catalogue): Row | null {
  const { labels } = text;
  const steps = button(labels.steps, showPanel(session, 'steps'));
  const handOver = button(labels.handOver, showPanel(session, 'hand-over'));
  switch (session.stage.kind) {
    case 'doors':
      return buttons(
        button(labels.start, pressOf(session, 'start', session.theme ?? ''), 'main'),
        button(labels.end, pressOf(session, 'end')),
        handOver,
        steps,
      );
    case 'running':
    case 'paused':
      return buttons(
        button(labels.end, pressOf(session, 'end')),
        countdown(session, text),
        button(labels.pauseRoom, pressOf(session, 'pause-room')),
        handOver,
        steps,
      );
    case 'after':
    case 'closed':
      return buttons(steps);
  }
}

function countdown(session: Session, text: Catalogue): Button {
  return session.countdown === 'shown'
    ? button(text.labels.hideCountdown, pressOf(session, 'hide-countdown'))
    : button(text.labels.showCountdown, pressOf(session, 'show-countdown'));
}

/** What the live cues and an open hand-over make possible, and nothing where there are none. */
export function cueRow(session: Session, text: Catalogue): Row | null {
  const { labels } = text;
  const is = (...kinds: readonly string[]): boolean => session.cues.some((cue) => kinds.includes(cue.kind));
  return buttons(
    session.handover !== null ? button(labels.takeOver, pressOf(session, 'take-over'), 'main') : null,
    is('too-few') ? button(labels.openConversation, pressOf(session, 'open-conversation')) : null,
    is('too-few') ? button(labels.postpone, pressOf(session, 'postpone')) : null,
    is('turns-short', 'too-many') ? button(labels.longerPhase, pressOf(session, 'stretch')) : null,
    is('turns-short', 'too-many') ? button(labels.shorterRound, pressOf(session, 'shorten')) : null,
  );
}

/** Two circles where people are too many for one, as long as nobody would miss a story by it. A row of its own, for it is a big step. */
export function secondRoomRow(session: Session, text: Catalogue): Row | null {
  const press = showPanel(session, 'second-room');
  return noSecondRoom(session) === null ? buttons(button(text.labels.secondRoom, press, 'main')) : null;
}
