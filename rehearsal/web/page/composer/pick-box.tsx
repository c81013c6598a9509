import { type KeyboardEvent, useState } from 'react';
import { Input, TextField } from 'react-aria-components';
import type { OptionAsked } from './option-asked.ts';
import { OverTheForm } from './over-the-form.tsx';
import type { Pickable } from './pickable.ts';
import { SuggestionList } from './suggestion-list.tsx';
import { useListbox } from './use-listbox.ts';
import { FieldHelp, FieldLabel } from './words-field.tsx';

export interface PickBoxProps {
  readonly asked: OptionAsked;
  readonly problem: string | null;
  readonly text: string;
  readonly items: readonly Pickable[];
  /** Enter takes the first of the list; otherwise it needs an arrow key before. */
  readonly lightsFirst: boolean;
  /** What is said in the place of an empty list. */
  readonly note: string | null;
  readonly onText: (text: string) => void;
  readonly onPick: (item: Pickable) => void;
  readonly onFocus: (() => void) | null;
  /** The caret goes elsewhere. */
  readonly onLeave: (() => void) | null;
}

/** A text box with a list over the composer, as the list of commands. It is open while the caret is in the box. */
export function PickBox(props: PickBoxProps) {
  const { asked, problem, text, items, note, onText, onPick } = props;
  const [isOpen, setOpen] = useState(false);
  const pick = (index: number): void => {
    const item = items[index];
    if (item) onPick(item);
    setOpen(false);
  };
  const listbox = useListbox({
    count: isOpen ? items.length : 0,
    about: text,
    litFirst: props.lightsFirst ? 0 : -1,
    tab: 'moves',
    onChoose: pick,
    onLeave: () => setOpen(false),
  });
  const pressed = (event: KeyboardEvent): void => {
    if (listbox.takesKey(event)) event.stopPropagation();
    else if (event.key === 'ArrowDown') setOpen(true);
  };
  return (
    <TextField
      isRequired={asked.isRequired}
      isInvalid={problem !== null}
      validationBehavior="aria"
      value={text}
      onChange={(next) => {
        setOpen(true);
        onText(next);
      }}
      onFocus={() => {
        setOpen(true);
        props.onFocus?.();
      }}
      onBlur={() => {
        setOpen(false);
        props.onLeave?.();
      }}
    >
      <FieldLabel asked={asked} />
      <Input {...listbox.comboboxProps} autoComplete="off" onKeyDown={pressed} onPointerDown={() => setOpen(true)} />
      <FieldHelp asked={asked} problem={problem} />
      <OverTheForm>
        {isOpen && items.length > 0 && (
          <SuggestionList
            label={asked.name}
            items={items.map(({ id, name, detail }) => ({ key: id, heading: null, name, detail: detail ?? '' }))}
            listbox={listbox}
          />
        )}
        {isOpen && items.length === 0 && note !== null && <output className="co-suggestions co-nothing">{note}</output>}
      </OverTheForm>
    </TextField>
  );
}
