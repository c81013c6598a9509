import { useState } from 'react';
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
  const [typed, setTyped] = useState('');
  const text = given?.kind === 'picked' ? given.text : typed;
  const pick = (item: Pickable): void => {
    setTyped(item.name);
    onGiven({ kind: 'picked', text: item.name, value: item.value });
  };
  const type = (next: string): void => {
    setTyped(next);
    const exact = items.filter((item) => item.name.toLowerCase() === next.trim().toLowerCase());
    const [only] = exact;
    if (only && exact.length === 1) onGiven({ kind: 'picked', text: next, value: only.value });
    else onGiven({ kind: 'words', text: next });
  };
  return (
    <PickBox
      asked={asked}
      problem={problem}
      text={text}
      // With something picked, the whole list is there to pick something else.
      items={given?.kind === 'picked' ? items : fitting(items, text)}
      lightsFirst
      note={null}
      onText={type}
      onPick={pick}
      onFocus={null}
    />
  );
}
