import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { seconds } from '#core/time.ts';
import type { Clock } from '#runtime/clock.ts';
import type { Store } from '#store/store.ts';
import { hashOf, secretIn } from '../addresses.ts';
import type { Calendars } from '../calendars.ts';
import type { Directory } from '../directory.ts';
import type { Metrics } from '../metrics.ts';
import { type Answer, keepable, notHere } from './answer.ts';
import { isFromHere } from './caller.ts';

/** Whether the connection to Discord stands. */
export type Health = () => 'ready' | 'connecting';

export interface RouteParts {
  readonly store: Pick<Store, 'feeds' | 'settings'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly calendars: Calendars;
  readonly directory: Directory;
  readonly metrics: Metrics;
  readonly metricsToken: string | null;
  readonly health: Health;
}

/** The heart beats every ten seconds; when it has not for so long, something hangs. */
const heartStops = seconds(60);

/** Everything that is served: four things. Paths are compared as they came, nothing is decoded or made shorter. */
export function createRoutes(parts: RouteParts): (request: IncomingMessage) => Promise<Answer> {
  const { store, clock, calendars, directory, metrics, metricsToken, health } = parts;

  const calendar = async (request: IncomingMessage, secret: string): Promise<Answer> => {
    const feed = await store.feeds.byHash(hashOf(secret));
    const text = feed === null ? null : await calendars.ofFeed(feed);
    if (text === null) return notHere;
    return keepable(request, 'text/calendar; charset=utf-8', text, 'private', {
      'content-disposition': 'attachment; filename="meetings.ics"',
    });
  };

  const meetings = async (request: IncomingMessage): Promise<Answer> =>
    // Directories are pages elsewhere that fetch this one.
    keepable(request, 'application/json; charset=utf-8', JSON.stringify(await directory.read()), 'public', {
      'access-control-allow-origin': '*',
    });

  const pulse = async (): Promise<Answer> => {
    const alive = await store.settings.lastAlive();
    if (alive === null || clock.now() - alive > heartStops) return json(503, { ok: false, discord: health() });
    return json(200, { ok: true, discord: health() });
  };

  const counts = async (request: IncomingMessage): Promise<Answer> => {
    if (!mayCount(request, metricsToken)) return notHere;
    const { type, text } = await metrics.read();
    return { status: 200, headers: { 'content-type': type }, body: text };
  };

  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return { status: 405, headers: { allow: 'GET, HEAD' } };
    }
    const [path = ''] = (request.url ?? '').split('?');
    if (path === '/health') return pulse();
    if (path === '/metrics') return counts(request);
    if (path === '/meetings.json') return meetings(request);
    const secret = secretIn(path);
    return secret === null ? notHere : calendar(request, secret);
  };
}

function json(status: 200 | 503, body: object): Answer {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(body) };
}

/** With a token whoever has it; without one programs on this machine. Hashes are of one length and take the same time. */
function mayCount(request: IncomingMessage, token: string | null): boolean {
  if (token === null) return isFromHere(request);
  const given = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
  return timingSafeEqual(digest(given), digest(token));
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
