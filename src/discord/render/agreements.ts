import type { APITextDisplayComponent } from 'discord.js';
import type { Session } from '#core/session/model.ts';
import type { Catalogue } from '#text/catalogue.ts';
import type { Payload } from '../payload.ts';
import { block, button, buttons, privateMessage } from './parts.ts';
import { pressOf } from './press-of.ts';

/** Above this the card shows titles only: Discord takes 4000 characters, and the rest of the card needs half of them. */
const mostCharacters = 2_000;

/** The agreements of the format on the room card, in full where they fit. */
export function agreementsBlock(session: Session, text: Catalogue): APITextDisplayComponent | null {
  const full = inFull(session, text);
  const fits = full.join('\n').length <= mostCharacters;
  const titles = session.format.rules.map((id) => text.agreement(id).title).join(' · ');
  return block([
    text.room.agreementsTitle,
    ...(fits ? full : [titles, text.room.agreementsInFull]),
    text.room.agreementsAsk,
  ]);
}

/** All agreements in full, privately. */
export function agreementsPanel(session: Session, text: Catalogue): Payload {
  return privateMessage([
    block([text.panels.agreementsTitle, ...inFull(session, text), text.room.agreementsAsk]),
    buttons(button(text.labels.agree, pressOf(session, 'agree'), 'main')),
  ]);
}

const inFull = (session: Session, text: Catalogue): readonly string[] =>
  session.format.rules.map((id) => {
    const { title, text: words } = text.agreement(id);
    return words === '' ? `- **${title}**` : `- **${title}**: ${words}`;
  });
