import type { MemberId } from '#core/ids.ts';
import type { Session } from '#core/session/model.ts';
import type { Catalogue } from '#text/catalogue.ts';
import type { Payload } from '../payload.ts';
import { choosable, noNames, peopleChoices, type NameOf } from './names.ts';
import { block, button, buttons, mostChoices, privateMessage, select } from './parts.ts';
import { pressOf } from './press-of.ts';

/** Asking somebody to host, or for relief (BO-4: two presses from the desk). Co-host and standby come first. */
export function handOverPanel(session: Session, text: Catalogue, nameOf: NameOf = noNames): Payload {
  const { host, co_host: coHost, standby } = session.roles;
  const here = choosable(session, host === undefined ? [] : [host]);
  const near = [coHost, standby].filter((id): id is MemberId => id !== undefined && here.includes(id));
  const order = [...new Set([...near, ...here])];
  return privateMessage([
    block([
      text.panels.handOverTitle,
      order.length === 0 ? text.panels.nobodyElse : text.panels.handOver,
      order.length > mostChoices ? text.desk.onlySome(mostChoices, order.length) : null,
      text.panels.relief,
    ]),
    select(text.panels.handOverTo, pressOf(session, 'hand-over'), peopleChoices(order, nameOf, text)),
    buttons(button(text.labels.relief, pressOf(session, 'relief'))),
  ]);
}
