import { FieldError, Input, Label, Text, TextField } from 'react-aria-components';
import { composer as words } from '../../../words/page-composer.ts';
import type { OptionAsked } from './option-asked.ts';
import type { Given } from './option-given.ts';

/** What every field of an option is given. */
export interface FieldProps {
  readonly asked: OptionAsked;
  readonly given: Given | undefined;
  readonly problem: string | null;
  readonly onGiven: (given: Given) => void;
}

/** Free words, or a number. */
export function WordsField({ asked, given, problem, onGiven }: FieldProps) {
  const isNumber = asked.kind === 'integer' || asked.kind === 'number';
  return (
    <TextField
      isRequired={asked.isRequired}
      isInvalid={problem !== null}
      validationBehavior="aria"
      value={given?.kind === 'words' ? given.text : ''}
      onChange={(text) => onGiven({ kind: 'words', text })}
    >
      <FieldLabel asked={asked} />
      <Input autoComplete="off" inputMode={isNumber ? 'decimal' : 'text'} />
      <FieldHelp asked={asked} problem={problem} />
    </TextField>
  );
}

export function FieldLabel({ asked }: { readonly asked: OptionAsked }) {
  return (
    <Label>
      {asked.name}
      {asked.isRequired && (
        <span className="co-required" aria-hidden="true">
          {' '}
          {words.required}
        </span>
      )}
    </Label>
  );
}

/** What the option is for; in its place, what is wrong with it. */
export function FieldHelp({ asked, problem }: { readonly asked: OptionAsked; readonly problem: string | null }) {
  if (problem !== null) return <FieldError className="co-problem">{problem}</FieldError>;
  return (
    <Text slot="description" className="co-help">
      {asked.description}
    </Text>
  );
}
