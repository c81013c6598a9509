import { useMemo } from 'react';
import {
  Autocomplete,
  Button,
  Input,
  ListBox,
  ListBoxItem,
  SearchField,
  type Selection,
  Text,
  useFilter,
} from 'react-aria-components';
import { clientWords } from '../../../../words/client.ts';
import type { Choice, Offer } from './choices.ts';
import { Sign } from './sign.tsx';

const words = clientWords.chooser;

interface ChoiceListProps {
  readonly offer: Offer;
  readonly draft: readonly string[];
  readonly label: string;
  readonly onDraft: (draft: readonly string[]) => void;
  readonly onClose: (chosen: readonly string[]) => void;
}

/** From how many choices on a search is quicker than looking. */
const searchFrom = 8;

/** The list was opened to choose from it: the focus goes where the hand already is. */
const atOnce = { autoFocus: true } as const;
const firstAtOnce = { autoFocus: 'first' } as const;

/** The open list of a select: with a search when it is long, and with *Done* when several may be chosen. */
export function ChoiceList({ offer, draft, label, onDraft, onClose }: ChoiceListProps) {
  const { contains } = useFilter({ sensitivity: 'base' });
  const isForOne = offer.most === 1;
  const isShort = offer.choices.length < searchFrom;
  const isFull = !isForOne && draft.length >= offer.most;
  const disabled = isFull ? offer.choices.map(({ value }) => value).filter((value) => !draft.includes(value)) : [];

  const change = (selection: Selection): void => {
    const values = ordered(offer.choices, selection);
    if (!isForOne) return onDraft(values);
    // Choosing the same again sends it again, unless nothing may be chosen.
    onClose(values.length === 0 && offer.least > 0 ? draft : values);
  };

  const list = (
    <ListBox
      className="pick-list"
      aria-label={label}
      items={offer.choices}
      selectionMode={isForOne ? 'single' : 'multiple'}
      selectedKeys={draft}
      onSelectionChange={change}
      disabledKeys={disabled}
      // Escape closes the list; it does not take back what was chosen.
      escapeKeyBehavior="none"
      {...(isShort ? firstAtOnce : {})}
      renderEmptyState={() => <p className="pick-nothing">{words.nothingFound}</p>}
    >
      {(choice) => <Item choice={choice} isForOne={isForOne} />}
    </ListBox>
  );

  return (
    <>
      <div className="pick-scroll">
        {isShort ? (
          list
        ) : (
          <Autocomplete filter={contains}>
            <SearchField className="pick-search" aria-label={words.search} {...atOnce}>
              <Input className="pick-search-input" placeholder={words.search} />
            </SearchField>
            {list}
          </Autocomplete>
        )}
      </div>
      {isForOne ? null : <Foot offer={offer} draft={draft} onDone={() => onClose(draft)} />}
    </>
  );
}

function Item({ choice, isForOne }: { readonly choice: Choice; readonly isForOne: boolean }) {
  return (
    <ListBoxItem id={choice.value} className="pick-item" textValue={textOf(choice)}>
      <span className="pick-tick" data-shape={isForOne ? 'dot' : 'tick'} aria-hidden />
      <Sign choice={choice} />
      <span className="pick-words">
        <Text slot="label">{choice.label}</Text>
        {choice.description === null ? null : (
          <Text slot="description" className="pick-description">
            {choice.description}
          </Text>
        )}
      </span>
      {choice.group === null ? null : (
        <span className="pick-kind">{choice.group === 'people' ? words.person : words.role}</span>
      )}
    </ListBoxItem>
  );
}

interface FootProps {
  readonly offer: Offer;
  readonly draft: readonly string[];
  readonly onDone: () => void;
}

function Foot({ offer, draft, onDone }: FootProps) {
  const isEnough = draft.length >= offer.least;
  const told = useMemo(
    () => (isEnough ? words.chosen(draft.length, offer.most) : words.atLeast(offer.least)),
    [isEnough, draft.length, offer.most, offer.least],
  );
  return (
    <div className="pick-foot">
      <output className="pick-count">{told}</output>
      <Button className="pick-done" isDisabled={!isEnough} onPress={onDone}>
        {words.done}
      </Button>
    </div>
  );
}

/** What a search looks through. */
function textOf({ label, description }: Choice): string {
  return description === null ? label : `${label} ${description}`;
}

/** In the order of the list, as Discord sends them. */
function ordered(choices: readonly Choice[], selection: Selection): readonly string[] {
  const values = choices.map(({ value }) => value);
  return selection === 'all' ? values : values.filter((value) => selection.has(value));
}
