import { Label, Text } from 'react-aria-components';
import type { FormField } from './form-parts.ts';

/** The name of a field, with a mark where it must be filled in. The mark is not read out: the field itself says so. */
export function FieldLabel({ field }: { readonly field: FormField }) {
  return (
    <Label className="form-label">
      {field.label}
      {field.isRequired ? <Star /> : null}
    </Label>
  );
}

export function Star() {
  return (
    <span className="form-star" aria-hidden>
      {' *'}
    </span>
  );
}

/** What stands under the name of a field, if anything. */
export function FieldDescription({ field }: { readonly field: FormField }) {
  if (field.description === null) return null;
  return (
    <Text slot="description" className="form-description">
      {field.description}
    </Text>
  );
}
