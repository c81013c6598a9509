import type { Session } from '#core/session/model.ts';
import type { Instant } from '#core/time.ts';
import { phaseNow, plannedStart } from '#core/session/plan.ts';
import type { Catalogue } from '#text/catalogue.ts';
import { mention } from '#text/marks.ts';
import type { Payload } from '../payload.ts';
import { agreementsBlock } from './agreements.ts';
import { floorLines, nextLines } from './room-floor.ts';
import { lastRow, turnRow } from './room-rows.ts';
import { phaseLines } from './room-phase.ts';
import { block, button, buttons, message } from './parts.ts';
import { pressOf } from './press-of.ts';

/**
 * The one card that everybody in the room sees. It pings nobody and never tells who passed.
 * @param nextAt when the group meets next, shown once the meeting is over (SA-7); null when it is not known.
 */
export function roomCard(session: Session, text: Catalogue, nextAt: Instant | null = null): Payload {
  switch (session.stage.kind) {
    case 'doors':
      return doors(session, text);
    case 'running':
      return running(session, text);
    case 'paused':
      return paused(session, session.stage, text);
    case 'after':
      return over(
        session,
        text,
        [text.room.title(text.room.afterTitle), text.room.after(session.stage.closesAt)],
        nextAt,
      );
    case 'closed':
      return over(session, text, [text.room.title(text.room.closedTitle), text.room.closed(session.stage)], nextAt);
  }
}

function doors(session: Session, text: Catalogue): Payload {
  const { room } = text;
  const host = session.roles.host;
  const agree = button(text.labels.agree, pressOf(session, 'agree'), 'main');
  const listen = button(text.labels.justListening, pressOf(session, 'listen'));
  const firstTime = button(text.labels.firstTime, pressOf(session, 'first-time'));
  return message([
    block([room.title(room.doorsTitle), room.doorsAbout(plannedStart(session)), room.seats]),
    block([room.hosting(host === undefined ? null : mention(host)), room.hostsSee, room.mode(session.mode)]),
    block([room.listening(session.opensAt), room.typedWords, room.noAudio]),
    agreementsBlock(session, text),
    buttons(agree, listen, firstTime),
    lastRow(session, text),
  ]);
}

function running(session: Session, text: Catalogue): Payload {
  const agreeing = phaseNow(session)?.kind === 'agreements';
  const [title, ...about] = phaseLines(session, text);
  return message([
    // Who has the floor is what people look for; what the part is about they have read by then.
    block([title ?? null, ...floorLines(session, text), ...nextLines(session, text)]),
    block(about),
    agreeing ? agreementsBlock(session, text) : null,
    agreeing ? buttons(button(text.labels.agree, pressOf(session, 'agree'), 'main')) : null,
    turnRow(session, text),
    lastRow(session, text),
  ]);
}

type Paused = Extract<Session['stage'], { kind: 'paused' }>;

function paused(session: Session, stage: Paused, text: Catalogue): Payload {
  const phase = phaseNow(session);
  return message([
    block([
      phase === null ? null : text.room.title(text.phaseTitle(phase.kind)),
      text.room.paused(stage),
      text.room.keepsPlace,
    ]),
    block(nextLines(session, text)),
    turnRow(session, text),
    lastRow(session, text),
  ]);
}

/** After the meeting nobody is asked for anything; help stays within reach. */
function over(session: Session, text: Catalogue, words: readonly string[], nextAt: Instant | null): Payload {
  const next = nextAt === null ? null : text.room.nextMeeting(nextAt);
  return message([block([...words, next, text.room.helpAlways]), lastRow(session, text)]);
}
