import type { MemberId } from '../ids.ts';
import type { Cue, Session } from './model.ts';

type CueKind = Cue['kind'];

export const hasCue = (session: Session, kind: CueKind): boolean => session.cues.some((one) => one.kind === kind);

/** Shows a cue at the desk; an older one of the same kind and person is replaced. */
export function cue(session: Session, fresh: Cue): Session {
  const others = session.cues.filter((old) => !(old.kind === fresh.kind && aboutWhom(old) === aboutWhom(fresh)));
  return { ...session, cues: [...others, fresh] };
}

/** Takes away every cue of these kinds. */
export function dropCues(session: Session, ...kinds: readonly CueKind[]): Session {
  if (!session.cues.some((old) => kinds.includes(old.kind))) return session;
  return { ...session, cues: session.cues.filter((old) => !kinds.includes(old.kind)) };
}

/** Takes away one kind of cue about one person. */
export function dropCueAbout(session: Session, kind: CueKind, who: MemberId): Session {
  return { ...session, cues: session.cues.filter((old) => old.kind !== kind || aboutWhom(old) !== who) };
}

function aboutWhom(one: Cue): MemberId | null {
  return 'who' in one ? one.who : null;
}
