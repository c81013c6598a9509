import type { MemberId } from '#core/ids.ts';
import type { Session } from '#core/session/model.ts';
import { mayHostSecond } from '#core/session/second-room.ts';
import type { Catalogue } from '#text/catalogue.ts';
import type { Payload } from '../payload.ts';
import { choosable, noNames, peopleChoices, type NameOf } from './names.ts';
import { block, mostChoices, privateMessage, select } from './parts.ts';
import { pressOf } from './press-of.ts';

/** Who hosts the second room. Those who help already come first; choosing is the press that opens it. */
export function secondRoomPanel(session: Session, text: Catalogue, nameOf: NameOf = noNames): Payload {
  const { co_host: coHost, standby } = session.roles;
  const here = choosable(session).filter((id) => mayHostSecond(session, id));
  const near = [coHost, standby].filter((id): id is MemberId => id !== undefined && here.includes(id));
  const order = [...new Set([...near, ...here])];
  return privateMessage([
    block([
      text.panels.secondRoomTitle,
      order.length === 0 ? text.panels.secondRoomNobody : text.panels.secondRoom,
      order.length > mostChoices ? text.desk.onlySome(mostChoices, order.length) : null,
    ]),
    select(text.panels.secondRoomHost, pressOf(session, 'second-room'), peopleChoices(order, nameOf, text)),
  ]);
}
