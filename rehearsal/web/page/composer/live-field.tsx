import { useMemo } from 'react';
import type { ActAnswer } from '../../../discord/client/acts.ts';
import { composer as words } from '../../../words/page-composer.ts';
import { PickBox } from './pick-box.tsx';
import type { Pickable } from './pickable.ts';
import { type Suggested, useSuggestions } from './use-suggestions.ts';
import type { FieldProps } from './words-field.tsx';

interface LiveFieldProps extends FieldProps {
  readonly suggest: (text: string) => Promise<ActAnswer>;
}

/** The bot suggests while one types; what one typed oneself may be sent as it is. */
export function LiveField({ asked, given, problem, onGiven, suggest }: LiveFieldProps) {
  const { suggested, askFor } = useSuggestions(suggest);
  const text = given === undefined || given.kind === 'file' ? '' : given.text;
  const items = useMemo(() => pickables(suggested), [suggested]);
  return (
    <PickBox
      asked={asked}
      problem={problem}
      text={text}
      items={items}
      // A list that answers to something else than what is typed is not taken from by accident.
      lightsFirst={text !== '' && suggested.state === 'there' && !suggested.isOld}
      note={noteOn(suggested)}
      onText={(next) => {
        onGiven({ kind: 'words', text: next });
        askFor(next);
      }}
      onPick={(item) => onGiven({ kind: 'picked', text: item.name, value: item.value })}
      onFocus={() => askFor(text)}
      onLeave={null}
    />
  );
}

function pickables(suggested: Suggested): readonly Pickable[] {
  if (suggested.state !== 'there') return [];
  return suggested.list.map(({ name, value }) => ({ id: String(value), name, detail: null, value }));
}

function noteOn(suggested: Suggested): string | null {
  switch (suggested.state) {
    case 'none':
      return null;
    case 'asking':
      return words.looking;
    case 'failed':
      return suggested.why;
    case 'there':
      return suggested.list.length === 0 ? words.noSuggestions : null;
  }
}
