import './chooser.css';
import { useState } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { clientWords } from '../../../../words/client.ts';
import type { Choice, Offer } from './choices.ts';
import { ChoiceList } from './choice-list.tsx';
import { Sign } from './sign.tsx';

const words = clientWords.chooser;

interface ChooserProps {
  readonly offer: Offer;
  /** What is chosen now. */
  readonly chosen: readonly string[];
  readonly placeholder: string | null;
  /** What the select is called; without one the placeholder is its name. */
  readonly label?: string;
  readonly isDisabled: boolean;
  /** On its way: it cannot be opened meanwhile, and keeps the focus. */
  readonly isPending: boolean;
  readonly isInvalid?: boolean;
  readonly describedBy?: string;
  /** The list was closed with a choice that may be sent: no fewer and no more than allowed. */
  readonly onChosen: (values: readonly string[]) => void;
}

/**
 * A select as Discord has it: a button that opens a list with a search. What was chosen counts when the list closes; a
 * list for one closes with the choice.
 */
export function Chooser(props: ChooserProps) {
  const { offer, chosen, placeholder, isDisabled, isPending, onChosen } = props;
  const [draft, setDraft] = useState<readonly string[] | null>(null);
  const name = props.label ?? placeholder ?? words.choose;

  const close = (values: readonly string[]): void => {
    setDraft(null);
    const isAllowed = values.length >= offer.least && values.length <= offer.most;
    if (isAllowed) onChosen(values);
  };
  const turn = (isOpen: boolean): void => {
    if (isOpen) return setDraft(chosen);
    // Closed by Escape or elsewhere on the page: only a changed choice counts.
    if (draft === null || isSame(draft, chosen)) setDraft(null);
    else close(draft);
  };

  return (
    <DialogTrigger isOpen={draft !== null} onOpenChange={turn}>
      <Button
        className="pick-button"
        {...(props.describedBy === undefined ? {} : { 'aria-describedby': props.describedBy })}
        data-invalid={props.isInvalid === true || undefined}
        isDisabled={isDisabled}
        isPending={isPending}
      >
        {/* A screen reader hears what the select is for, then what is chosen. */}
        {name === shown(offer.choices, chosen, placeholder) ? null : <span className="unseen">{name}: </span>}
        <Chosen choices={offer.choices} chosen={chosen} placeholder={placeholder} />
        <span className="pick-arrow" aria-hidden />
      </Button>
      <Popover className="pick-popover" offset={4}>
        <Dialog className="pick-dialog" aria-label={name}>
          <ChoiceList offer={offer} draft={draft ?? []} label={name} onDraft={setDraft} onClose={close} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

interface ChosenProps {
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly placeholder: string | null;
}

function Chosen({ choices, chosen, placeholder }: ChosenProps) {
  const picked = pickedOf(choices, chosen);
  if (picked.length === 0) return <span className="pick-placeholder">{placeholder ?? words.choose}</span>;
  return (
    <span className="pick-chosen">
      {picked.map((choice, place) => (
        <span key={choice.value} className="pick-one" data-chip={picked.length > 1 || undefined}>
          <Sign choice={choice} />
          {choice.label}
          {place < picked.length - 1 ? <span className="unseen">, </span> : null}
        </span>
      ))}
    </span>
  );
}

function pickedOf(choices: readonly Choice[], chosen: readonly string[]): readonly Choice[] {
  return chosen.flatMap((value) => choices.find((choice) => choice.value === value) ?? []);
}

/** The words on the button. */
function shown(choices: readonly Choice[], chosen: readonly string[], placeholder: string | null): string {
  const labels = pickedOf(choices, chosen).map(({ label }) => label);
  return labels.length === 0 ? (placeholder ?? words.choose) : labels.join(', ');
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value) => other.includes(value));
}
