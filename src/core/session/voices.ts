import type { MemberId } from '../ids.ts';
import type { Session } from './model.ts';
import { hostTeam, personIn } from './people.ts';
import { phaseNow } from './plan.ts';

export type Voices = { readonly kind: 'free' } | { readonly kind: 'only'; readonly heard: readonly MemberId[] };

/**
 * Who may be heard now. `free` means that we hold nobody back: always in gentle mode, and everywhere in a
 * break, in an open conversation and after the meeting. On a stage an open discussion keeps its speakers,
 * for a stage full of invitations helps nobody.
 */
export function voicesOf(session: Session): Voices {
  if (session.mode === 'gentle' || isFreeForAll(session)) return { kind: 'free' };
  const heard = [...hostTeam(session), ...floorHolders(session)].filter((id) => inVoice(session, id));
  return { kind: 'only', heard: [...new Set(heard)] };
}

function isFreeForAll(session: Session): boolean {
  const { stage } = session;
  switch (stage.kind) {
    case 'after':
    case 'closed':
      return true;
    case 'doors':
      return false;
    case 'paused':
      return stage.why === 'break';
    case 'running':
      return session.conversation === 'open' || isOpenPhase(session);
  }
}

/** A break of the format, or a discussion that its format opens by name; the format's default is not enough. */
function isOpenPhase(session: Session): boolean {
  const phase = phaseNow(session);
  if (phase?.kind === 'break') return true;
  return session.mode === 'strict' && phase?.crosstalk === 'open_with_I_statements';
}

function floorHolders(session: Session): readonly MemberId[] {
  switch (session.floor.kind) {
    case 'offered':
      return [session.floor.who];
    case 'speaking':
      return session.floor.turn.kind === 'voice' ? [session.floor.turn.who] : [];
    case 'open':
    case 'breath':
    case 'held':
      return [];
  }
}

function inVoice(session: Session, id: MemberId): boolean {
  const person = personIn(session, id);
  return person?.here === 'voice' && !person.out;
}
