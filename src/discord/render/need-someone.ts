import type { MemberId } from '#core/ids.ts';
import type { Catalogue } from '#text/catalogue.ts';
import { heading, mention } from '#text/marks.ts';
import type { Payload } from '../payload.ts';
import { block, button, buttons, message } from './parts.ts';
import { plain } from './plain.ts';

/**
 * The desk's alert: a name and "needs someone", nothing else (SA-1). The button carries the person, for nothing is
 * written down.
 */
export function needSomeoneDesk(who: MemberId, text: Catalogue): Payload {
  return message([
    block([heading(text.care.needsSomeone(mention(who)))]),
    buttons(button(text.labels.onIt, { kind: 'on-it', session: null, epoch: 0, arg: who }, 'main')),
  ]);
}

/** For the person, and only when a human has pressed *I'm on it*. */
export const someoneSaw = (text: Catalogue): Payload => plain(text.care.someoneSaw, { private: true });
