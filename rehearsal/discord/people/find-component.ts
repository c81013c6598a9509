/** Looking for a button or a select by what is written on it. */
import { findMessage } from '../changes/messages.ts';
import { array, record, text } from '../changes/read.ts';
import type { StoredMessage } from '../contract.ts';
import type { SentInteraction } from '../interactions/ledger.ts';
import { labelOf } from '../reader/message-text.ts';
import { visibleMessages } from '../reader/read-channel.ts';
import { readableChannels } from './places.ts';
import { Impossible, type Actor } from './scene.ts';

export interface Found {
  readonly stored: StoredMessage;
  readonly component: Record<string, unknown>;
}

/** Where to look: a channel by id, one message, or everywhere. */
export type On = { readonly id: string } | StoredMessage | undefined;

const BUTTON = 2;
const LINK_STYLE = 5;
const SELECTS = new Set([3, 5, 6, 7, 8]);

/** Every component of a message, nested ones and accessories included. */
export function* componentsOf(components: unknown): Generator<Record<string, unknown>> {
  for (const each of array(components)) {
    const component = record(each);
    yield component;
    yield* componentsOf(component['components']);
    if (component['accessory'] !== undefined) yield* componentsOf([component['accessory']]);
  }
}

/** The messages the person has before them: their last private answer, then room by room, the newest first. */
function* before(actor: Actor, on: On, last: SentInteraction | null): Generator<StoredMessage> {
  const { world } = actor.scene;
  if (on && 'message' in on) {
    const there = visibleMessages(world, on.message.channel_id, actor.userId).find(
      (one) => one.message.id === on.message.id,
    );
    if (!there) throw new Impossible(actor, 'cannot see that message (any more)');
    yield there;
    return;
  }
  if (on) {
    yield* visibleMessages(world, on.id, actor.userId).toReversed();
    return;
  }
  for (const id of last?.messageIds.toReversed() ?? []) {
    const stored = findMessage(world, last?.channelId ?? '', id);
    if (stored?.ephemeralFor === actor.userId) yield stored;
  }
  for (const channel of readableChannels(actor)) yield* visibleMessages(world, channel.id, actor.userId).toReversed();
}

/**
 * The newest enabled button with this label.
 * @throws Impossible when there is none, when all are disabled, or when it is a link.
 */
export function findButton(actor: Actor, label: string, on: On, last: SentInteraction | null): Found {
  const isIt = (component: Record<string, unknown>): boolean =>
    component['type'] === BUTTON && labelOf(component) === label;
  const found = find(actor, isIt, { what: `a button "${label}"`, on, last });
  if (found.component['style'] === LINK_STYLE) throw new Impossible(actor, `cannot press "${label}": it is a link`);
  return found;
}

/**
 * The newest enabled select with this placeholder (or with this option chosen already).
 * @throws Impossible when there is none, or when all are disabled.
 */
export function findSelect(actor: Actor, placeholder: string, on: On, last: SentInteraction | null): Found {
  const isIt = (component: Record<string, unknown>): boolean =>
    SELECTS.has(Number(component['type'])) && text(component, 'placeholder') === placeholder;
  return find(actor, isIt, { what: `a select "${placeholder}"`, on, last });
}

/** What a client says of a message that is gone or was never theirs to see. */
export const NO_SUCH_MESSAGE = 'This message is not here any more.';

/**
 * A button or select by the ids it has on the wire; null when the message has none of this name (any more).
 * @throws Impossible when they cannot see the message, or when it is disabled.
 */
export function componentNamed(
  actor: Actor,
  { channel, message, customId }: { readonly channel: string; readonly message: string; readonly customId: string },
  kind: 'button' | 'select',
): Found | null {
  const stored = visibleMessages(actor.scene.world, channel, actor.userId).find((one) => one.message.id === message);
  if (!stored) throw new Impossible(actor, 'cannot see that message (any more)', NO_SUCH_MESSAGE);
  const component = [...componentsOf(stored.message.components)].find(
    (one) => one['custom_id'] === customId && isOfKind(one, kind),
  );
  if (!component) return null;
  if (!isUsable(component, kind))
    throw new Impossible(actor, `cannot use "${customId}": it is disabled`, 'This cannot be used now.');
  return { stored, component };
}

/** A link has no custom_id and a disabled component takes no finger. */
export function isUsable(component: Record<string, unknown>, kind: 'button' | 'select'): boolean {
  return isOfKind(component, kind) && component['disabled'] !== true;
}

function isOfKind({ type }: Record<string, unknown>, kind: 'button' | 'select'): boolean {
  return kind === 'button' ? type === BUTTON : SELECTS.has(Number(type));
}

function find(
  actor: Actor,
  isIt: (component: Record<string, unknown>) => boolean,
  { what, on, last }: { readonly what: string; readonly on: On; readonly last: SentInteraction | null },
): Found {
  let isDisabled = false;
  const offered = new Set<string>();
  for (const stored of before(actor, on, last)) {
    for (const component of componentsOf(stored.message.components)) {
      const pressable = component['disabled'] !== true;
      if (isIt(component) && pressable) return { stored, component };
      if (isIt(component)) isDisabled = true;
      else if (pressable && component['custom_id'] !== undefined)
        offered.add(text(component, 'label') ?? text(component, 'placeholder') ?? '');
    }
  }
  if (isDisabled) throw new Impossible(actor, `cannot use ${what}: it is disabled`);
  throw new Impossible(actor, `does not see ${what}; there are: ${[...offered].join(', ') || 'none'}`);
}
