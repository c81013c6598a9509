import type { Session } from '#core/session/model.ts';
import { phaseNow, queueNow, runNow } from '#core/session/plan.ts';
import type { Catalogue } from '#text/catalogue.ts';
import { small } from '#text/marks.ts';
import { position } from './facts.ts';
import { clip } from './parts.ts';

/** Prompts of imported formats can be long; the agreements on the same card need the rest of 4000 characters. */
const mostPromptCharacters = 900;

/** Which part of how many, and how long it still goes; small, under the title. */
export function positionLine(session: Session, text: Catalogue): string | null {
  const place = position(session);
  return place === null ? null : small(`${text.room.position(place.now, place.of)}.${ends(session, text)}`);
}

/** What this part is about, and how the floor moves in it. */
export function aboutLines(session: Session, text: Catalogue): readonly (string | null)[] {
  const phase = phaseNow(session);
  if (phase === null) return [];
  const open = session.conversation === 'open';
  const crosstalk = phase.crosstalk ?? session.format.crosstalk;
  const late = open ? null : text.room.late[phase.late_entry];
  return [
    clip(text.promptsOf(phase, session).join('\n'), mostPromptCharacters),
    [
      open ? text.room.openConversation : text.orderSentence(queueNow(session)),
      open || queueNow(session) === 'none' ? '' : text.crosstalkSentence(crosstalk),
    ]
      .filter(Boolean)
      .join(' '),
    late === null ? null : small(late),
  ];
}

function ends(session: Session, text: Catalogue): string {
  const run = runNow(session);
  if (run === null || session.countdown === 'hidden' || session.conversation === 'open') return '';
  const over = session.cues.some(({ kind }) => kind === 'phase-over');
  return ` ${over ? text.room.partAtItsEnd : text.room.partEnds(run.endsAt)}`;
}
