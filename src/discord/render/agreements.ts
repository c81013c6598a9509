import type { APIMessageTopLevelComponent, APITextDisplayComponent } from 'discord.js';
import type { Session } from '#core/session/model.ts';
import type { Catalogue } from '#text/catalogue.ts';
import type { Payload } from '../payload.ts';
import { block, button, buttons, frame, privateMessage } from './parts.ts';
import { pressOf, showPanel } from './press-of.ts';

/** Above this the card shows titles only: Discord takes 4000 characters, and the rest of the card needs half of them. */
const mostCharacters = 2_000;

/** The agreements of the format on the room card, in full where they fit. */
export function agreementsBlock(session: Session, text: Catalogue): APITextDisplayComponent | null {
  const full = inFull(session, text);
  const fits = full.join('\n').length <= mostCharacters;
  return block([
    text.room.agreementsTitle,
    ...(fits ? full : [titles(session, text), text.room.agreementsInFull]),
    text.room.agreementsAsk,
  ]);
}

/**
 * At the doors: by their titles where the meeting goes through them anyway, so that the card stays short enough for a phone
 * and the full words are one press away; otherwise in full, because this is where they are agreed on.
 */
export function agreementsAtTheDoors(
  session: Session,
  text: Catalogue,
): readonly (APIMessageTopLevelComponent | null)[] {
  const agree = button(text.labels.agree, pressOf(session, 'agree'), 'main');
  if (!session.format.phases.some(({ kind }) => kind === 'agreements'))
    return [frame(agreementsBlock(session, text), buttons(agree))];
  return [
    frame(
      block([text.room.agreementsTitle, titles(session, text)]),
      block([text.room.agreementsAsk]),
      buttons(agree, button(text.labels.agreementsInFull, showPanel(session, 'agreements'))),
    ),
  ];
}

/** All agreements in full, privately. */
export function agreementsPanel(session: Session, text: Catalogue): Payload {
  return privateMessage([
    block([text.panels.agreementsTitle, ...inFull(session, text), text.room.agreementsAsk]),
    buttons(button(text.labels.agree, pressOf(session, 'agree'), 'main')),
  ]);
}

const titles = (session: Session, text: Catalogue): string =>
  session.format.rules.map((id) => text.agreement(id).title).join(' · ');

const inFull = (session: Session, text: Catalogue): readonly string[] =>
  session.format.rules.map((id) => {
    const { title, text: words } = text.agreement(id);
    return words === '' ? `- **${title}**` : `- **${title}**: ${words}`;
  });
