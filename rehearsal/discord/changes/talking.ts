/**
 * Whose microphone carries a voice now. On Discord only those who are connected to the room's sound know it, so the gateway
 * never tells a bot; here it is kept beside the world, for the people's own clients.
 */
import type { Guild, Snowflake, World } from '../contract.ts';
import { extrasOf } from './extras.ts';
import { tellClients } from './seen.ts';
import { voiceStateOf } from './voice-state.ts';

/** Begins or ends. False, and nothing changes, for somebody who is in no room. */
export function talk(world: World, guild: Guild, userId: Snowflake, on: boolean): boolean {
  const { talking } = extrasOf(world);
  if (on && voiceStateOf(guild, userId).channel_id === null) return false;
  if (talking.has(userId) === on) return true;
  if (on) talking.add(userId);
  else talking.delete(userId);
  tellClients(world);
  return true;
}

/** Whether their microphone carries a voice, heard or not. */
export function isTalking(world: World, userId: Snowflake): boolean {
  return extrasOf(world).talking.has(userId);
}
