/** The rules of buttons: where they lead, and what stands on them. */
import { int } from '../changes/read.ts';
import { checkEmoji } from './emoji-rules.ts';
import { check, checkLength, checkPresent, type Place } from './form-error.ts';

const SCHEMES: readonly string[] = ['http:', 'https:', 'discord:'];

/** A link leads somewhere, a premium button sells something, every other button says who it is. */
export function checkButton(button: Record<string, unknown>, at: Place): void {
  const style = int(button, 'style');
  checkLength(button['label'], [...at, 'label'], 0, 80);
  checkLength(button['custom_id'], [...at, 'custom_id'], 1, 100);
  checkLength(button['url'], [...at, 'url'], 1, 512);
  if (style === 5) checkLink(button['url'], [...at, 'url']);
  checkEmoji(button['emoji'], [...at, 'emoji']);
  const own = style === 5 ? 'url' : style === 6 ? 'sku_id' : 'custom_id';
  checkPresent(button[own], [...at, own]);
  const others = ['url', 'sku_id', 'custom_id'].filter((each) => each !== own && typeof button[each] === 'string');
  check(others.length === 0, at, 'BUTTON_COMPONENT_CUSTOM_ID_AND_URL', 'A button cannot have these together.');
  const isSeen = style === 6 || Boolean(button['label']) || typeof button['emoji'] === 'object';
  check(isSeen, at, 'BUTTON_COMPONENT_INVALID_LABEL', 'A button must have a label or an emoji.');
}

/** A link button opens a page or a place in Discord; nothing that runs, writes or calls. */
function checkLink(given: unknown, at: Place): void {
  if (typeof given !== 'string' || given === '') return;
  check(URL.canParse(given), at, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.');
  const { protocol } = new URL(given);
  const message = `Scheme "${protocol.slice(0, -1)}" is not supported. Scheme must be one of ('http', 'https', 'discord').`;
  check(SCHEMES.includes(protocol), at, 'URL_TYPE_INVALID_SCHEME', message);
}
