import { type HTMLAttributes, type KeyboardEvent, useId, useState } from 'react';

interface BoxProps {
  readonly 'aria-autocomplete': 'list';
  readonly 'aria-controls'?: string;
  readonly 'aria-activedescendant'?: string;
}

export interface Listbox {
  /** Which of the items is lit; -1 for none. */
  readonly lit: number;
  /** For the text box that the list belongs to: the caret stays in the box while one walks through the list. */
  readonly boxProps: BoxProps;
  /** For a box of one line, which may also say that it has a list, and whether it is open. */
  readonly comboboxProps: BoxProps & { readonly role: 'combobox'; readonly 'aria-expanded': boolean };
  readonly listProps: HTMLAttributes<HTMLElement>;
  /** The pointer chooses too, without taking the caret out of the box. */
  optionProps(index: number): HTMLAttributes<HTMLElement>;
  /** Up, down, choose, leave. True when the key was for the list. */
  takesKey(event: KeyboardEvent): boolean;
}

export interface ListboxOptions {
  /** How many items there are; 0 closes the list. */
  readonly count: number;
  /** Another list begins anew. */
  readonly about: string;
  /** Which item is lit to begin with: the first, or none, when Enter shall mean something else until one is chosen. */
  readonly litFirst: 0 | -1;
  /** What Tab does besides choosing: it stays in the box, or moves on as everywhere. */
  readonly tab: 'stays' | 'moves';
  readonly onChoose: (index: number) => void;
  readonly onLeave: () => void;
}

/** A list of suggestions over a text box, worked with the keys that people know from chats. */
export function useListbox(options: ListboxOptions): Listbox {
  const { count, about, litFirst, onChoose, onLeave } = options;
  const id = useId();
  const [place, setPlace] = useState<{ readonly about: string; readonly index: number }>({ about, index: litFirst });
  const lit = Math.min(place.about === about ? place.index : litFirst, count - 1);
  const light = (index: number): void => setPlace({ about, index });
  const optionId = (index: number): string => `${id}-${index}`;
  const isOpen = count > 0;
  /** True when the key was for the list. */
  const takesKey = (event: KeyboardEvent): boolean => {
    if (!isOpen || event.nativeEvent.isComposing) return false;
    const chooses = (event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && lit >= 0;
    if (event.key === 'ArrowDown') light((lit + 1) % count);
    else if (event.key === 'ArrowUp') light(lit <= 0 ? count - 1 : lit - 1);
    else if (chooses) onChoose(lit);
    else if (event.key === 'Escape') onLeave();
    else return false;
    if (event.key !== 'Tab' || options.tab === 'stays') event.preventDefault();
    return true;
  };
  const boxProps: BoxProps = {
    'aria-autocomplete': 'list',
    ...(isOpen ? { 'aria-controls': id } : {}),
    ...(lit >= 0 ? { 'aria-activedescendant': optionId(lit) } : {}),
  };
  return {
    lit,
    boxProps,
    comboboxProps: { ...boxProps, role: 'combobox', 'aria-expanded': isOpen },
    // The list scrolls, so that it can be reached by itself too.
    listProps: { id, role: 'listbox', tabIndex: 0, onKeyDown: takesKey },
    optionProps: (index) => ({
      id: optionId(index),
      role: 'option',
      'aria-selected': index === lit,
      onPointerMove: () => light(index),
      onPointerDown: (event) => event.preventDefault(),
      onClick: () => onChoose(index),
    }),
    takesKey,
  };
}
