/** Pressing a button and choosing from a select. */
import { findMessage } from '../changes/messages.ts';
import { array, int, record, text } from '../changes/read.ts';
import type { StoredMessage } from '../contract.ts';
import type { SentInteraction } from '../interactions/ledger.ts';
import { mayRead } from '../reader/read-channel.ts';
import { componentsOf, type Found } from './find-component.ts';
import { isTimedOut } from '../permissions.ts';
import { send } from './outcome.ts';
import { picked, type Pick } from './picked.ts';
import { Resolved } from './resolved.ts';
import { Impossible, type Actor } from './scene.ts';

/** Presses a button that was found. */
export async function press(actor: Actor, { stored, component }: Found): Promise<SentInteraction> {
  return use(actor, stored, {
    custom_id: component['custom_id'],
    component_type: component['type'],
    id: component['id'],
  });
}

/**
 * Presses a button of a card as it was before: the press of somebody whose screen is a moment behind. Null when the message
 * is gone, for then Discord does not even tell the bot.
 */
export async function pressStale(actor: Actor, messageId: string, customId: string): Promise<SentInteraction | null> {
  const { world } = actor.scene;
  const stored = [...world.messages.keys()]
    .map((channelId) => findMessage(world, channelId, messageId))
    .find((one) => one !== undefined);
  if (!stored) return null;
  const isForOthers = stored.ephemeralFor !== null && stored.ephemeralFor !== actor.userId;
  if (isForOthers || !mayRead(world, stored.message.channel_id, actor.userId))
    throw new Impossible(actor, 'cannot see that card');
  const now = [...componentsOf(stored.message.components)].find((component) => component['custom_id'] === customId);
  return use(actor, stored, { custom_id: customId, component_type: now?.['type'] ?? 2, id: now?.['id'] ?? 1 });
}

/**
 * Chooses from a select that was found, by labels, names or objects.
 * @throws Impossible when it is not offered, or when too few or too many are chosen.
 */
export async function choose(
  actor: Actor,
  { stored, component }: Found,
  picks: readonly Pick[],
): Promise<SentInteraction> {
  const placeholder = text(component, 'placeholder') ?? '';
  const least = int(component, 'min_values') ?? 1;
  const most = int(component, 'max_values') ?? 1;
  if (picks.length < least || picks.length > most) {
    throw new Impossible(actor, `cannot choose ${picks.length} in "${placeholder}": it takes ${least} to ${most}`);
  }
  const resolved = new Resolved(actor, actor.scene.world.channels.get(stored.message.channel_id)?.guild_id ?? null);
  const values = picks.map((pick) => picked(actor, component, pick, resolved));
  return use(actor, stored, {
    custom_id: component['custom_id'],
    component_type: component['type'],
    id: component['id'],
    values,
    ...resolved.data(),
  });
}

async function use(actor: Actor, stored: StoredMessage, data: Record<string, unknown>): Promise<SentInteraction> {
  const { message, ephemeralFor } = stored;
  const { world } = actor.scene;
  const channel = world.channels.get(message.channel_id);
  const guild = world.guilds.get(channel?.guild_id ?? '');
  if (guild && isTimedOut(world, guild, actor.userId))
    throw new Impossible(actor, 'cannot use buttons or selects during a time-out');
  return send(actor, {
    kind: 'component',
    channelId: message.channel_id,
    guildId: channel?.guild_id ?? null,
    name: String(data['custom_id']),
    data,
    source: { channelId: message.channel_id, messageId: message.id, ephemeral: ephemeralFor !== null },
    message: structuredClone(record(message)),
  });
}

/** The values of a select that are chosen from the start. */
export function chosenByDefault(select: Record<string, unknown>): string[] {
  const options = array(select['options']).map(record);
  const given = array(select['default_values']).map((one) => String(record(one)['id']));
  return [...options.filter((option) => option['default'] === true).map((option) => String(option['value'])), ...given];
}
