/** The lines of a recording while it is made, kept under a size. */
import { scrubbed } from './scrub.ts';
import type { Entry, Head } from './lines.ts';

interface Line {
  text: string;
  /** The same without what was said, where that can be left out. */
  readonly slim: string | null;
}

export class Pages {
  readonly #lines: Line[] = [];
  readonly #secrets: readonly string[];
  readonly #most: number;
  #bytes = 0;
  #slimmed = 0;
  #isFull = false;

  /** @param most in bytes; the head may be larger by itself */
  constructor(head: Head, most: number, secrets: readonly string[]) {
    this.#most = most;
    this.#secrets = secrets;
    this.#add(head, null);
  }

  write(entry: Entry): void {
    if (this.#isFull) return;
    this.#add(entry, slim(entry));
    // What came in and went out is for reading; without it the evening can still be played.
    while (this.#bytes > this.#most && this.#slimNext());
    if (this.#bytes <= this.#most) return;
    this.#drop();
    this.#isFull = true;
    this.#add({ at: entry.at, end: 'full' }, null);
  }

  /** The whole file, with its end at this instant. */
  text(at: number): string {
    const end: Entry = { at, end: 'saved' };
    const last = this.#isFull ? [] : [{ text: JSON.stringify(end) }];
    return [...this.#lines, ...last].map(({ text }) => `${text}\n`).join('');
  }

  #add(value: Head | Entry, slimmer: Entry | null): void {
    const asText = (one: Head | Entry): string => scrubbed(JSON.stringify(one), this.#secrets);
    const line = { text: asText(value), slim: slimmer === null ? null : asText(slimmer) };
    this.#lines.push(line);
    this.#bytes += size(line.text);
  }

  /** Makes the oldest line smaller that can be. False when there is none left. */
  #slimNext(): boolean {
    for (; this.#slimmed < this.#lines.length; this.#slimmed += 1) {
      const line = this.#lines[this.#slimmed];
      if (!line || line.slim === null || line.slim.length >= line.text.length) continue;
      this.#bytes -= size(line.text) - size(line.slim);
      line.text = line.slim;
      return true;
    }
    return false;
  }

  #drop(): void {
    this.#bytes -= size(this.#lines.pop()?.text ?? '');
  }
}

const size = (text: string): number => Buffer.byteLength(text) + 1;

function slim(entry: Entry): Entry | null {
  if ('out' in entry) {
    const { body: _body, ...out } = entry.out;
    return { at: entry.at, out };
  }
  if (!('in' in entry)) return null;
  const { who, act } = entry.in;
  return { at: entry.at, in: { who, act: typeof act === 'string' ? act : act.do } };
}
