/** What Discord refuses in a message beyond the types of its fields (documentation: "Message", "Components"). */
import { Refused } from '../contract.ts';
import { array, int, record, text } from '../changes/read.ts';
import { checkComponents, everyComponent } from './component-rules.ts';
import { checkEmbeds } from './embed-rules.ts';
import { check, checkCount, checkLength } from './form-error.ts';
import { checkMedia } from './media-rules.ts';

const V2 = 1 << 15;
const SUPPRESS_NOTIFICATIONS = 1 << 12;
const SUPPRESS_EMBEDS = 1 << 2;
const EPHEMERAL = 1 << 6;
const VOICE_MESSAGE = 1 << 13;

/** Flags a sender may set; an edit may also repeat what is set already, as discord.js does. */
const SETTABLE = V2 | SUPPRESS_NOTIFICATIONS | SUPPRESS_EMBEDS | EPHEMERAL | VOICE_MESSAGE;

/** Discord answers 500 for components above this size in UTF-8 (undocumented; discord-api-docs 8554). */
const PROCESSED_BYTES = 10 * 1024;

/** Largest upload without boosts. */
const FILE_BYTES = 10 * 1024 * 1024;

export interface MessageContext {
  readonly files?: readonly { readonly name: string; readonly size: number }[];
  /** Flags of the message being edited; absent for a new one. */
  readonly edit?: number;
  /** What the edited message holds, for turning an old message into V2 and for the files its components name. */
  readonly was?: {
    readonly content: string;
    readonly embeds: readonly unknown[];
    readonly attachments?: readonly { readonly id: string; readonly filename: string }[];
  };
}

export { checkModal } from './modal-rules.ts';

/** Throws `Refused` for the first rule a message body breaks. */
export function checkMessage(given: unknown, context: MessageContext = {}): void {
  const body = record(given);
  const files = context.files ?? [];
  const isEdit = context.edit !== undefined;
  const before = context.edit ?? 0;
  const wanted = int(body, 'flags');
  const attachments = body['attachments'] === undefined ? undefined : array(body['attachments']);
  const isV2 = ((wanted ?? 0) & V2) !== 0 || (before & V2) !== 0;
  checkFlags(wanted, before, isEdit);
  checkLength(body['content'], ['content'], 0, 2000);
  checkEmbeds(array(body['embeds']));
  checkFiles(files, array(body['attachments']));
  checkLength(body['nonce'], ['nonce'], 0, 25);
  checkMentions(record(body['allowed_mentions']));
  if (isV2) checkOnlyComponents(body, context.was, (before & V2) !== 0);
  checkComponents(array(body['components']), isV2);
  checkMedia(array(body['components']), { files, given: attachments, before: context.was?.attachments ?? [] });
  checkSize(array(body['components']));
  if (!isEdit) checkNotEmpty(body, files.length);
}

function checkFlags(wanted: number | undefined, before: number, isEdit: boolean): void {
  if (wanted === undefined) return;
  check((wanted & ~(SETTABLE | before)) === 0, ['flags'], 'MESSAGE_FLAGS_INVALID', 'These flags cannot be set.');
  if (!isEdit) return;
  const removesV2 = (before & V2) !== 0 && (wanted & V2) === 0;
  check(!removesV2, ['flags'], 'MESSAGE_FLAGS_V2_PERMANENT', 'IS_COMPONENTS_V2 cannot be removed from a message.');
}

/** Whom to mention is either a whole kind or a list of that kind, never both. */
function checkMentions(allowed: Record<string, unknown>): void {
  for (const kind of ['users', 'roles']) {
    const isBoth = array(allowed['parse']).includes(kind) && array(allowed[kind]).length > 0;
    const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
    check(!isBoth, ['allowed_mentions'], 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message);
  }
}

/** V2 carries everything in components; leftovers of an old message must be cleared in the same edit. */
function checkOnlyComponents(body: Record<string, unknown>, was: MessageContext['was'], already: boolean): void {
  const message = 'This field cannot be used together with MessageFlags.IS_COMPONENTS_V2.';
  const code = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';
  const content = 'content' in body || already ? text(body, 'content') : was?.content;
  const embeds = 'embeds' in body || already ? array(body['embeds']) : (was?.embeds ?? []);
  check(content === undefined || content === '', ['content'], code, message);
  check(embeds.length === 0, ['embeds'], code, message);
  check(array(body['sticker_ids']).length === 0, ['sticker_ids'], code, message);
  check(body['poll'] === undefined || body['poll'] === null, ['poll'], code, message);
}

function checkFiles(files: readonly { readonly size: number }[], attachments: readonly unknown[]): void {
  checkCount(Math.max(files.length, attachments.length), ['attachments'], 0, 10);
  if (files.some((each) => each.size > FILE_BYTES)) throw new Refused(413, 40005, 'Request entity too large');
}

function checkSize(components: readonly unknown[]): void {
  let bytes = 0;
  for (const component of everyComponent(components)) {
    for (const value of Object.values(component)) if (typeof value === 'string') bytes += Buffer.byteLength(value);
  }
  if (bytes > PROCESSED_BYTES) throw new Refused(500, 0, '500: Internal Server Error');
}

function checkNotEmpty(body: Record<string, unknown>, files: number): void {
  const hasList = ['embeds', 'components', 'sticker_ids'].some((key) => array(body[key]).length > 0);
  const hasText = (text(body, 'content') ?? '').trim() !== '';
  const hasPoll = body['poll'] !== undefined && body['poll'] !== null;
  const isForward = int(record(body['message_reference']), 'type') === 1;
  if (hasList || hasText || hasPoll || isForward || files > 0) return;
  throw new Refused(400, 50006, 'Cannot send an empty message');
}
