import type { KeyboardEvent } from 'react';
import { ComboBox, Input, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { FieldHelp, FieldLabel } from './words-field.tsx';
import type { OptionAsked } from './option-asked.ts';
import type { Given } from './option-given.ts';
import type { Pickable } from './pickable.ts';

export interface PickBoxProps {
  readonly asked: OptionAsked;
  readonly problem: string | null;
  readonly given: Given | undefined;
  readonly text: string;
  readonly items: readonly Pickable[];
  /** Enter takes the first of the list when nothing else is lit: right where only the list counts. */
  readonly lightsFirst: boolean;
  /** A word in the place of the list. */
  readonly note: string | null;
  readonly onText: (text: string) => void;
  readonly onPick: (item: Pickable) => void;
  readonly onFocus: (() => void) | null;
  /** The caret goes elsewhere. */
  readonly onLeave: (() => void) | null;
}

/** A text box with a list under it. */
export function PickBox(props: PickBoxProps) {
  const { asked, problem, given, items, text, note, onText, onPick, onFocus, onLeave } = props;
  const pick = (id: unknown): void => {
    const item = items.find((one) => one.id === id);
    if (item) onPick(item);
  };
  const pressed = (event: KeyboardEvent<HTMLInputElement>): void => {
    const box = event.currentTarget;
    const isLit = box.getAttribute('aria-activedescendant') !== null;
    const isOpen = box.getAttribute('aria-expanded') === 'true';
    const [first] = items;
    const isTaking = event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey);
    if (!isTaking || !props.lightsFirst || !isOpen || isLit || !first || text === '') return;
    onPick(first);
    if (event.key === 'Tab') return;
    // The next Enter sends; this one has only chosen.
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <ComboBox
      items={items}
      inputValue={text}
      onInputChange={(next) => {
        if (next !== text) onText(next);
      }}
      value={given?.kind === 'picked' ? String(given.value) : null}
      onChange={pick}
      menuTrigger="focus"
      allowsCustomValue
      allowsEmptyCollection={note !== null}
      isRequired={asked.isRequired}
      isInvalid={problem !== null}
      validationBehavior="aria"
      {...(onFocus ? { onFocus } : {})}
      {...(onLeave ? { onBlur: onLeave } : {})}
    >
      <FieldLabel asked={asked} />
      <Input autoComplete="off" onKeyDownCapture={pressed} />
      <FieldHelp asked={asked} problem={problem} />
      <Popover className="fr-popover co-popover" placement="top start" offset={28}>
        <ListBox<Pickable> className="fr-menu" renderEmptyState={() => <p className="co-nothing">{note}</p>}>
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.name}>
              <Text slot="label">{item.name}</Text>
              {item.detail !== null && <span className="co-quiet">{item.detail}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
