/** A form (modal) on its way to the bot, its fields filled in by the very values that are sent. */
import { array, int, record, strings, text } from '../changes/read.ts';
import { findMessage } from '../changes/messages.ts';
import type { SentInteraction } from '../interactions/ledger.ts';
import type { Sending } from './outcome.ts';
import { pickedExactly } from './picked.ts';
import { chosenByDefault } from './press.ts';
import { Resolved } from './resolved.ts';
import { Impossible, type Actor } from './scene.ts';
import { isOfKind, upload, type Upload } from './upload.ts';

/** Text, yes or no, values and ids, or files; undefined leaves a field as it opened. */
export type Filled = string | boolean | readonly string[] | readonly Upload[];

/** @param label what stands over the field */
export type Fill = (input: Record<string, unknown>, label: string) => Filled | undefined;

const ACTION_ROW = 1;
const TEXT_INPUT = 4;
const LABEL = 18;
const FILE_UPLOAD = 19;
const RADIO = 21;
const CHECKBOX_GROUP = 22;
const CHECKBOX = 23;

interface Form {
  readonly actor: Actor;
  readonly fill: Fill;
  readonly resolved: Resolved;
  readonly channelId: string;
}

/**
 * The form that the interaction opened, as it is sent.
 * @throws Impossible for a required field that is empty, or a value the client would not take.
 */
export function filledForm(actor: Actor, opened: SentInteraction, modal: Record<string, unknown>, fill: Fill): Sending {
  const form: Form = { actor, fill, resolved: new Resolved(actor, opened.guildId), channelId: opened.channelId };
  let id = 0;
  const components = array(modal['components']).map((each) => {
    const component = record(each);
    const outer = { type: component['type'], id: ++id };
    if (component['type'] === LABEL) {
      const label = text(component, 'label') ?? '';
      return { ...outer, component: { id: ++id, ...field(form, label, record(component['component'])) } };
    }
    if (component['type'] !== ACTION_ROW) return outer;
    // The older way: a text input with a label of its own, in a row.
    const inputs = array(component['components']).map(record);
    return {
      ...outer,
      components: inputs.map((input) => ({ id: ++id, ...field(form, text(input, 'label') ?? '', input) })),
    };
  });
  const { source } = opened;
  const message = source ? findMessage(actor.scene.world, source.channelId, source.messageId)?.message : undefined;
  return {
    kind: 'modal',
    channelId: opened.channelId,
    guildId: opened.guildId,
    name: String(modal['custom_id']),
    data: { custom_id: modal['custom_id'], components, ...form.resolved.data() },
    source,
    ...(message ? { message: structuredClone(record(message)) } : {}),
  };
}

type Refuse = (why: string, shown: string) => Impossible;

function field(form: Form, label: string, input: Record<string, unknown>): Record<string, unknown> {
  const given = form.fill(input, label);
  const base = { type: input['type'], custom_id: input['custom_id'] };
  const refuse: Refuse = (why, shown) =>
    new Impossible(form.actor, `cannot send the form: "${label}" ${why}`, `${label}: ${shown}`);
  switch (input['type']) {
    case TEXT_INPUT:
      return { ...base, value: typedIn(input, given, refuse) };
    case CHECKBOX:
      return { ...base, value: typeof given === 'boolean' ? given : input['default'] === true };
    case FILE_UPLOAD:
      return { ...base, values: uploads(form, input, given, refuse) };
    case RADIO: {
      const [value = null] = chosen(form, input, given, refuse);
      return { ...base, value };
    }
    default:
      return { ...base, values: chosen(form, input, given, refuse) };
  }
}

const isRequired = (input: Record<string, unknown>): boolean => input['required'] !== false;

function typedIn(input: Record<string, unknown>, given: Filled | undefined, refuse: Refuse): string {
  const value = given ?? text(input, 'value') ?? '';
  if (typeof value !== 'string') throw refuse('takes text', 'Type some words.');
  if (value === '' && isRequired(input)) throw refuse('must be filled in', 'This field is required.');
  const least = int(input, 'min_length') ?? 0;
  const most = int(input, 'max_length') ?? 4_000;
  if (value !== '' && value.length < least)
    throw refuse(`needs at least ${least} characters`, `Must be ${least} characters or more.`);
  if (value.length > most) throw refuse('is too long', `Must be ${most} characters or fewer.`);
  return value;
}

function chosen(form: Form, input: Record<string, unknown>, given: Filled | undefined, refuse: Refuse): string[] {
  if (typeof given === 'boolean' || typeof given === 'string') throw refuse('takes a choice', 'Make a selection.');
  const wanted = given === undefined ? chosenByDefault(input) : given.map((one) => plain(one, refuse));
  const isRadio = input['type'] === RADIO;
  const isGroup = input['type'] === CHECKBOX_GROUP;
  const most = isRadio ? 1 : (int(input, 'max_values') ?? (isGroup ? array(input['options']).length : 1));
  const least = Math.max(int(input, 'min_values') ?? (isRadio || isGroup ? 0 : 1), 1);
  if (new Set(wanted).size > most || new Set(wanted).size < wanted.length)
    throw refuse(`takes at most ${most}`, `Select at most ${most}.`);
  // An optional field may be left alone; what is begun must be complete.
  if (wanted.length < least && (isRequired(input) || wanted.length > 0))
    throw refuse('must be chosen', wanted.length === 0 ? 'This field is required.' : `Select at least ${least}.`);
  return wanted.map((value) => pickedExactly(form.actor, input, value, form.resolved));
}

function plain(one: string | Upload, refuse: Refuse): string {
  if (typeof one !== 'string') throw refuse('takes no files', 'Make a selection.');
  return one;
}

function uploads(form: Form, input: Record<string, unknown>, given: Filled | undefined, refuse: Refuse): string[] {
  const files = typeof given === 'string' || typeof given === 'boolean' ? [] : (given ?? []);
  const most = int(input, 'max_values') ?? 1;
  const least = Math.max(int(input, 'min_values') ?? 1, 1);
  if (files.length < least && (isRequired(input) || files.length > 0))
    throw refuse('needs a file', files.length === 0 ? 'This field is required.' : `Add at least ${least} files.`);
  if (files.length > most) throw refuse('takes fewer files', `Add at most ${most}.`);
  const kinds = strings(input['file_types']);
  return files.map((file) => {
    if (typeof file === 'string') throw refuse('takes files', 'Choose a file.');
    if (!isOfKind(file.filename, kinds)) throw refuse('takes another kind of file', `Only ${kinds.join(', ')}.`);
    const stored = upload(form.actor, form.channelId, file);
    form.resolved.attachment(stored);
    return stored.id;
  });
}
