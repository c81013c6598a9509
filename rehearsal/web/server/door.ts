/**
 * Who may come in. The server listens on this computer only; that does not keep out other people's web pages, which a browser
 * here may have open. They do not know the token, and they come with another Host or Origin.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What of a request decides whether it is let in. */
export interface Knock {
  readonly url: string | undefined;
  readonly host: string | undefined;
  readonly origin: string | undefined;
}

export interface Door {
  readonly token: string;
  readonly port: number;
}

/** 192 random bits, in letters that an address may hold. */
export const newToken = (): string => randomBytes(24).toString('base64url');

/**
 * The path that is asked for below the token, from its stroke on: '/' for the page itself, '' when that stroke is missing; null
 * when the request may not come in. Nothing is decoded and no dots are followed: what is not literally there is not there.
 * A browser names no origin where a page of ours asks for its own files; whoever names another is another page.
 */
export function pathInside(door: Door, knock: Knock): string | null {
  const [path = ''] = (knock.url ?? '').split('?');
  const [before, token = '', ...rest] = path.split('/');
  if (before !== '' || !isSame(token, door.token) || !isOurHost(door, knock.host)) return null;
  if (knock.origin !== undefined && !isOurs(knock)) return null;
  return rest.map((part) => `/${part}`).join('');
}

/** A WebSocket is not bound by the rules that keep pages apart: it has to come from the page we gave out ourselves. */
export function mayOpenLine(door: Door, knock: Knock): boolean {
  return pathInside(door, knock) === '/line' && isOurs(knock);
}

const isOurs = ({ origin, host }: Knock): boolean => origin === `http://${host ?? ''}`;

/** Another name that leads here is a name somebody else chose (DNS rebinding). */
function isOurHost({ port }: Door, host: string | undefined): boolean {
  return host === `127.0.0.1:${String(port)}` || host === `localhost:${String(port)}`;
}

/** In a time that tells nothing of how much was right. */
function isSame(given: string, right: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(right));
}
