/** Joining and leaving rooms, muting, and who can be heard. */
import type { APIVoiceState } from 'discord.js';
import type { Channel, Guild, Snowflake, World } from '../contract.ts';
import { holds, permissionsIn } from '../permissions.ts';
import { fieldsOf, isRoom, KIND, snapshot } from '../wire.ts';
import { extrasOf } from './extras.ts';
import { inRoom, tellVoiceState, voiceStateOf } from './voice-state.ts';

export { acceptInvitation, declineInvitation, requestToSpeak, setRequest, setSuppress } from './stage-voice.ts';
export { voiceStateOf } from './voice-state.ts';

/** How an attempt to join ended. Discord answers a full or closed room with silence. */
export type Joining = 'joined' | 'no-such-room' | 'not-allowed' | 'full';

export interface OwnSwitches {
  readonly self_mute?: boolean;
  readonly self_deaf?: boolean;
}

/**
 * A person (or the bot, by gateway op 4) joins a room or moves to it by themselves.
 * Needs VIEW_CHANNEL and CONNECT there; a full room lets in only holders of MOVE_MEMBERS.
 */
export function joinVoice(
  world: World,
  guild: Guild,
  userId: Snowflake,
  channelId: Snowflake,
  own: OwnSwitches = {},
): Joining {
  const channel = world.channels.get(channelId);
  if (!channel || channel.guild_id !== guild.id || !isRoom(channel)) return 'no-such-room';
  const state = voiceStateOf(guild, userId);
  if (state.channel_id !== channelId) {
    const may = permissionsIn(world, guild, userId, channelId);
    if (!holds(may, 'VIEW_CHANNEL', 'CONNECT')) return 'not-allowed';
    if (isFull(guild, channel) && !holds(may, 'MOVE_MEMBERS')) return 'full';
  }
  Object.assign(state, own);
  // Switching one's own microphone while in the room is no joining: SPEAK is not looked at again.
  if (state.channel_id === channelId) tellVoiceState(world, guild, userId);
  else enter(world, guild, state, channel);
  return 'joined';
}

/** Somebody is moved by a moderator: neither CONNECT nor the limit of the room stops that. */
export function moveTo(world: World, guild: Guild, userId: Snowflake, channelId: Snowflake): Joining {
  const channel = world.channels.get(channelId);
  if (!channel || channel.guild_id !== guild.id || !isRoom(channel)) return 'no-such-room';
  enter(world, guild, voiceStateOf(guild, userId), channel);
  return 'joined';
}

/** Whether the room's user limit is reached; 0 means none. */
export function isFull(guild: Guild, channel: Channel): boolean {
  const limit = fieldsOf(channel).user_limit ?? 0;
  return limit > 0 && inRoom(guild, channel.id).length >= limit;
}

/**
 * `suppress` is worked out here and nowhere else: permissions to speak are computed on joining or moving, never for
 * people who are connected already (platform 2.5). On a stage everybody starts in the audience.
 */
function enter(world: World, guild: Guild, state: APIVoiceState, channel: Channel): void {
  const left = state.channel_id;
  if (left === null) {
    extrasOf(world).sessions += 1;
    state.session_id = extrasOf(world).sessions.toString(16).padStart(32, '0');
  }
  if (left === channel.id) {
    // Moving somebody into the room they are in is the known way to have SPEAK looked at again.
    if (channel.type === KIND.voice) state.suppress = !maySpeak(world, guild, state.user_id, channel);
    return tellVoiceState(world, guild, state.user_id);
  }
  state.channel_id = channel.id;
  state.request_to_speak_timestamp = null;
  state.suppress = channel.type === KIND.stage || !maySpeak(world, guild, state.user_id, channel);
  tellVoiceState(world, guild, state.user_id, left);
}

function maySpeak(world: World, guild: Guild, userId: Snowflake, channel: Channel): boolean {
  return holds(permissionsIn(world, guild, userId, channel.id), 'SPEAK');
}

/** A person leaves, drops off, or is disconnected. A server mute stays on them. Nothing happens when they are out. */
export function leaveVoice(world: World, guild: Guild, userId: Snowflake): void {
  const state = voiceStateOf(guild, userId);
  const left = state.channel_id;
  if (left === null) return;
  state.channel_id = null;
  state.suppress = false;
  state.request_to_speak_timestamp = null;
  extrasOf(world).talking.delete(userId);
  tellVoiceState(world, guild, userId, left);
}

/** A person's own microphone and headphones. */
export function setOwnSwitches(world: World, guild: Guild, userId: Snowflake, own: OwnSwitches): void {
  Object.assign(voiceStateOf(guild, userId), own);
  tellVoiceState(world, guild, userId);
}

/**
 * A server mute or deafening, set by a moderator or the bot. It belongs to the member and outlives the room.
 * False when the person is not in any room (Discord: 40032), and then nothing changes.
 */
export function setMute(
  world: World,
  guild: Guild,
  userId: Snowflake,
  change: { readonly mute?: boolean; readonly deaf?: boolean },
): boolean {
  const state = voiceStateOf(guild, userId);
  const member = guild.members.get(userId);
  if (state.channel_id === null || !member) return false;
  const changes = (change.mute ?? state.mute) !== state.mute || (change.deaf ?? state.deaf) !== state.deaf;
  // Nothing to tell when it was so already: whoever waits for the echo of a needless mute waits for ever.
  if (!changes) return true;
  Object.assign(state, change);
  Object.assign(member, change);
  world.tell({
    t: 'GUILD_MEMBER_UPDATE',
    d: { ...snapshot(member), guild_id: guild.id },
    guild: guild.id,
    channel: null,
  });
  tellVoiceState(world, guild, userId);
  return true;
}

/** Whether they could be heard if they spoke: not server muted, not self muted, not suppressed, no open request. */
export function canBeHeard(state: APIVoiceState): boolean {
  return !state.mute && !state.self_mute && !state.suppress && state.request_to_speak_timestamp === null;
}

/** Who can be heard in a room right now. */
export function heardIn(world: World, channelId: Snowflake): Snowflake[] {
  const guild = world.guilds.get(world.channels.get(channelId)?.guild_id ?? '');
  if (!guild) return [];
  return inRoom(guild, channelId)
    .filter(canBeHeard)
    .map((each) => each.user_id);
}
