import { once } from 'node:events';
import { request } from 'node:http';
import { expect } from 'vitest';
import { WebSocket } from 'ws';
import type { PageFiles } from '#rehearsal/web/server/page-files.ts';
import type { Stage } from '#rehearsal/stage/stage.ts';
import { servePage } from '#rehearsal/web/server/serve-page.ts';
import type { FromPage, ToPage } from '#rehearsal/web/wire.ts';
import { HandTime } from './hand-time.ts';
import { SmallStage } from './small-stage.ts';

/** A page small enough to know by heart. */
const page: PageFiles = new Map([
  ['/', { type: 'text/html; charset=utf-8', body: '<meta nonce="ONCE-WORD-OF-THE-ANSWER">' }],
  ['/assets/a.js', { type: 'text/javascript; charset=utf-8', body: 'start()' }],
]);

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

interface Asking {
  readonly method?: string;
  readonly host?: string;
  readonly origin?: string;
}

/** Opens a small stage with a small page. */
export const served = (stage = new SmallStage()) => servedOn(stage);

/** Opens any stage with a small page; a fault of the server fails the test when it closes. */
export async function servedOn<Played extends Stage>(stage: Played) {
  const time = new HandTime();
  const faults: unknown[] = [];
  const server = await servePage({ stage, page, time, complain: (error) => faults.push(error) });
  const { host, port, pathname } = new URL(server.url);
  const sockets: WebSocket[] = [];

  /** Asks with exactly this path and these headers: nothing is tidied on the way. */
  const ask = (path: string, { method = 'GET', host: named = host, origin }: Asking = {}): Promise<Answered> =>
    new Promise((resolve, reject) => {
      const headers = { host: named, ...(origin === undefined ? {} : { origin }) };
      const asked = request({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks).toString() }),
        );
      });
      asked.once('error', reject);
      asked.end();
    });

  /** Opens a line as a browser does. */
  const open = async (path = `${pathname}line`, origin = `http://${host}`, named = host): Promise<OpenPage> => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { origin, headers: { host: named } });
    sockets.push(socket);
    const opened = new OpenPage(socket);
    await once(socket, 'open');
    return opened;
  };

  return {
    stage,
    time,
    faults,
    url: server.url,
    root: pathname,
    port,
    ask,
    open,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.terminate();
      await server.close();
      expect(faults).toEqual([]);
    },
  };
}

/** The page's end of the line. */
export class OpenPage {
  readonly heard: ToPage[] = [];
  readonly socket: WebSocket;

  constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', (data) => {
      this.heard.push(JSON.parse(Buffer.isBuffer(data) ? data.toString() : '') as ToPage);
    });
  }

  says(message: FromPage | Record<string, unknown>): void {
    this.socket.send(JSON.stringify(message));
  }

  /** Everything the server has sent until now, and forgets it. An order goes the whole way there and back first. */
  async hears(): Promise<ToPage[]> {
    this.says({ kind: 'nothing to answer' });
    this.socket.ping();
    await once(this.socket, 'pong');
    return this.heard.splice(0);
  }

  /** Waits for the answer to this number. */
  async answer(id: number): Promise<ToPage> {
    for (;;) {
      const found = this.heard.find((one) => 'id' in one && one.id === id);
      if (found) return found;
      await once(this.socket, 'message');
    }
  }
}
