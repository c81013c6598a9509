/** A channel as one reader sees it. */
import type { StoredMessage, World } from '../contract.ts';
import { canSee, holds, permissionsFor } from '../permissions.ts';
import { isRoom } from '../wire.ts';
import { messageText } from './message-text.ts';

/** The messages this reader may see in a channel, oldest first: other people's private answers are not among them. */
export function visibleMessages(world: World, channelId: string, readerId: string): StoredMessage[] {
  if (!mayRead(world, channelId, readerId)) return [];
  return (world.messages.get(channelId) ?? []).filter(
    ({ ephemeralFor }) => ephemeralFor === null || ephemeralFor === readerId,
  );
}

/** Reading needs the right to view, and in voice rooms the right to connect besides. */
export function mayRead(world: World, channelId: string, readerId: string): boolean {
  const channel = world.channels.get(channelId);
  if (!channel || !canSee(world, readerId, channelId)) return false;
  if (!isRoom(channel)) return true;
  const guild = world.guilds.get(channel.guild_id ?? '');
  const isIn = guild?.voiceStates.get(readerId)?.channel_id === channelId;
  return isIn || holds(permissionsFor(world, readerId, channelId), 'CONNECT');
}

/**
 * The channel as text.
 * @throws Error when the reader cannot see it.
 */
export function readChannel(world: World, channelId: string, readerId: string): string {
  if (!mayRead(world, channelId, readerId)) {
    throw new Error(
      `${world.users.get(readerId)?.global_name ?? readerId} cannot see #${world.channels.get(channelId)?.name ?? channelId}`,
    );
  }
  return visibleMessages(world, channelId, readerId)
    .map((stored) => messageText(world, stored))
    .join('\n\n');
}
