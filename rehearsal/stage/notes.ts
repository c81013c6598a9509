import type { StageNote } from './view.ts';

/** More than these nobody reads. */
const most = 3;

/** What the stage has to say to whoever sits at the page. */
export class Notes {
  #list: readonly StageNote[] = [];

  /** The newest last. */
  get list(): readonly StageNote[] {
    return this.#list;
  }

  add(at: number, words: string): void {
    this.#list = [...this.#list, { at, words }].slice(-most);
  }
}
