import type { APISelectMenuComponent } from 'discord.js';
import { useId, useMemo } from 'react';
import { clientWords } from '../../../../words/client.ts';
import { Chooser } from '../chooser/chooser.tsx';
import { offerOf } from '../chooser/choices.ts';
import { useNames } from '../reading.ts';
import { Star } from './field-words.tsx';
import type { FormField } from './form-parts.ts';
import { limitsOf } from './problems.ts';

interface SelectFieldProps {
  readonly field: FormField;
  readonly input: APISelectMenuComponent;
  readonly chosen: readonly string[];
  readonly problem: string | null;
  readonly onChosen: (values: readonly string[]) => void;
}

/** A select of any kind in a form. */
export function SelectField({ field, input, chosen, problem, onChosen }: SelectFieldProps) {
  const names = useNames();
  const id = useId();
  const { least, most } = limitsOf(field);
  const offer = useMemo(
    () => ({ ...offerOf(input, names), least: field.isRequired ? least : 0, most }),
    [input, names, field.isRequired, least, most],
  );
  const required = field.isRequired ? ` (${clientWords.form.required})` : '';
  return (
    <div className="form-field">
      <span className="form-label">
        {field.label}
        {field.isRequired ? <Star /> : null}
      </span>
      {field.description === null ? null : (
        <span className="form-description" id={`${id}-about`}>
          {field.description}
        </span>
      )}
      <Chooser
        offer={offer}
        chosen={chosen}
        placeholder={input.placeholder ?? null}
        label={`${field.label}${required}`}
        isDisabled={false}
        isPending={false}
        isInvalid={problem !== null}
        describedBy={`${id}-about ${id}-problem`}
        onChosen={onChosen}
      />
      {problem === null ? null : (
        <span className="form-problem" id={`${id}-problem`}>
          {problem}
        </span>
      )}
    </div>
  );
}
