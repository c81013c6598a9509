import type { ActAnswer } from '../discord/client/acts.ts';
import type { Client } from '../discord/client/client.ts';
import { stageSays } from '../words/stage-says.ts';
import type { PlayedEvening } from './played-evening.ts';

/** The clients of one evening as a page gets them: what is done in them comes in between two turns of the clock. */
export class Clients {
  readonly #known = new Map<string, Client>();
  readonly #played: PlayedEvening;
  readonly #changed: () => void;
  #isOver = false;

  constructor(played: PlayedEvening, changed: () => void) {
    this.#played = played;
    this.#changed = changed;
  }

  /** Null when there is nobody of that id, or nobody has sat down yet. */
  of(person: string): Client | null {
    const inner = this.#played.client(person);
    if (inner === null) return null;
    const known = this.#known.get(person);
    if (known) return known;
    const client: Client = {
      person,
      look: (channel) => inner.look(channel),
      view: () => inner.view(),
      act: (act) => this.#act(() => this.#played.act(inner, act)),
    };
    this.#known.set(person, client);
    return client;
  }

  /** Whoever still holds one of them is told that the evening is over. */
  end(): void {
    this.#isOver = true;
  }

  async #act(doing: () => Promise<ActAnswer>): Promise<ActAnswer> {
    if (this.#isOver) return { done: false, why: stageSays.isOver };
    try {
      return await doing();
    } catch (error) {
      this.#played.fault(error);
      return { done: false, why: stageSays.somethingWrong };
    } finally {
      this.#changed();
    }
  }
}
