import { type HTMLAttributes, type KeyboardEvent, useId, useState } from 'react';

export interface Listbox {
  /** Which of the items is lit; -1 while there are none. */
  readonly lit: number;
  /** For the text box that the list belongs to: the caret stays in the box while one walks through the list. */
  readonly boxProps: HTMLAttributes<HTMLElement>;
  readonly listProps: HTMLAttributes<HTMLElement>;
  /** The pointer chooses too, without taking the caret out of the box. */
  optionProps(index: number): HTMLAttributes<HTMLElement>;
  /** Up, down, choose, leave. True when the key was for the list. */
  takesKey(event: KeyboardEvent): boolean;
}

export interface ListboxOptions {
  /** How many items there are; 0 closes the list. */
  readonly count: number;
  /** Another list lights its first item. */
  readonly about: string;
  readonly onChoose: (index: number) => void;
  readonly onLeave: () => void;
}

/** A list of suggestions over a text box, worked with the keys that people know from chats. */
export function useListbox({ count, about, onChoose, onLeave }: ListboxOptions): Listbox {
  const id = useId();
  const [place, setPlace] = useState({ about, index: 0 });
  const lit = count === 0 ? -1 : Math.min(place.about === about ? place.index : 0, count - 1);
  const light = (index: number): void => setPlace({ about, index });
  const optionId = (index: number): string => `${id}-${index}`;
  const isOpen = count > 0;
  return {
    lit,
    boxProps: {
      'aria-autocomplete': 'list',
      'aria-controls': isOpen ? id : undefined,
      'aria-activedescendant': isOpen ? optionId(lit) : undefined,
    },
    listProps: { id, role: 'listbox' },
    optionProps: (index) => ({
      id: optionId(index),
      role: 'option',
      'aria-selected': index === lit,
      onPointerMove: () => light(index),
      onPointerDown: (event) => event.preventDefault(),
      onClick: () => onChoose(index),
    }),
    takesKey(event) {
      if (!isOpen || event.nativeEvent.isComposing) return false;
      if (event.key === 'ArrowDown') light((lit + 1) % count);
      else if (event.key === 'ArrowUp') light((lit + count - 1) % count);
      else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) onChoose(lit);
      else if (event.key === 'Escape') onLeave();
      else return false;
      event.preventDefault();
      return true;
    },
  };
}
