import type { Session } from '#core/session/model.ts';
import { plannedStart } from '#core/session/plan.ts';
import type { Catalogue } from '#text/catalogue.ts';
import { heading, mention, small } from '#text/marks.ts';
import type { Payload } from '../payload.ts';
import { agreementsAtTheDoors } from './agreements.ts';
import { block, button, buttons, message } from './parts.ts';
import { pressOf } from './press-of.ts';
import { lastRow } from './room-rows.ts';

/** The room card before it begins: when, what is asked of nobody, how people are heard here, the agreements, a seat. */
export function doorsCard(session: Session, text: Catalogue): Payload {
  const { room } = text;
  const { host } = session.roles;
  return message([
    block([room.title(room.doorsTitle), heading(room.begins(plannedStart(session))), room.doorsAbout, room.seats]),
    block([room.mode(session.mode), room.hosting(host === undefined ? null : mention(host))]),
    ...agreementsAtTheDoors(session, text),
    buttons(
      button(text.labels.justListening, pressOf(session, 'listen')),
      button(text.labels.firstTime, pressOf(session, 'first-time')),
    ),
    block([room.listening(session.opensAt), small(room.hostsSee), small(room.typedWords), small(room.noAudio)]),
    lastRow(session, text),
  ]);
}
