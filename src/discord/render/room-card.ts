import type { Session } from '#core/session/model.ts';
import type { Instant } from '#core/time.ts';
import { phaseNow } from '#core/session/plan.ts';
import type { Catalogue } from '#text/catalogue.ts';
import { heading } from '#text/marks.ts';
import type { Payload } from '../payload.ts';
import { agreementsBlock } from './agreements.ts';
import { doorsCard } from './doors-card.ts';
import { floorLines, nextLines } from './room-floor.ts';
import { lastRow, turnRow } from './room-rows.ts';
import { aboutLines, positionLine } from './room-phase.ts';
import { block, button, buttons, frame, message } from './parts.ts';
import { pressOf } from './press-of.ts';

/**
 * The one card that everybody in the room sees. It pings nobody and never tells who passed. Read on a phone it says, from above:
 * which part this is, who has the floor and what one can do about it (in a frame), what the part is about, and the way to help.
 * @param nextAt when the group meets next, shown once the meeting is over (SA-7); null when it is not known.
 */
export function roomCard(session: Session, text: Catalogue, nextAt: Instant | null = null): Payload {
  switch (session.stage.kind) {
    case 'doors':
      return doorsCard(session, text);
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

function running(session: Session, text: Catalogue): Payload {
  const phase = phaseNow(session);
  const agreeing = phase?.kind === 'agreements';
  return message([
    block([
      phase === null ? text.room.hosting(null) : text.room.title(text.phaseTitle(phase.kind)),
      positionLine(session, text),
    ]),
    frame(block([...floorLines(session, text), ...nextLines(session, text)]), turnRow(session, text)),
    block(aboutLines(session, text)),
    agreeing ? agreementsBlock(session, text) : null,
    agreeing ? buttons(button(text.labels.agree, pressOf(session, 'agree'), 'main')) : null,
    lastRow(session, text),
  ]);
}

type Paused = Extract<Session['stage'], { kind: 'paused' }>;

function paused(session: Session, stage: Paused, text: Catalogue): Payload {
  const phase = phaseNow(session);
  return message([
    block([phase === null ? text.room.title(text.room.pausedTitle) : text.room.title(text.phaseTitle(phase.kind))]),
    frame(
      block([
        heading(text.room.paused(stage)),
        text.room.pausedMore(stage),
        text.room.keepsPlace,
        ...nextLines(session, text),
      ]),
      turnRow(session, text),
    ),
    lastRow(session, text),
  ]);
}

/** After the meeting nobody is asked for anything; help stays within reach. */
function over(session: Session, text: Catalogue, words: readonly string[], nextAt: Instant | null): Payload {
  const next = nextAt === null ? null : text.room.nextMeeting(nextAt);
  return message([block([...words, next, text.room.helpAlways]), lastRow(session, text)]);
}
