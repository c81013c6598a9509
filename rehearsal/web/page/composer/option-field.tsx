import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { ActAnswer } from '../../../discord/client/acts.ts';
import type { ClientView } from '../../../discord/client/view.ts';
import { composer as words } from '../../../words/page-composer.ts';
import { Icon } from '../frame/icons.tsx';
import { FileField } from './file-field.tsx';
import { LiveField } from './live-field.tsx';
import type { OptionAsked } from './option-asked.ts';
import type { Given } from './option-given.ts';
import { PickField } from './pick-field.tsx';
import { pickable } from './pickable.ts';
import { WordsField } from './words-field.tsx';

export interface OptionFieldProps {
  readonly asked: OptionAsked;
  readonly given: Given | undefined;
  readonly problem: string | null;
  readonly view: ClientView;
  readonly suggest: (text: string) => Promise<ActAnswer>;
  readonly onGiven: (given: Given) => void;
  /** null for an option that must be there. */
  readonly onRemove: (() => void) | null;
  readonly complain: (why: string) => void;
}

/** One option of a command, asked for in the way of its kind. */
export function OptionField(props: OptionFieldProps) {
  const { asked, problem, onRemove } = props;
  return (
    <div
      className="co-field"
      data-option={asked.name}
      data-required={asked.isRequired || undefined}
      data-problem={problem === null ? undefined : true}
    >
      {kindOfField(props)}
      {onRemove && (
        <Button className="co-remove" aria-label={words.remove(asked.name)} onPress={onRemove}>
          <Icon name="close" />
        </Button>
      )}
    </div>
  );
}

function kindOfField({ asked, given, problem, view, suggest, onGiven, complain }: OptionFieldProps): ReactNode {
  const common = { asked, problem, onGiven, given };
  if (asked.kind === 'attachment') return <FileField {...common} complain={complain} />;
  const items = pickable(asked, view);
  if (items !== null) return <PickField {...common} items={items} />;
  if (asked.isLive) return <LiveField {...common} suggest={suggest} />;
  return <WordsField {...common} />;
}
