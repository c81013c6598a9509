import { type SessionId, sessionId } from '#core/ids.ts';
import type { IntentKind } from '#core/session/intents.ts';

/**
 * What a button or select carries: an intent written on a card. `show` opens a private panel; `need-someone` and
 * `on-it` bypass engine and store (help is never written down).
 */
export type PressKind = IntentKind | 'show' | 'need-someone' | 'on-it' | 'help' | 'come-in';

export interface Press {
  readonly kind: PressKind;
  /** Null for cards outside any session, such as the help card. */
  readonly session: SessionId | null;
  /** The epoch of the session when the card was drawn. */
  readonly epoch: number;
  /** What the intent is about (a member, a rule, the name of a panel …), or '' . At most 40 characters, no dots. */
  readonly arg: string;
}

/** `v1.kind.session.epoch.arg`: at most 80 of Discord's 100 characters. */
export function encodePress(press: Press): string {
  return ['v1', press.kind, press.session ?? '-', String(press.epoch), press.arg].join('.');
}

/** Null when it is not one of ours, or of a version we no longer know. */
export function decodePress(customId: string): Press | null {
  const [version, kind, session, epoch, arg, ...rest] = customId.split('.');
  if (version !== 'v1' || !kind || !session || !/^\d{1,9}$/.test(epoch ?? '') || arg === undefined || rest.length > 0) {
    return null;
  }
  return {
    kind: kind as PressKind,
    session: session === '-' ? null : sessionId(session),
    epoch: Number(epoch),
    arg,
  };
}
