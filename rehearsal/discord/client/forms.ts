/** The forms that open before somebody: each is the answer to something they did. */
import type { SentInteraction } from '../interactions/ledger.ts';
import type { OpenForm } from './view.ts';

/** How many answers are waited for at a time; of one person, more would be a machine. */
const MOST = 20;

/** What a client says of a form that was sent or put away. */
export const FORM_GONE = 'This form is not open any more.';

export class Forms {
  #asked: SentInteraction[] = [];

  /** Remembers what they did, in case it opens a form. */
  await(interaction: SentInteraction): void {
    const mayOpen = ({ answer }: SentInteraction): boolean => answer === null || answer.kind === 'modal';
    this.#asked = [...this.#asked.filter(mayOpen), interaction].slice(-MOST);
  }

  /** The newest one that is open, with what opened it. */
  open(): { readonly form: OpenForm; readonly opened: SentInteraction } | null {
    for (const opened of this.#asked.toReversed()) {
      if (opened.answer?.kind === 'modal')
        return { form: { id: opened.id, modal: modalOf(opened.answer.modal) }, opened };
    }
    return null;
  }

  /** Puts it away, and whatever lay under it. False when it is not open. */
  close(id: string): boolean {
    if (this.open()?.form.id !== id) return false;
    this.#asked = this.#asked.slice(this.#asked.findIndex((one) => one.id === id) + 1);
    return true;
  }
}

/** Every rule for modals has been checked when the bot sent it; here the JSON becomes one. */
function modalOf(modal: Record<string, unknown>): OpenForm['modal'] {
  return modal as unknown as OpenForm['modal'];
}
