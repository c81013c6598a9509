import type { Session } from '#core/session/model.ts';
import type { Catalogue } from '#text/catalogue.ts';
import type { Payload } from '../payload.ts';
import { block, button, buttons, privateMessage } from './parts.ts';
import { needSomeonePress, pressOf, showPanel } from './press-of.ts';

/** For someone who pressed a button of a room they are not in. */
export function comeInPanel(session: Session, text: Catalogue): Payload {
  const { room } = session.place;
  return privateMessage([
    block([text.panels.comeInTitle, text.panels.comeIn, room === null ? null : text.panels.comeInVoice(`<#${room}>`)]),
    buttons(
      button(text.labels.comeIn, pressOf(session, 'come-in')),
      button(text.labels.agreements, showPanel(session, 'agreements')),
      button(text.labels.needSomeone, needSomeonePress(session)),
    ),
  ]);
}
