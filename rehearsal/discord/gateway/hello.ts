/** IDENTIFY and RESUME: who may have a session, and what it is told first. */
import { randomBytes } from 'node:crypto';
import type { Gateway } from './gateway.ts';
import { KNOWN_INTENTS, PRIVILEGED_INTENTS } from './intents.ts';
import { Session } from './session.ts';
import { ready } from './snapshot.ts';

const KEPT_EVENTS = 2_000;

interface Started {
  readonly session: Session;
  /** Encoded frames to replay first. */
  readonly missed: readonly string[];
  readonly then: (session: Session) => readonly { readonly t: string; readonly d: Record<string, unknown> }[];
}

export type Outcome = Started | { readonly close: number; readonly why: string } | { readonly invalid: true };

/** The close code for a wrong IDENTIFY, or a new session that begins with READY. */
export function identify(gateway: Gateway, d: unknown): Outcome {
  const { token, intents } = fields(d);
  if (plain(token) !== gateway.world.application.token) return { close: 4004, why: 'Authentication failed.' };
  if (typeof intents !== 'number' || !Number.isInteger(intents) || (intents & ~KNOWN_INTENTS) !== 0) {
    return { close: 4013, why: 'Invalid intent(s).' };
  }
  if ((intents & PRIVILEGED_INTENTS & ~(gateway.options.grantedIntents ?? 0)) !== 0) {
    return { close: 4014, why: 'Disallowed intent(s).' };
  }
  const id = randomBytes(16).toString('hex');
  const session = new Session(id, gateway.world.application.token, intents, gateway.options.keep ?? KEPT_EVENTS);
  const first = ready(gateway.world, { id, resumeUrl: gateway.options.url() });
  return { session, missed: [], then: () => [{ t: 'READY', d: first }] };
}

/** The session with what it missed, or op 9 when it, or a part of what it missed, is gone. */
export function resume(gateway: Gateway, d: unknown): Outcome {
  const { token, session_id: sessionId, seq } = fields(d);
  if (plain(token) !== gateway.world.application.token) return { close: 4004, why: 'Authentication failed.' };
  const session = typeof sessionId === 'string' ? gateway.sessions.get(sessionId) : undefined;
  if (!session || typeof seq !== 'number') return { invalid: true };
  if (seq > session.seq) return { close: 4007, why: 'Invalid seq.' };
  const missed = session.after(seq);
  if (!missed) {
    gateway.sessions.delete(session.id);
    return { invalid: true };
  }
  return { session, missed, then: () => [{ t: 'RESUMED', d: { _trace: [] } }] };
}

function fields(d: unknown): Record<string, unknown> {
  return typeof d === 'object' && d !== null ? { ...d } : {};
}

function plain(token: unknown): string {
  return typeof token === 'string' ? token.replace(/^Bot /u, '') : '';
}
