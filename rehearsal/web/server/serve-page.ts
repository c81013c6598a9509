/** The page's server: one address on this computer with a secret in it, the files of the page, and the line to the stage. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Stage } from '../../stage/stage.ts';
import { answerRequest } from './answer.ts';
import { beat, type RealTime, realTime } from './beat.ts';
import { type Door, mayOpenLine, newToken } from './door.ts';
import type { KnownFiles } from './file-addresses.ts';
import { longestFrame } from './from-page.ts';
import { countPages, patienceMs } from './last-page.ts';
import { buildPage, type PageFiles } from './page-files.ts';
import { pageLine, type PageLine } from './page-line.ts';

export interface ServePageOptions {
  readonly stage: Stage;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** At least 128 random bits; made anew when it is not given. */
  readonly token?: string;
  /** A page that is built already. */
  readonly page?: PageFiles;
  readonly time?: RealTime;
  /** How long after the last page has closed the evening is left, in milliseconds: a minute unless it is said. */
  readonly patience?: number;
  /** Hears of faults of this program; they are written to standard error unless it is given. */
  readonly complain?: (error: unknown) => void;
}

export interface ServedPage {
  readonly url: string;
  close(): Promise<void>;
}

/** A page that stops reading is told less, not remembered more. In bytes. */
const mostUnread = 8_000_000;
/** Longer frames are not even read to their end; what lies between this and `longestFrame` is answered. */
const hardLimit = 16 * longestFrame;

/**
 * Builds the page and serves it on 127.0.0.1.
 * @throws Error when the port is taken, or the page cannot be built
 */
export async function servePage(options: ServePageOptions): Promise<ServedPage> {
  const { stage, time = realTime, complain = toStandardError } = options;
  const page = options.page ?? (await buildPage());
  const files: KnownFiles = new Map();
  const lines = new Map<WebSocket, PageLine>();
  const server = createServer();
  const door: Door = { token: options.token ?? newToken(), port: await listen(server, options.port ?? 0) };

  const news = beat(time, () => {
    for (const line of lines.values()) line.tell();
  });
  const pages = countPages(time, options.patience ?? patienceMs, () => {
    if (stage.view().evening !== null) stage.order({ order: 'leave' }).catch(complain);
  });
  const sockets = new WebSocketServer({ noServer: true, maxPayload: hardLimit, perMessageDeflate: false });
  const open = (socket: WebSocket): void => {
    const send = (text: string): void => {
      if (socket.bufferedAmount > mostUnread) socket.close(1013);
      else socket.send(text);
    };
    pages.opened();
    // A frame that is too long or broken: a page that does that has lost its line.
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      lines.delete(socket);
      pages.closed();
    });
    const line = pageLine({ stage, files, send, complain });
    lines.set(socket, line);
    socket.on('message', (data, isBinary) => {
      if (!isBinary && Buffer.isBuffer(data)) void line.hear(data.toString('utf8'));
    });
  };
  server.on('request', (request, response) => {
    answerRequest({ door, page, files, stage }, request, response).catch((error: unknown) => {
      complain(error);
      response.destroy();
    });
  });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    if (!mayOpenLine(door, knockOf(request))) return turnAway(socket);
    sockets.handleUpgrade(request, socket, head, open);
  });
  const stopListening = stage.onChange(news.changed);

  return {
    url: `http://127.0.0.1:${String(door.port)}/${door.token}/`,
    async close() {
      stopListening();
      news.stop();
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await closed;
      pages.stop();
    },
  };
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    // This computer only: nobody else in the same network gets this far.
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The page’s server does not listen on a port.');
  return address.port;
}

function knockOf({ url, headers }: IncomingMessage) {
  return { url, host: headers.host, origin: headers.origin };
}

function turnAway(socket: Duplex): void {
  socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
}

function toStandardError(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}
