import type { APITextDisplayComponent } from 'discord.js';
import { roles, type Session } from '#core/session/model.ts';
import { phaseNow } from '#core/session/views.ts';
import type { Catalogue } from '#text/catalogue.ts';
import { mention } from '#text/marks.ts';
import { hostShare } from './facts.ts';
import { block, clip } from './parts.ts';

/** Prompts and cues of imported formats have up to 400 characters; a host reads them at a glance. */
const mostCharacters = 220;

/** The prompt, one cue, who holds which role, and the host team's own share of the turns. */
export function guideBlock(session: Session, text: Catalogue): APITextDisplayComponent | null {
  const phase = phaseNow(session);
  const prompt = phase === null ? undefined : text.promptsOf(phase, session)[0];
  const share = hostShare(session);
  const { handover } = session;
  return block([
    handover === null ? null : text.desk.handover(mention(handover.to), handover.why),
    prompt === undefined ? null : text.desk.prompt(clip(prompt, mostCharacters)),
    cueOf(session, text),
    share === null ? null : text.desk.hostShare(share),
    text.desk.roles(named(session, text)),
  ]);
}

/** The format's own cue, or in a closing without one a way to close. */
function cueOf(session: Session, text: Catalogue): string | null {
  const phase = phaseNow(session);
  if (phase === null) return null;
  const [first] = text.hostCuesOf(phase, session);
  if (first !== undefined) return text.desk.cue(clip(first, mostCharacters));
  return phase.kind === 'closing' ? text.desk.closingIdea(text.closingFor(session.opensAt)) : null;
}

function named(session: Session, text: Catalogue): readonly string[] {
  return roles.flatMap((role) => {
    const holder = session.roles[role];
    return holder === undefined ? [] : [`${text.roleName(role)} ${mention(holder)}`];
  });
}
