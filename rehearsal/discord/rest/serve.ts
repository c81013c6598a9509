/** The local Discord's REST server: receives, matches, limits, validates, lets the world change, answers, remembers. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Call, type Fault, Refused, type Routes, type Violation, type World } from '../contract.ts';
import { extrasOf } from '../changes/extras.ts';
import { handle, type Served } from './handle.ts';
import { faultPlan } from './faults.ts';
import { rateLimits } from './rate-limits.ts';
import { routeTable } from './route-table.ts';
import { send } from './send.ts';
import { validatorOf } from './validate.ts';

export interface RestServer {
  readonly port: number;
  /** The gateway attaches its upgrade here. */
  readonly server: Server;
  /** Every request in the order of the answers. */
  readonly calls: readonly Call[];
  /** Requests that the API description or a written rule forbids. The bot must never cause one. */
  readonly violations: readonly Violation[];
  /** Calls answered with 4xx or 5xx. */
  readonly refused: readonly Call[];
  plan(fault: Fault): void;
  /** Requests received and not yet answered. */
  inFlight(): number;
  close(): Promise<void>;
}

export interface ServeOptions {
  readonly world: World;
  readonly routes: Routes;
  /** Discord's API description; without it only the written rules are checked. */
  readonly spec?: object | null;
  /** How many times faster than Discord's the rate-limit windows run. */
  readonly rateSpeed?: number;
  /** 0 (the default) lets the system choose. */
  readonly port?: number;
  /** Invalid requests before the address is shut out; Discord allows 10,000 in ten minutes. */
  readonly invalidRequests?: number;
}

/** Starts the server on 127.0.0.1 and resolves when it listens. */
export async function serveRest(options: ServeOptions): Promise<RestServer> {
  const { world, routes, spec = null, rateSpeed = 1, port = 0, invalidRequests } = options;
  const faults = faultPlan(() => world.clock.now());
  const served: Served = {
    world,
    find: routeTable(routes),
    limits: rateLimits(rateSpeed, () => performance.now(), invalidRequests),
    validator: spec ? validatorOf(spec) : null,
    faults,
    calls: [],
    violations: [],
    refused: [],
  };
  let open = 0;
  const server = createServer((request, response) => {
    open += 1;
    response.once('close', () => {
      open -= 1;
    });
    void respond(served, request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const actual = portOf(server);
  extrasOf(world).cdn = `http://127.0.0.1:${String(actual)}`;
  return {
    port: actual,
    server,
    calls: served.calls,
    violations: served.violations,
    refused: served.refused,
    plan: faults.plan,
    inFlight: () => open,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('The local Discord does not listen on a port.');
  return address.port;
}

/** The one door for errors of the stand-in itself: they become a 500 and a violation, so that no test overlooks them. */
async function respond(served: Served, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    await handle(served, request, response);
  } catch (error) {
    const refused = error instanceof Refused ? error : null;
    const why = `the local Discord itself failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    if (!refused) served.violations.push({ method: request.method ?? '', route: request.url ?? '', where: '', why });
    send(response, {
      status: refused?.status ?? 500,
      body: { message: refused?.message ?? '500: Internal Server Error', code: refused?.code ?? 0 },
    });
  }
}
