/** Filling in and sending the form (modal) that is open. */
import { addressFiles } from '../changes/attachments.ts';
import { array, int, record, text } from '../changes/read.ts';
import type { SentInteraction } from '../interactions/ledger.ts';
import type { GivenAttachment } from './option-value.ts';
import { send } from './outcome.ts';
import { picked, type Pick } from './picked.ts';
import { chosenByDefault } from './press.ts';
import { Resolved } from './resolved.ts';
import { Impossible, type Actor } from './scene.ts';

export type FieldValue = string | boolean | { readonly id: string } | readonly Pick[] | readonly GivenAttachment[];

/** Values by the labels of the fields. */
export type FormValues = Readonly<Record<string, FieldValue>>;

const ACTION_ROW = 1;
const TEXT_INPUT = 4;
const LABEL = 18;
const FILE_UPLOAD = 19;
const RADIO = 21;
const CHECKBOX = 23;

interface Form {
  readonly actor: Actor;
  readonly values: FormValues;
  readonly resolved: Resolved;
  readonly used: Set<string>;
  readonly channelId: string;
}

/**
 * Sends the form that the interaction opened. Fields that are not named keep what stood in them.
 * @throws Impossible for an unknown label, a missing required field, or a value the client would not take.
 */
export async function submitForm(
  actor: Actor,
  opened: SentInteraction,
  modal: Record<string, unknown>,
  values: FormValues,
): Promise<SentInteraction> {
  const form: Form = {
    actor,
    values,
    resolved: new Resolved(actor, opened.guildId),
    used: new Set(),
    channelId: opened.channelId,
  };
  let id = 0;
  const components = array(modal['components']).map((each) => {
    const component = record(each);
    const outer = { type: component['type'], id: ++id };
    if (component['type'] === LABEL) {
      return {
        ...outer,
        component: { id: ++id, ...field(form, text(component, 'label') ?? '', record(component['component'])) },
      };
    }
    if (component['type'] !== ACTION_ROW) return outer;
    return {
      ...outer,
      components: array(component['components']).map((inner) => ({ id: ++id, ...oldField(form, record(inner)) })),
    };
  });
  const unknown = Object.keys(values).filter((label) => !form.used.has(label));
  if (unknown.length > 0) throw new Impossible(actor, `finds no field "${unknown.join('", "')}" in the form`);
  const source = opened.source;
  const message =
    source &&
    actor.scene.world.messages.get(source.channelId)?.find((one) => one.message.id === source.messageId)?.message;
  return send(actor, {
    kind: 'modal',
    channelId: opened.channelId,
    guildId: opened.guildId,
    name: String(modal['custom_id']),
    data: { custom_id: modal['custom_id'], components, ...form.resolved.data() },
    source,
    ...(message ? { message: structuredClone(message) } : {}),
  });
}

/** A text input with a label of its own, in a row: the older way. */
function oldField(form: Form, input: Record<string, unknown>): Record<string, unknown> {
  return field(form, text(input, 'label') ?? '', input);
}

function field(form: Form, label: string, input: Record<string, unknown>): Record<string, unknown> {
  const given = form.values[label];
  form.used.add(label);
  const base = { type: input['type'], custom_id: input['custom_id'] };
  const refuse = (why: string): Impossible => new Impossible(form.actor, `cannot send the form: "${label}" ${why}`);
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

type Refuse = (why: string) => Impossible;

const isRequired = (input: Record<string, unknown>): boolean => input['required'] !== false;

function typedIn(input: Record<string, unknown>, given: FieldValue | undefined, refuse: Refuse): string {
  const value = given ?? text(input, 'value') ?? '';
  if (typeof value !== 'string') throw refuse('takes text');
  if (value === '' && isRequired(input)) throw refuse('must be filled in');
  const least = int(input, 'min_length') ?? 0;
  if (value !== '' && value.length < least) throw refuse(`needs at least ${least} characters`);
  if (value.length > (int(input, 'max_length') ?? 4_000)) throw refuse('is too long');
  return value;
}

function chosen(form: Form, input: Record<string, unknown>, given: FieldValue | undefined, refuse: Refuse): string[] {
  if (typeof given === 'boolean') throw refuse('takes a choice');
  const picks: readonly Pick[] = given === undefined ? [] : list(given, refuse);
  const values =
    given === undefined ? chosenByDefault(input) : picks.map((pick) => picked(form.actor, input, pick, form.resolved));
  const isRadio = input['type'] === RADIO;
  const isGroup = input['type'] === 22;
  const most = isRadio ? 1 : (int(input, 'max_values') ?? (isGroup ? array(input['options']).length : 1));
  const least = Math.max(int(input, 'min_values') ?? (isRadio || isGroup ? 0 : 1), 1);
  if (values.length > most) throw refuse(`takes at most ${most}`);
  // An optional field may be left alone; what is begun must be complete.
  if (values.length < least && (isRequired(input) || values.length > 0)) throw refuse('must be chosen');
  return values;
}

function list(given: Exclude<FieldValue, boolean>, refuse: Refuse): readonly Pick[] {
  if (typeof given === 'string' || 'id' in given) return [given];
  return given.map((one) => {
    if (typeof one === 'object' && 'filename' in one) throw refuse('takes no files');
    return one;
  });
}

function uploads(form: Form, input: Record<string, unknown>, given: FieldValue | undefined, refuse: Refuse): string[] {
  const files = Array.isArray(given) ? given : [];
  const ids = files.map((file: unknown) => {
    const name = text(record(file), 'filename');
    if (name === undefined) throw refuse('takes files');
    const data = Buffer.from(text(record(file), 'content') ?? '', 'utf8');
    const [stored] = addressFiles(form.actor.scene.world, form.channelId, [], [{ name, size: data.length, data }]);
    if (!stored) throw refuse('could not be uploaded');
    form.resolved.attachment(stored);
    return stored.id;
  });
  if (ids.length === 0 && isRequired(input)) throw refuse('needs a file');
  if (ids.length > (int(input, 'max_values') ?? 1)) throw refuse('takes fewer files');
  return ids;
}
