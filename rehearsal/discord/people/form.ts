/** Filling in the form (modal) that is open as a script does it: by the labels of its fields. */
import { record, text } from '../changes/read.ts';
import type { SentInteraction } from '../interactions/ledger.ts';
import { type Filled, filledForm } from './filled-form.ts';
import type { GivenAttachment } from './option-value.ts';
import type { Sending } from './outcome.ts';
import { meant, type Pick } from './picked.ts';
import { Impossible, type Actor } from './scene.ts';

export type FieldValue = string | boolean | { readonly id: string } | readonly Pick[] | readonly GivenAttachment[];

/** Values by the labels of the fields. */
export type FormValues = Readonly<Record<string, FieldValue>>;

const TYPED_OR_TICKED = new Set([4, 23]);

/**
 * The form that the interaction opened, as it is sent. Fields that are not named keep what stood in them.
 * @throws Impossible for an unknown label, a missing required field, or a value the client would not take.
 */
export function submitting(
  actor: Actor,
  opened: SentInteraction,
  modal: Record<string, unknown>,
  values: FormValues,
): Sending {
  const used = new Set<string>();
  const sending = filledForm(actor, opened, modal, (input, label) => {
    used.add(label);
    const given = values[label];
    return given === undefined ? undefined : exactly(actor, input, given);
  });
  const unknown = Object.keys(values).filter((label) => !used.has(label));
  if (unknown.length > 0) throw new Impossible(actor, `finds no field "${unknown.join('", "')}" in the form`);
  return sending;
}

function exactly(actor: Actor, input: Record<string, unknown>, given: FieldValue): Filled {
  if (typeof given === 'boolean') return given;
  if (TYPED_OR_TICKED.has(Number(input['type']))) return typeof given === 'string' ? given : [];
  if (typeof given === 'string' || 'id' in given) return [meant(actor, input, given)];
  const files = given.flatMap((one) => (isFile(one) ? [one] : []));
  if (files.length > 0) return files.map(({ filename, content }) => ({ filename, data: Buffer.from(content, 'utf8') }));
  return given.flatMap((one) => (isFile(one) ? [] : [meant(actor, input, one)]));
}

function isFile(one: Pick | GivenAttachment): one is GivenAttachment {
  return text(record(one), 'filename') !== undefined;
}
