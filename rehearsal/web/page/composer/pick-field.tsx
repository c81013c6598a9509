import { composer as words } from '../../../words/page-composer.ts';
import type { Pickable } from './pickable.ts';
import { fitting } from './pickable.ts';
import { PickBox } from './pick-box.tsx';
import type { FieldProps } from './words-field.tsx';

/** An answer out of a list: a choice, yes or no, somebody, a role, a channel. Typing narrows the list. */
export function PickField({
  asked,
  given,
  problem,
  onGiven,
  items,
}: FieldProps & { readonly items: readonly Pickable[] }) {
  const text = given === undefined || given.kind === 'file' ? '' : given.text;
  const pick = (item: Pickable): void => onGiven({ kind: 'picked', text: item.name, value: item.value });
  return (
    <PickBox
      asked={asked}
      problem={problem}
      text={text}
      // With something picked, the whole list is there to pick something else.
      items={given?.kind === 'picked' ? items : fitting(items, text)}
      lightsFirst={text !== ''}
      note={words.noSuggestions}
      onText={(next) => onGiven({ kind: 'words', text: next })}
      onPick={pick}
      onFocus={null}
      onLeave={() => {
        const exact = items.find((item) => item.name.toLowerCase() === text.trim().toLowerCase());
        if (given?.kind === 'words' && exact) pick(exact);
      }}
    />
  );
}
