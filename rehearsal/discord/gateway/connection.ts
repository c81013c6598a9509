/** One socket: greets, keeps the rules of speaking, and hands what was said to the gateway. */
import type { RawData, WebSocket } from 'ws';

export interface Said {
  readonly op: number;
  readonly d: unknown;
}

/** Discord's interval. Heartbeats belong to the connection and run on real time, whatever the world's clock says. */
const HEARTBEAT_MS = 41_250;
const SENDS = 120;
const SENDS_WINDOW_MS = 60_000;
const LONGEST_PAYLOAD = 4096;
const KNOWN_OPS = new Set([1, 2, 3, 4, 6, 8, 31, 43]);

export class Connection {
  readonly #socket: WebSocket;
  readonly #sends: number[] = [];
  #pings = 0;

  /** `hear` gets everything that is well-formed; heartbeats are answered here. `gone` is told the close code once. */
  constructor(socket: WebSocket, hear: (said: Said) => void, gone: (code: number) => void) {
    this.#socket = socket;
    let closed = false;
    socket.on('close', (code) => {
      if (!closed) gone(code);
      closed = true;
    });
    socket.on('error', () => socket.terminate());
    socket.on('message', (raw) => this.#read(raw, hear));
    this.send({ op: 10, d: { heartbeat_interval: HEARTBEAT_MS, _trace: ['["local"]'] } });
  }

  get open(): boolean {
    return this.#socket.readyState === this.#socket.OPEN;
  }

  send(payload: { readonly op: number; readonly d: unknown }): void {
    this.sendText(JSON.stringify({ s: null, t: null, ...payload }));
  }

  sendText(text: string): void {
    if (this.open) this.#socket.send(text);
  }

  close(code: number, why: string): void {
    this.#socket.close(code, why);
  }

  /** Breaks the line without a goodbye. */
  drop(): void {
    this.#socket.terminate();
  }

  /** Resolves when everything sent so far has arrived at the other end, or the line is gone. */
  async settled(): Promise<void> {
    if (!this.open) return;
    const mark = String(++this.#pings);
    await new Promise<void>((resolve) => {
      const socket = this.#socket;
      const done = (): void => {
        socket.off('pong', onPong);
        socket.off('close', done);
        resolve();
      };
      const onPong = (data: Buffer): void => {
        if (data.toString() === mark) done();
      };
      socket.on('pong', onPong);
      socket.on('close', done);
      socket.ping(mark);
    });
  }

  #read(raw: RawData, hear: (said: Said) => void): void {
    const now = performance.now();
    while ((this.#sends[0] ?? now) < now - SENDS_WINDOW_MS) this.#sends.shift();
    if (this.#sends.push(now) > SENDS) return this.close(4008, 'You are being rate limited.');
    const said = parse(raw);
    if (!said) return this.close(4002, 'Error while decoding payload.');
    if (!KNOWN_OPS.has(said.op)) return this.close(4001, 'Unknown opcode.');
    if (said.op === 1) return this.send({ op: 11, d: null });
    return hear(said);
  }
}

function parse(raw: RawData): Said | null {
  const bytes = Array.isArray(raw) ? Buffer.concat(raw) : Buffer.from(raw as Buffer);
  if (bytes.length > LONGEST_PAYLOAD) return null;
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    if (typeof value !== 'object' || value === null || !('op' in value) || typeof value.op !== 'number') return null;
    return { op: value.op, d: 'd' in value ? value.d : null };
  } catch {
    // What is not JSON is a decoding error like any other; the caller closes with 4002.
    return null;
  }
}
