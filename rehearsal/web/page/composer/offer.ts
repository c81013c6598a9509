import type { ClientView, PersonView } from '../../../discord/client/view.ts';
import { type CommandChoice, matching } from './command-choices.ts';
import { mentionAt, peopleFor } from './mention.ts';
import type { SuggestionItem } from './suggestion-item.ts';

/** What the list over the text box holds; `about` changes when another list is meant. */
export type Offer =
  | {
      readonly kind: 'commands';
      readonly about: string;
      readonly choices: readonly CommandChoice[];
      readonly items: readonly SuggestionItem[];
    }
  | {
      readonly kind: 'people';
      readonly about: string;
      readonly people: readonly PersonView[];
      /** Where the @ stands. */
      readonly from: number;
      readonly items: readonly SuggestionItem[];
    };

export interface Typing {
  readonly text: string;
  readonly caret: number;
  readonly choices: readonly CommandChoice[];
  readonly view: ClientView;
}

/** What to offer for what stands in the box: commands after a slash at its beginning, people after an @. */
export function offerFor({ text, caret, choices, view }: Typing): Offer | null {
  if (text.startsWith('/') && !text.includes('\n')) {
    const found = matching(choices, text.slice(1));
    return { kind: 'commands', about: text, choices: found, items: commandItems(found) };
  }
  const mention = mentionAt(text, caret);
  if (mention === null) return null;
  const people = peopleFor(mention, view);
  const items = people.map((person) => ({
    key: person.id,
    heading: null,
    name: person.name,
    detail: person.isBot ? 'APP' : '',
  }));
  return { kind: 'people', about: mention.typed, people, from: mention.from, items };
}

/** The command that was typed out to its end, with a space after it: nothing is left to choose. */
export function typedOut(text: string, choices: readonly CommandChoice[]): CommandChoice | null {
  if (!text.startsWith('/') || !text.endsWith(' ')) return null;
  const typed = text.slice(1).trim().toLowerCase();
  return choices.find((choice) => choice.typed === typed) ?? null;
}

/** A command that stands alone needs no heading over it: that would be its own name again. */
function commandItems(choices: readonly CommandChoice[]): readonly SuggestionItem[] {
  return choices.map(({ key, group, typed, description, path }, index) => ({
    key,
    heading: path.length === 0 || choices[index - 1]?.group === group ? null : `/${group}`,
    name: `/${typed}`,
    detail: description,
  }));
}
