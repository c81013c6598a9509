/** A bare socket to the gateway, for saying what discord.js never would. */
import { WebSocket } from 'ws';
import type { LocalDiscord } from '#rehearsal/discord/local-discord.ts';

export interface Frame {
  readonly op: number;
  readonly t: string | null;
  readonly s: number | null;
  readonly d: Record<string, unknown>;
}

export class RawLine {
  readonly frames: Frame[] = [];
  readonly #socket: WebSocket;
  readonly #closed: Promise<number>;

  constructor(local: LocalDiscord, query = '?v=10&encoding=json') {
    this.#socket = new WebSocket(`${local.apiBase.replace('http', 'ws').replace('/api', '/gateway')}${query}`);
    this.#socket.on('message', (raw: Buffer) => this.frames.push(JSON.parse(raw.toString('utf8')) as Frame));
    this.#closed = new Promise((resolve) => this.#socket.on('close', resolve));
  }

  /** Resolves when the line is open. */
  async opened(): Promise<this> {
    if (this.#socket.readyState === WebSocket.OPEN) return this;
    await new Promise((resolve, reject) => {
      this.#socket.once('open', resolve);
      this.#socket.once('error', reject);
    });
    return this;
  }

  say(payload: unknown): void {
    this.#socket.send(typeof payload === 'string' ? payload : JSON.stringify(payload));
  }

  /** The code Discord closes with. */
  async closeCode(): Promise<number> {
    return this.#closed;
  }

  /** Resolves when a frame of this kind has come, and answers it. */
  async heard(is: (frame: Frame) => boolean): Promise<Frame> {
    for (;;) {
      const found = this.frames.find(is);
      if (found) return found;
      await new Promise((resolve) => this.#socket.once('message', resolve));
    }
  }

  close(code?: number): void {
    this.#socket.close(code);
  }
}

/** IDENTIFY with these intents. */
export function identifying(token: string, intents = 65_665): unknown {
  return { op: 2, d: { token, intents, properties: { os: 'linux', browser: 'test', device: 'test' } } };
}
