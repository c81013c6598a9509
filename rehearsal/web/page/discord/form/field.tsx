import './fields.css';
import { kind } from '../component-kinds.ts';
import { CheckboxField } from './checkbox-field.tsx';
import type { Value } from './draft.ts';
import type { FormField } from './form-parts.ts';
import { CheckboxesField, RadioField } from './options-field.tsx';
import { SelectField } from './select-field.tsx';
import { UploadField } from './upload-field.tsx';
import { WordsField } from './words-field.tsx';

interface FieldProps {
  readonly field: FormField;
  readonly value: Value | undefined;
  readonly problem: string | null;
  readonly onValue: (value: Value) => void;
}

/** One field of a form, whichever it is. */
export function Field({ field, value, problem, onValue }: FieldProps) {
  const { input } = field;
  const choose = (values: readonly string[]): void => onValue({ kind: 'chosen', values });
  const chosen = value?.kind === 'chosen' ? value.values : [];
  switch (input.type) {
    case kind.textInput: {
      const text = value?.kind === 'words' ? value.text : '';
      const type = (typed: string): void => onValue({ kind: 'words', text: typed });
      return <WordsField {...{ field, input, text, problem }} onText={type} />;
    }
    case kind.checkbox: {
      const isOn = value?.kind === 'yes' && value.isOn;
      return <CheckboxField field={field} isOn={isOn} onTurn={(on) => onValue({ kind: 'yes', isOn: on })} />;
    }
    case kind.radio:
      return <RadioField {...{ field, input, chosen, problem }} onChosen={choose} />;
    case kind.checkboxes:
      return <CheckboxesField {...{ field, input, chosen, problem }} onChosen={choose} />;
    case kind.upload: {
      const files = value?.kind === 'files' ? value.files : [];
      return (
        <UploadField
          {...{ field, input, files, problem }}
          onFiles={(added) => onValue({ kind: 'files', files: added })}
        />
      );
    }
    case kind.stringSelect:
    case kind.userSelect:
    case kind.roleSelect:
    case kind.mentionableSelect:
    case kind.channelSelect:
      return <SelectField {...{ field, input, chosen, problem }} onChosen={choose} />;
  }
}
