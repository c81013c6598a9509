import type { Session } from '#core/session/model.ts';
import type { Catalogue } from '#text/catalogue.ts';
import type { Payload } from '../payload.ts';
import { block, button, buttons, privateMessage } from './parts.ts';
import { pressOf } from './press-of.ts';

/** The five steps for a hard moment, one press away for hosts (SA-2). */
export function stepsPanel(session: Session, text: Catalogue): Payload {
  return privateMessage([
    block([text.care.stepsTitle]),
    // Each on its own, so that there is air between them: this is read in a hurry.
    ...text.care.steps.map((step) => block([step])),
    buttons(
      button(text.labels.pauseRoom, pressOf(session, 'pause-room'), 'main'),
      button(text.labels.help, { kind: 'help', session: null, epoch: 0, arg: '' }),
    ),
  ]);
}
