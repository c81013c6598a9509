/** What stands in the fields of a form while it is being filled in. */
import type { FieldGiven, GivenFile } from '../../../../discord/client/acts.ts';
import { kind } from '../component-kinds.ts';
import type { FormField } from './form-parts.ts';

export type Value =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'chosen'; readonly values: readonly string[] }
  | { readonly kind: 'yes'; readonly isOn: boolean }
  | { readonly kind: 'files'; readonly files: readonly GivenFile[] };

/** By the custom_id of the field. */
export type Draft = Readonly<Record<string, Value>>;

export function firstDraft(fields: readonly FormField[]): Draft {
  return Object.fromEntries(fields.map((field) => [field.id, firstValue(field)]));
}

function firstValue({ input }: FormField): Value {
  switch (input.type) {
    case kind.textInput:
      return { kind: 'words', text: input.value ?? '' };
    case kind.checkbox:
      return { kind: 'yes', isOn: input.default === true };
    case kind.upload:
      return { kind: 'files', files: [] };
    case kind.stringSelect:
    case kind.radio:
    case kind.checkboxes: {
      const chosen = input.options.filter((option) => option.default === true);
      return { kind: 'chosen', values: chosen.map((option) => option.value) };
    }
    case kind.userSelect:
    case kind.roleSelect:
    case kind.mentionableSelect:
    case kind.channelSelect:
      return { kind: 'chosen', values: input.default_values?.map(({ id }) => id) ?? [] };
  }
}

/** The fields as they are sent. Every one is named, for what is left out would stay as it opened. */
export function givenIn(draft: Draft): Readonly<Record<string, FieldGiven>> {
  return Object.fromEntries(Object.entries(draft).map(([id, value]) => [id, given(value)]));
}

function given(value: Value): FieldGiven {
  switch (value.kind) {
    case 'words':
      return value.text;
    case 'chosen':
      return value.values;
    case 'yes':
      return value.isOn;
    case 'files':
      return { files: value.files };
  }
}
