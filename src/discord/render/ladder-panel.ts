import type { MemberId } from '#core/ids.ts';
import type { Session } from '#core/session/model.ts';
import { personIn } from '#core/session/people.ts';
import type { Catalogue } from '#text/catalogue.ts';
import { mention } from '#text/marks.ts';
import type { Payload } from '../payload.ts';
import { ladderArg, type Rung } from './ladder-press.ts';
import { block, button, buttons, choice, privateMessage, select, type Row } from './parts.ts';
import { pressOf } from './press-of.ts';

/** The ladder for one person (SA-4): each rung asks for the agreement it is about, and each but time itself can be undone. */
export function ladderPanel(session: Session, who: MemberId, text: Catalogue): Payload {
  const { care } = text;
  const person = personIn(session, who);
  const canComeBack = person !== undefined && (person.out || person.listenOnly);
  const backIn = button(text.labels.backIn, pressOf(session, 'ladder', ladderArg(who, 'back-in')));
  return privateMessage([
    block([care.ladderTitle(mention(who)), care.ladder, care.pauseFirst]),
    rungRow(session, who, 'hint', care.rungHint, text),
    rungRow(session, who, 'listen-only', care.rungListen, text),
    rungRow(session, who, 'out-for-today', care.rungOut, text),
    buttons(canComeBack ? backIn : null, button(text.labels.pauseRoom, pressOf(session, 'pause-room'))),
    block([care.moderators]),
  ]);
}

function rungRow(session: Session, who: MemberId, rung: Rung, words: string, text: Catalogue): Row | null {
  const rules = session.format.rules.map((id) => choice(text.agreement(id).title, id));
  return select(words, pressOf(session, 'ladder', ladderArg(who, rung)), rules);
}
