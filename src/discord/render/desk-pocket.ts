import type { PocketTurn, Session } from '#core/session/model.ts';
import { phaseNow, plannedStart, queueNow } from '#core/session/plan.ts';
import { pocketTurnLength } from '#core/session/pocket.ts';
import type { Catalogue } from '#text/catalogue.ts';
import { heading } from '#text/marks.ts';
import type { Payload } from '../payload.ts';
import { cueBlock } from './desk-cues.ts';
import { partLine } from './desk-floor.ts';
import { guideBlock } from './desk-guide.ts';
import { headCountRow, pocketCueRow, pocketMeetingRow, pocketTurnRow, speakersRow } from './desk-pocket-rows.ts';
import { block, frame, message } from './parts.ts';

/**
 * The desk of a meeting in person (IP-3): the host holds it in the hand, so it says what is on in a few lines, and the
 * buttons come before everything that can be read later. No names: nobody is listed (IP-4).
 */
export function pocketDesk(session: Session, text: Catalogue): Payload {
  const { pocket } = text.calendar;
  switch (session.stage.kind) {
    case 'doors':
      return message([
        block([
          text.desk.title(text.room.doorsTitle),
          pocket.doors(plannedStart(session)),
          pocket.headCount(session.headCount),
        ]),
        frame(cueBlock(session, text), pocketMeetingRow(session, text)),
        guideBlock(session, text),
        headCountRow(session, text),
        speakersRow(session, text),
      ]);
    case 'running':
    case 'paused':
      return live(session, text);
    case 'after':
      return message([
        block([text.desk.title(text.room.afterTitle), pocket.over, pocket.headCount(session.headCount)]),
        pocketMeetingRow(session, text),
        headCountRow(session, text),
      ]);
    case 'closed':
      return message([block([text.desk.title(text.room.closedTitle), pocket.headCount(session.headCount)])]);
  }
}

function live(session: Session, text: Catalogue): Payload {
  const phase = phaseNow(session);
  const turns = queueNow(session) !== 'none';
  return message([
    block([
      text.desk.title(phase === null ? text.room.doorsTitle : text.phaseTitle(phase.kind)),
      partLine(session, text),
    ]),
    frame(
      block([
        ...(turns ? [turnLine(session, text), tally(session, text)] : [heading(text.room.hostSpeaks)]),
        nextPart(session, text),
      ]),
      cueBlock(session, text),
      pocketTurnRow(session, text),
      pocketMeetingRow(session, text),
      pocketCueRow(session, text),
    ),
    guideBlock(session, text),
    turns ? speakersRow(session, text) : null,
    headCountRow(session, text),
  ]);
}

/** The phone may lie where others see it: a hidden countdown is hidden here too. */
function turnLine(session: Session, text: Catalogue): string {
  const { pocket } = text.calendar;
  const { turn, heard } = session.pocket;
  if (turn === null) return noTurn(session, text);
  if (session.countdown === 'hidden') return `${heading(pocket.turnHidden(heard))}\n${pocket.countdownHidden}`;
  return heading(counted(session, turn, heard, text));
}

/** Turns that share the time that is left get shorter by the second, and the card does not count along. */
function noTurn(session: Session, text: Catalogue): string {
  const { pocket } = text.calendar;
  if (session.pocket.speakers !== null) return `${heading(pocket.noTurn)}\n${pocket.sharedLength}`;
  return `${heading(pocket.noTurn)}\n${pocket.nextLength(pocketTurnLength(session, session.opensAt).turnMs)}`;
}

function counted({ stage }: Session, turn: PocketTurn, n: number, text: Catalogue): string {
  const { pocket } = text.calendar;
  if (stage.kind === 'paused') return pocket.turnStands(n, Math.max(0, turn.endsAt - stage.since));
  return turn.told === 'time-up' ? pocket.turnOver(n, turn.endsAt) : pocket.turn(n, turn.endsAt);
}

function tally({ pocket, headCount }: Session, text: Catalogue): string {
  const words = text.calendar.pocket;
  return `${words.counts(pocket.waiting, pocket.heard, pocket.speakers)}\n${words.headCount(headCount)}`;
}

function nextPart({ format, phase }: Session, text: Catalogue): string | null {
  if (phase === null) return null;
  const next = format.phases[phase + 1];
  return text.calendar.pocket.next(next === undefined ? null : text.phaseTitle(next.kind));
}
