/** Pressing a button and choosing from a select. */
import { findMessage } from '../changes/messages.ts';
import { array, int, record, text } from '../changes/read.ts';
import type { StoredMessage } from '../contract.ts';
import { mayRead } from '../reader/read-channel.ts';
import { componentsOf, type Found, NO_SUCH_MESSAGE } from './find-component.ts';
import { isTimedOut } from '../permissions.ts';
import type { Sending } from './outcome.ts';
import { meant, pickedExactly, type Pick } from './picked.ts';
import { Resolved } from './resolved.ts';
import { Impossible, type Actor } from './scene.ts';

/** The press of a button that was found. */
export function pressing(actor: Actor, { stored, component }: Found): Sending {
  return using(actor, stored, {
    custom_id: component['custom_id'],
    component_type: component['type'],
    id: component['id'],
  });
}

/**
 * The press of a button of a card as it was before: that of somebody whose screen is a moment behind. Null when the message
 * is gone, for then Discord does not even tell the bot.
 */
export function stalePressing(actor: Actor, messageId: string, customId: string): Sending | null {
  const { world } = actor.scene;
  const stored = [...world.messages.keys()]
    .map((channelId) => findMessage(world, channelId, messageId))
    .find((one) => one !== undefined);
  if (!stored) return null;
  const isForOthers = stored.ephemeralFor !== null && stored.ephemeralFor !== actor.userId;
  if (isForOthers || !mayRead(world, stored.message.channel_id, actor.userId))
    throw new Impossible(actor, 'cannot see that card', NO_SUCH_MESSAGE);
  const now = [...componentsOf(stored.message.components)].find((component) => component['custom_id'] === customId);
  return using(actor, stored, { custom_id: customId, component_type: now?.['type'] ?? 2, id: now?.['id'] ?? 1 });
}

/** The choice from a select that was found, by labels, names or objects. */
export function choosing(actor: Actor, found: Found, picks: readonly Pick[]): Sending {
  return choosingExactly(
    actor,
    found,
    picks.map((pick) => meant(actor, found.component, pick)),
  );
}

/**
 * The choice from a select that was found, by the values and ids that are sent.
 * @throws Impossible when it is not offered, or when too few or too many are chosen.
 */
export function choosingExactly(actor: Actor, { stored, component }: Found, chosen: readonly string[]): Sending {
  const placeholder = text(component, 'placeholder') ?? '';
  const least = int(component, 'min_values') ?? 1;
  const most = int(component, 'max_values') ?? 1;
  const count = new Set(chosen).size;
  if (count !== chosen.length || count < least || count > most) {
    const many = least === most ? String(most) : `${least} to ${most}`;
    throw new Impossible(
      actor,
      `cannot choose ${chosen.length} in "${placeholder}": it takes ${least} to ${most}`,
      `Make ${many} ${many === '1' ? 'selection' : 'selections'}.`,
    );
  }
  const resolved = new Resolved(actor, actor.scene.world.channels.get(stored.message.channel_id)?.guild_id ?? null);
  const values = chosen.map((value) => pickedExactly(actor, component, value, resolved));
  return using(actor, stored, {
    custom_id: component['custom_id'],
    component_type: component['type'],
    id: component['id'],
    values,
    ...resolved.data(),
  });
}

function using(actor: Actor, stored: StoredMessage, data: Record<string, unknown>): Sending {
  const { message, ephemeralFor } = stored;
  const { world } = actor.scene;
  const channel = world.channels.get(message.channel_id);
  const guild = world.guilds.get(channel?.guild_id ?? '');
  if (guild && isTimedOut(world, guild, actor.userId))
    throw new Impossible(actor, 'cannot use buttons or selects during a time-out', 'You are in a time-out.');
  return {
    kind: 'component',
    channelId: message.channel_id,
    guildId: channel?.guild_id ?? null,
    name: String(data['custom_id']),
    data,
    source: { channelId: message.channel_id, messageId: message.id, ephemeral: ephemeralFor !== null },
    message: structuredClone(record(message)),
  };
}

/** The values of a select that are chosen from the start. */
export function chosenByDefault(select: Record<string, unknown>): string[] {
  const options = array(select['options']).map(record);
  const given = array(select['default_values']).map((one) => String(record(one)['id']));
  return [...options.filter((option) => option['default'] === true).map((option) => String(option['value'])), ...given];
}
