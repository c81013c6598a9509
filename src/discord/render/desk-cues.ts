import type { APITextDisplayComponent } from 'discord.js';
import type { Cue, Session } from '#core/session/model.ts';
import type { Catalogue } from '#text/catalogue.ts';
import { block } from './parts.ts';

/** More at once would not be read; the newest are shown. */
const mostCues = 5;

/** What happens now, each with what a host can do. */
export function cueBlock(session: Session, text: Catalogue): APITextDisplayComponent | null {
  if (session.cues.length === 0) return null;
  const sentences = mostPressing(session.cues).map((cue) => text.cueSentence(cue, session.opensAt));
  return block([text.desk.now(sentences)]);
}

const aboutPeopleKinds: ReadonlySet<Cue['kind']> = new Set(['left-suddenly', 'cannot-hear', 'held', 'not-on-air']);

/** People first, then time and room. Within each, the newest. */
function mostPressing(cues: readonly Cue[]): readonly Cue[] {
  const aboutPeople = cues.filter(({ kind }) => aboutPeopleKinds.has(kind));
  const others = cues.filter((cue) => !aboutPeople.includes(cue));
  return [...aboutPeople.toReversed().slice(0, 3), ...others.toReversed()].slice(0, mostCues);
}
