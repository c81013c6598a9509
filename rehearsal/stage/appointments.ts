/** Something that is to be done at an instant, once. */
interface Appointment {
  readonly at: number;
  readonly act: () => Promise<void>;
}

/** What the stage itself is to do later, on the world's clock; the people have an agenda of their own. */
export class Appointments {
  readonly #known = new Map<string, number>();
  #list: Appointment[] = [];

  /** Notes it, once for each key. */
  note(at: number, key: string, act: () => Promise<void>): void {
    if (this.#known.has(`at ${key}`)) return;
    this.#known.set(`at ${key}`, at);
    this.#list = [...this.#list, { at: Math.round(at), act }].toSorted((a, b) => a.at - b.at);
  }

  /** True the first time this key is asked, at this instant. */
  isFirst(key: string, now: number): boolean {
    if (this.#known.has(key)) return false;
    this.#known.set(key, now);
    return true;
  }

  /** The instant at which a key was first asked, or null. */
  firstAt(key: string): number | null {
    return this.#known.get(key) ?? null;
  }

  /** When the next one is due; infinity when there is none. */
  next(): number {
    return this.#list[0]?.at ?? Infinity;
  }

  /** Takes the first that is due. */
  take(now: number): (() => Promise<void>) | null {
    const first = this.#list[0];
    if (first === undefined || first.at > now) return null;
    this.#list = this.#list.slice(1);
    return first.act;
  }
}
