/** One identified session: its numbering, and the recent events it can replay to a client that lost its connection. */

export interface Frame {
  readonly op: 0;
  readonly s: number;
  readonly t: string;
  readonly d: unknown;
}

export class Session {
  readonly id: string;
  readonly token: string;
  readonly intents: number;
  /** Sends one encoded frame, or null while nobody is connected. */
  send: ((text: string) => void) | null = null;
  readonly #kept: { readonly s: number; readonly text: string }[] = [];
  readonly #keep: number;
  #s = 0;

  /** `keep` is how many events can be replayed; what is older is lost to a resuming client. */
  constructor(id: string, token: string, intents: number, keep: number) {
    this.id = id;
    this.token = token;
    this.intents = intents;
    this.#keep = keep;
  }

  /** The number of the last event. */
  get seq(): number {
    return this.#s;
  }

  /** Numbers an event, keeps it for a replay, and sends it if somebody is there. */
  dispatch(t: string, d: unknown): void {
    const frame: Frame = { op: 0, s: ++this.#s, t, d };
    // Encoded at once: the world goes on changing, an event must say how it was.
    const text = JSON.stringify(frame);
    this.#kept.push({ s: frame.s, text });
    if (this.#kept.length > this.#keep) this.#kept.shift();
    this.send?.(text);
  }

  /** The frames after number `s`, or null when some of them are gone. */
  after(s: number): string[] | null {
    const oldest = this.#kept[0]?.s ?? this.#s + 1;
    if (s + 1 < oldest) return null;
    return this.#kept.filter((frame) => frame.s > s).map((frame) => frame.text);
  }
}
