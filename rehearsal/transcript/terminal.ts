import type { ScriptLine } from './script.ts';
import { clock, painted } from './paint.ts';

/** Where a transcript can be shown. */
interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(words: string): unknown;
}

/** Writes the lines, and keeps the progress bar at the bottom where there is a terminal to keep it on. */
export class Terminal {
  readonly #out: Output;
  readonly #coloured: boolean;
  readonly #stamp: (at: number) => string;
  #bar = '';

  /**
   * @param noColor the value of NO_COLOR: any text but '' switches colours off (no-color.org).
   * @param stamp how times are written; in UTC unless said otherwise.
   */
  constructor(out: Output, noColor: string | undefined, stamp: (at: number) => string = clock) {
    this.#out = out;
    this.#stamp = stamp;
    this.#coloured = out.isTTY === true && (noColor === undefined || noColor === '');
  }

  line(line: ScriptLine): void {
    this.#write(painted(line, this.#coloured, this.#stamp));
  }

  words(words: string): void {
    this.#write(words);
  }

  bar(words: string): void {
    if (this.#out.isTTY !== true) return;
    // Some terminals say that they have no columns.
    const columns = this.#out.columns || 80;
    const bar = Array.from(words)
      .slice(0, columns - 1)
      .join('');
    if (bar === this.#bar) return;
    this.#bar = bar;
    this.#out.write(`\r\u001B[2K${bar}`);
  }

  /** Takes the bar away. */
  end(): void {
    if (this.#bar !== '') this.#out.write('\r\u001B[2K');
    this.#bar = '';
  }

  #write(words: string): void {
    const bar = this.#bar;
    this.#out.write(bar === '' ? `${words}\n` : `\r\u001B[2K${words}\n${bar}`);
  }
}
