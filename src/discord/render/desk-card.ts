import type { APIContainerComponent, APITextDisplayComponent } from 'discord.js';
import type { Session } from '#core/session/model.ts';
import { phaseNow, plannedStart } from '#core/session/plan.ts';
import { present } from '#core/session/people.ts';
import { isInPerson } from '#core/session/pocket.ts';
import type { Catalogue } from '#text/catalogue.ts';
import { heading } from '#text/marks.ts';
import type { Payload } from '../payload.ts';
import { choosers } from './desk-choosers.ts';
import { cueBlock } from './desk-cues.ts';
import { floorLines, partLine } from './desk-floor.ts';
import { guideBlock } from './desk-guide.ts';
import { peopleBlock } from './desk-people.ts';
import { pocketDesk } from './desk-pocket.ts';
import { roomLines } from './desk-rooms.ts';
import { cueRow, floorRow, meetingRow, secondRoomRow } from './desk-rows.ts';
import { block, frame, message, type Row } from './parts.ts';
import { noNames, type NameOf } from './names.ts';

/**
 * Everything a host needs in front of them, for the facilitator team only (domain §2). Nothing here is about health.
 * @param nameOf the names in the selects, for those cannot show mentions.
 */
export function deskCard(session: Session, text: Catalogue, nameOf: NameOf = noNames): Payload {
  if (isInPerson(session)) return pocketDesk(session, text);
  switch (session.stage.kind) {
    case 'doors':
      return doors(session, text, nameOf);
    case 'running':
    case 'paused':
      return live(session, text, nameOf);
    case 'after':
      return message([
        block([
          text.desk.title(text.room.afterTitle),
          text.desk.over(session.stage.closesAt),
          ...roomLines(session, text),
        ]),
        meetingRow(session, text),
      ]);
    case 'closed':
      return message([block([text.desk.title(text.room.closedTitle), text.desk.closed, ...roomLines(session, text)])]);
  }
}

function doors(session: Session, text: Catalogue, nameOf: NameOf): Payload {
  const here = present(session).length;
  return message([
    block([
      text.desk.title(text.room.doorsTitle),
      heading(text.desk.begins(plannedStart(session))),
      text.desk.here(here),
      ...roomLines(session, text),
    ]),
    peopleBlock(session, text),
    guideBlock(session, text),
    ...choosers(session, text, nameOf),
    framed(session, text, meetingRow(session, text)),
  ]);
}

function live(session: Session, text: Catalogue, nameOf: NameOf): Payload {
  const phase = phaseNow(session);
  return message([
    block([
      text.desk.title(phase === null ? text.room.doorsTitle : text.phaseTitle(phase.kind)),
      partLine(session, text),
      ...roomLines(session, text),
    ]),
    peopleBlock(session, text),
    guideBlock(session, text),
    ...choosers(session, text, nameOf),
    meetingRow(session, text),
    framed(session, text, floorRow(session, text), block(floorLines(session, text))),
  ]);
}

/**
 * What happens now and what a host would press for it, together in one frame. It comes last: the card is longer than a phone,
 * and a chat shows its end, which is also where the thumb is.
 */
function framed(
  session: Session,
  text: Catalogue,
  row: Row | null,
  words: APITextDisplayComponent | null = null,
): APIContainerComponent | null {
  return frame(words, cueBlock(session, text), row, cueRow(session, text), secondRoomRow(session, text));
}
