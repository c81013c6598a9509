import type { APICheckboxGroupComponent, APIRadioGroupComponent } from 'discord.js';
import { Checkbox, CheckboxGroup, FieldError, Radio, RadioGroup } from 'react-aria-components';
import { FieldDescription, FieldLabel } from './field-words.tsx';
import type { FormField } from './form-parts.ts';
import { limitsOf } from './problems.ts';

interface OptionsFieldProps<Input> {
  readonly field: FormField;
  readonly input: Input;
  readonly chosen: readonly string[];
  readonly problem: string | null;
  readonly onChosen: (values: readonly string[]) => void;
}

/** One of several. */
export function RadioField({ field, input, chosen, problem, onChosen }: OptionsFieldProps<APIRadioGroupComponent>) {
  return (
    <RadioGroup
      className="form-field"
      value={chosen[0] ?? null}
      onChange={(value) => onChosen([value])}
      isRequired={field.isRequired}
      isInvalid={problem !== null}
      validationBehavior="aria"
    >
      <FieldLabel field={field} />
      <FieldDescription field={field} />
      {input.options.map((option) => (
        <Radio key={option.value} value={option.value} className="form-option" data-kind="radio">
          <OptionWords option={option} />
        </Radio>
      ))}
      <FieldError className="form-problem">{problem}</FieldError>
    </RadioGroup>
  );
}

/** Any of several. */
export function CheckboxesField(props: OptionsFieldProps<APICheckboxGroupComponent>) {
  const { field, input, chosen, problem, onChosen } = props;
  const isFull = chosen.length >= limitsOf(field).most;
  return (
    <CheckboxGroup
      className="form-field"
      value={[...chosen]}
      // In the order of the form, whichever was ticked first.
      onChange={(ticked) => onChosen(input.options.map(({ value }) => value).filter((value) => ticked.includes(value)))}
      isRequired={field.isRequired}
      isInvalid={problem !== null}
      validationBehavior="aria"
    >
      <FieldLabel field={field} />
      <FieldDescription field={field} />
      {input.options.map((option) => (
        <Checkbox
          key={option.value}
          value={option.value}
          className="form-option"
          data-kind="tick"
          isDisabled={isFull && !chosen.includes(option.value)}
        >
          <OptionWords option={option} />
        </Checkbox>
      ))}
      <FieldError className="form-problem">{problem}</FieldError>
    </CheckboxGroup>
  );
}

function OptionWords({ option }: { readonly option: { readonly label: string; readonly description?: string } }) {
  return (
    <>
      <span className="form-tick" aria-hidden />
      <span className="form-option-words">
        {option.label}
        {option.description === undefined ? null : <small>{option.description}</small>}
      </span>
    </>
  );
}
