import { Checkbox } from 'react-aria-components';
import type { FormField } from './form-parts.ts';

interface CheckboxFieldProps {
  readonly field: FormField;
  readonly isOn: boolean;
  readonly onTurn: (isOn: boolean) => void;
}

/** Yes or no; the name of the field stands beside the box. */
export function CheckboxField({ field, isOn, onTurn }: CheckboxFieldProps) {
  return (
    <Checkbox className="form-option" data-kind="tick" isSelected={isOn} onChange={onTurn}>
      <span className="form-tick" aria-hidden />
      <span className="form-option-words">
        <span className="form-label">{field.label}</span>
        {field.description === null ? null : <small>{field.description}</small>}
      </span>
    </Checkbox>
  );
}
