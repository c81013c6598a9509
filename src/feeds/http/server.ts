import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type Ms, seconds } from '#core/time.ts';
import type { Clock } from '#runtime/clock.ts';
import type { Log } from '#runtime/log.ts';
import type { Store } from '#store/store.ts';
import type { HttpConfig } from '../../config.ts';
import type { Calendars } from '../calendars.ts';
import { createDirectory } from '../directory.ts';
import type { Metrics } from '../metrics.ts';
import { send } from './answer.ts';
import { callerOf } from './caller.ts';
import { createRateLimit } from './rate-limit.ts';
import { createRoutes, type Health } from './routes.ts';

/** How long a caller may take, in real time. */
export interface Patience {
  /** For the head of a request: who drips it letter by letter keeps a place that somebody else wants. */
  readonly headMs: Ms;
  readonly requestMs: Ms;
  /** Between two requests on one connection. */
  readonly idleMs: Ms;
  /** For the last answers when the house closes. */
  readonly goodbyeMs: Ms;
}

const usual: Patience = { headMs: seconds(5), requestMs: seconds(10), idleMs: seconds(5), goodbyeMs: seconds(2) };

/** Calendars ask rarely and in a few lines. */
const most = { connections: 128, requestsOnOne: 100, headBytes: 8 * 1_024 };

export interface Http {
  /** Resolves with the port when it listens. Rejects when the port is taken or not allowed. */
  start(): Promise<number>;
  /** Takes nothing new, finishes what has begun, and cuts the rest. Harmless when it never started. */
  close(): Promise<void>;
}

/** The small server: calendars by secret address, the public directory, health and counts. It speaks to nobody by itself. */
export function createHttp(parts: {
  readonly config: HttpConfig;
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly health: Health;
  readonly metrics: Metrics;
  readonly calendars: Calendars;
  readonly patience?: Patience;
}): Http {
  const { config, store, clock, log, health, metrics, calendars, patience = usual } = parts;
  const routes = createRoutes({
    store,
    clock,
    calendars,
    directory: createDirectory({ store, clock }),
    metrics,
    metricsToken: config.metricsToken,
    health,
  });
  const limit = createRateLimit();

  /** The one door for requests. Neither paths nor addresses are written to the log: a path may be a secret. */
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const wait = limit.wait(callerOf(request, config.trustProxy), clock.now());
      if (wait > 0) send(request, response, { status: 429, headers: { 'retry-after': String(wait) } });
      else send(request, response, await routes(request));
    } catch (error) {
      log.error({ err: error }, 'a request could not be answered');
      if (response.headersSent) response.destroy();
      else send(request, response, { status: 500 });
    }
  };

  const server = createServer(
    {
      maxHeaderSize: most.headBytes,
      headersTimeout: patience.headMs,
      requestTimeout: patience.requestMs,
      keepAliveTimeout: patience.idleMs,
      connectionsCheckingInterval: Math.min(seconds(1), patience.headMs),
    },
    (request, response) => void answer(request, response),
  );
  server.maxConnections = most.connections;
  server.maxRequestsPerSocket = most.requestsOnOne;
  // A caller who reads nothing keeps a connection no longer than one who says nothing.
  server.setTimeout(patience.requestMs + patience.idleMs);

  return {
    async start() {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(config.port, config.host, () => {
          server.removeListener('error', reject);
          resolve();
        });
      });
      const at = server.address();
      const port = at !== null && typeof at === 'object' ? at.port : config.port;
      server.on('error', (error) => log.error({ err: error }, 'the HTTP server failed'));
      log.info({ port }, 'the HTTP server listens');
      return port;
    },
    async close() {
      metrics.close();
      if (!server.listening) return;
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      server.closeIdleConnections();
      const cut = setTimeout(() => server.closeAllConnections(), patience.goodbyeMs);
      await closed;
      clearTimeout(cut);
    },
  };
}
