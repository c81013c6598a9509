/** One person's voice state: finding it, changing it, and telling it. */
import type { APIVoiceState } from 'discord.js';
import type { Guild, Snowflake, World } from '../contract.ts';
import { newVoiceState, snapshot } from '../wire.ts';
import { watchRoom } from './room-watch.ts';

/** The state of a person, made at first use: someone who never joined has one with `channel_id: null`. */
export function voiceStateOf(guild: Guild, userId: Snowflake): APIVoiceState {
  let state = guild.voiceStates.get(userId);
  if (!state) {
    state = newVoiceState(guild.id, userId);
    const member = guild.members.get(userId);
    state.mute = member?.mute ?? false;
    state.deaf = member?.deaf ?? false;
    guild.voiceStates.set(userId, state);
  }
  return state;
}

/** Everybody in a room, in the order of their first joining. */
export function inRoom(guild: Guild, channelId: Snowflake): readonly APIVoiceState[] {
  return [...guild.voiceStates.values()].filter((each) => each.channel_id === channelId);
}

/** Tells VOICE_STATE_UPDATE with the member in it, and looks whether a stage or an event now stands empty. */
export function tellVoiceState(world: World, guild: Guild, userId: Snowflake, ...rooms: (Snowflake | null)[]): void {
  const state = voiceStateOf(guild, userId);
  const member = guild.members.get(userId);
  world.tell({
    t: 'VOICE_STATE_UPDATE',
    d: { ...snapshot(state), ...(member ? { member: snapshot(member) } : {}) },
    guild: guild.id,
    channel: null,
  });
  for (const room of new Set([...rooms, state.channel_id])) if (room !== null) watchRoom(world, guild, room);
}
