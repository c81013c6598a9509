/** A form as it came over the wire, read into what is drawn from top to bottom. */
import type { APIComponentInLabel, APIModalInteractionResponseCallbackData } from 'discord.js';
import { kind } from '../component-kinds.ts';

export interface FormField {
  readonly id: string;
  readonly label: string;
  readonly description: string | null;
  readonly isRequired: boolean;
  readonly input: APIComponentInLabel;
}

export type FormPart =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'field'; readonly field: FormField };

/** @param modal every rule for forms has been checked when the bot sent it */
export function partsOf(modal: APIModalInteractionResponseCallbackData): readonly FormPart[] {
  return modal.components.flatMap((component): readonly FormPart[] => {
    switch (component.type) {
      case kind.text:
        return [{ kind: 'words', text: component.content }];
      case kind.label:
        return [fieldOf(component.component, component.label, component.description ?? null)];
      case kind.row:
        // The older way: a text input with a label of its own, in a row.
        return component.components.map((input) => fieldOf(input, input.label ?? '', null));
    }
  });
}

export function fieldsOf(parts: readonly FormPart[]): readonly FormField[] {
  return parts.flatMap((part) => (part.kind === 'field' ? [part.field] : []));
}

/** Everything is required unless it is said not to be, but a lone checkbox, which cannot be. */
function fieldOf(input: APIComponentInLabel, label: string, description: string | null): FormPart {
  const isRequired = input.type !== kind.checkbox && input.required !== false;
  return { kind: 'field', field: { id: input.custom_id, label, description, isRequired, input } };
}
