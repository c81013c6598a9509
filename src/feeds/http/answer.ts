import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** What is sent back. Without a body there is nothing to tell a stranger. */
export interface Answer {
  readonly status: 200 | 304 | 404 | 405 | 429 | 500 | 503;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Whatever was asked that is not here: the same for a wrong path, a wrong token and a revoked address. */
export const notHere: Answer = { status: 404 };

/** These answers are no pages: nothing may be run, framed, guessed at, remembered by search engines or told onwards. */
const always = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
  'cache-control': 'no-store',
};

/** A quarter of an hour: so long a calendar program need not ask again. */
const maxAge = 900;

/** A text that may be kept for a while, or the word that it has not changed since (RFC 9110 13.1.2). */
export function keepable(
  request: IncomingMessage,
  type: string,
  body: string,
  kept: 'private' | 'public',
  headers: Readonly<Record<string, string>> = {},
): Answer {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const both = { ...headers, etag, 'cache-control': `${kept}, max-age=${maxAge}` };
  const known = (request.headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (known.includes(etag) || known.includes('*')) return { status: 304, headers: both };
  return { status: 200, headers: { ...both, 'content-type': type }, body };
}

/** Sends it. A request that brings a body is not read to its end: its connection is closed instead. */
export function send(request: IncomingMessage, response: ServerResponse, { status, headers, body = '' }: Answer): void {
  const brings = request.headers['content-length'] !== undefined || request.headers['transfer-encoding'] !== undefined;
  response.writeHead(status, {
    ...always,
    ...(status === 304 ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
    ...(brings ? { connection: 'close' } : {}),
    ...headers,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
