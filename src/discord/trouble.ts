import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes } from 'discord.js';
import type { Progress } from '#runtime/performer.ts';

/** What an error of Discord's means for us. Anything else is a bug of ours and is thrown on. */
export type Trouble =
  /** We are not allowed to; a moderator has to change something. */
  | { readonly kind: 'refused'; readonly code: number }
  /** The channel, message or person is no longer there. */
  | { readonly kind: 'gone'; readonly code: number }
  /** A mute for someone who is not in voice: it has to wait until they are (40032). */
  | { readonly kind: 'not-in-voice' }
  | { readonly kind: 'again'; readonly afterMs: number | null };

const gone: ReadonlySet<number> = new Set<number>([
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownGuild,
  RESTJSONErrorCodes.UnknownMember,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownRole,
  RESTJSONErrorCodes.UnknownUser,
  RESTJSONErrorCodes.UnknownVoiceState,
  RESTJSONErrorCodes.UnknownStageInstance,
  RESTJSONErrorCodes.UnknownPermissionOverwrite,
]);

const notInVoice: number = RESTJSONErrorCodes.TargetUserIsNotConnectedToVoice;

/** Errors of the network below HTTP, by the codes of Node and undici. */
const network = /^(E[A-Z]+|UND_ERR_[A-Z_]+|ABORT_ERR|20)$/;

function causeCode(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if (error.name === 'AbortError' || error.name === 'SocketError') return 'ABORT_ERR';
  if ('code' in error && (typeof error.code === 'string' || typeof error.code === 'number')) return String(error.code);
  return causeCode(error.cause);
}

/** Null when it is none of Discord's errors. */
export function troubleOf(error: unknown): Trouble | null {
  if (error instanceof RateLimitError) {
    return { kind: 'again', afterMs: Math.max(error.timeToReset, error.retryAfter, error.sublimitTimeout) };
  }
  if (error instanceof HTTPError) return { kind: 'again', afterMs: null };
  if (error instanceof DiscordAPIError) {
    const code = Number(error.code);
    if (error.status >= 500 || error.status === 429) return { kind: 'again', afterMs: null };
    if (code === notInVoice) return { kind: 'not-in-voice' };
    return gone.has(code) ? { kind: 'gone', code } : { kind: 'refused', code };
  }
  const code = causeCode(error);
  return code !== null && network.test(code) ? { kind: 'again', afterMs: null } : null;
}

/** The trouble, or the error itself thrown on when it is a bug of ours. */
export function troubleOrThrow(error: unknown): Trouble {
  const trouble = troubleOf(error);
  if (trouble === null) throw error;
  return trouble;
}

export const done: Progress = { kind: 'done' };
export const again = (after: number | null): Progress => ({ kind: 'again', after });
