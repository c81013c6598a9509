import type { ReactNode } from 'react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue, Text } from 'react-aria-components';
import './choice.css';

export interface Chosen<Id extends string> {
  readonly id: Id;
  readonly name: string;
  readonly about?: string;
}

interface ChoiceProps<Id extends string> {
  readonly label: string;
  /** Said to a screen reader instead of the label, where the label alone would not say whose it is. */
  readonly fullLabel?: string;
  readonly of: readonly Chosen<Id>[];
  readonly chosen: Id | null;
  readonly onChoose: (id: Id) => void;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
}

/** One out of a list, each with a line of its own about it where there is one. */
export function Choice<Id extends string>(props: ChoiceProps<Id>): ReactNode {
  const { label, fullLabel, of, chosen, onChoose, placeholder = '', isDisabled = false } = props;
  const now = of.find(({ id }) => id === chosen);
  return (
    <Select
      className="stage-choice"
      {...(fullLabel === undefined ? {} : { 'aria-label': fullLabel })}
      value={chosen}
      isDisabled={isDisabled}
      onChange={(key) => {
        const found = of.find(({ id }) => id === key);
        if (found) onChoose(found.id);
      }}
    >
      {fullLabel === undefined ? (
        <Label className="stage-choice-label">{label}</Label>
      ) : (
        <span aria-hidden="true" className="stage-choice-label">
          {label}
        </span>
      )}
      <Button className="stage-choice-button">
        <SelectValue className="stage-choice-value">{now?.name ?? placeholder}</SelectValue>
        <span aria-hidden="true" className="stage-choice-arrow" />
      </Button>
      <Popover className="stage-choice-popover">
        <ListBox className="stage-choice-list">
          {of.map(({ id, name, about }) => (
            <ListBoxItem key={id} id={id} textValue={name} className="stage-choice-item">
              {/* All that can be read is its name, so that it can also be called by what is read. */}
              <Text slot="label">
                <span className="stage-choice-name">{name}</span>
                {about !== undefined && <span className="stage-choice-about"> {about}</span>}
              </Text>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
