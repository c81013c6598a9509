import type { Payload } from '../payload.ts';
import { block, clip, message, privateMessage } from './parts.ts';

/** Discord's limit for all the text of one message. */
const mostCharacters = 4_000;

/** One piece of text as a message, for everybody or for the one who pressed. Pings nobody. */
export function plain(text: string, how: { readonly private?: boolean } = {}): Payload {
  const pieces = [block([clip(text, mostCharacters)])];
  return how.private === true ? privateMessage(pieces) : message(pieces);
}
