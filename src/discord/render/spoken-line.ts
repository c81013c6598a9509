import type { APIMessageTopLevelComponent } from 'discord.js';
import type { MemberId } from '#core/ids.ts';
import type { Line } from '#core/session/effects.ts';
import type { Session } from '#core/session/model.ts';
import type { Catalogue } from '#text/catalogue.ts';
import type { Payload } from '../payload.ts';
import { block, button, buttons, clip, message, privateMessage, type Button, type Row } from './parts.ts';
import { pressOf } from './press-of.ts';

/** A phase of an imported format may have 6 prompts of 400 characters; Discord takes 4000 in all. */
const mostCharacters = 3_500;

/**
 * A line for the room or the desk. An invitation to speak carries the ways out first (SE-2).
 * @param to the one person it addresses, and the only one it may ping.
 */
export function spokenLine(line: Line, session: Session, to: MemberId | null, text: Catalogue): Payload {
  return message(pieces(line, session, text), to);
}

/** The same for one person alone, such as a hint or a word for late-comers. */
export function privateLine(line: Line, session: Session, text: Catalogue): Payload {
  return privateMessage(pieces(line, session, text));
}

const pieces = (line: Line, session: Session, text: Catalogue): readonly APIMessageTopLevelComponent[] =>
  [block([clip(text.line(line, session), mostCharacters)]), waysRow(line, session, text)].filter(
    (piece) => piece !== null,
  );

function waysRow({ say }: Line, session: Session, text: Catalogue): Row | null {
  const { labels } = text;
  const main = say === 'asked-to-host' ? button(labels.takeOver, pressOf(session, 'take-over'), 'main') : null;
  const speak = wayIn(say, session, text);
  if (speak === null) return buttons(main);
  const pass = button(labels.pass, pressOf(session, 'pass'));
  const listen = button(labels.justListening, pressOf(session, 'listen'));
  return buttons(pass, listen, speak);
}

/** What one presses to take an invitation up; null where the line invites nobody to speak. */
function wayIn(say: Line['say'], session: Session, text: Catalogue): Button | null {
  if (say === 'your-turn') return button(text.labels.done, pressOf(session, 'done'));
  if (say === 'place-offered') return button(text.labels.speak, pressOf(session, 'speak'));
  return say === 'invitation' ? button(text.labels.raiseHand, pressOf(session, 'raise-hand')) : null;
}
