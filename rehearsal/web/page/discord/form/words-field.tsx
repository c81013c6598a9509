import type { APITextInputComponent, TextInputStyle } from 'discord.js';
import { FieldError, Input, TextArea, TextField } from 'react-aria-components';
import { clientWords } from '../../../../words/client.ts';
import { FieldDescription, FieldLabel } from './field-words.tsx';
import type { FormField } from './form-parts.ts';
import { longest } from './problems.ts';

const paragraph: TextInputStyle.Paragraph = 2;

interface WordsFieldProps {
  readonly field: FormField;
  readonly input: APITextInputComponent;
  readonly text: string;
  readonly problem: string | null;
  readonly onText: (text: string) => void;
}

/** A line or a paragraph to type in. */
export function WordsField({ field, input, text, problem, onText }: WordsFieldProps) {
  const most = longest(input.max_length);
  const placeholder = input.placeholder === undefined ? {} : { placeholder: input.placeholder };
  return (
    <TextField
      className="form-field"
      value={text}
      onChange={onText}
      isRequired={field.isRequired}
      isInvalid={problem !== null}
      validationBehavior="aria"
    >
      <FieldLabel field={field} />
      <FieldDescription field={field} />
      {input.style === paragraph ? (
        <TextArea className="form-input" rows={4} {...placeholder} />
      ) : (
        <Input className="form-input" {...placeholder} />
      )}
      <div className="form-under">
        <FieldError className="form-problem">{problem}</FieldError>
        <Counter used={text.length} most={most} isAsked={input.max_length !== undefined} />
      </div>
    </TextField>
  );
}

/** Shown where a form sets a limit of its own, and when the general one comes near. */
function Counter({ used, most, isAsked }: { readonly used: number; readonly most: number; readonly isAsked: boolean }) {
  if (!isAsked && used < most * 0.9) return null;
  return (
    <span className="form-counter" data-over={used > most || undefined}>
      <span aria-hidden>
        {used}/{most}
      </span>
      <span className="unseen">{clientWords.form.counter(used, most)}</span>
    </span>
  );
}
