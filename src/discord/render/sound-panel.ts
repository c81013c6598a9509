import type { Session } from '#core/session/model.ts';
import type { Catalogue } from '#text/catalogue.ts';
import type { Payload } from '../payload.ts';
import { block, button, buttons, privateMessage } from './parts.ts';
import { showPanel } from './press-of.ts';

/** Four fixes and the text lane, for someone who cannot hear or be heard (OG-5). */
export function soundPanel(session: Session, text: Catalogue): Payload {
  return privateMessage([
    block([text.care.soundTitle, ...text.care.sound, text.care.soundAsText]),
    buttons(button(text.labels.more, showPanel(session, 'more'))),
  ]);
}
