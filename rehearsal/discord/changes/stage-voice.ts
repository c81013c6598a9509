/** The stage's way of giving somebody the word: raised hands, invitations, and the audience. */
import type { Guild, Snowflake, World } from '../contract.ts';
import { holds, permissionsIn } from '../permissions.ts';
import { KIND } from '../wire.ts';
import { tellVoiceState, voiceStateOf } from './voice-state.ts';

/** How somebody comes to or leaves the speakers' side of a stage. */
type SuppressBy = 'moderator' | 'self';

/**
 * Into the audience, or towards the speakers. Only somebody themselves (a bot, or a person with the right to mute) is on
 * the air at once; a moderator's `suppress: false` for another also sets `request_to_speak_timestamp`, and that pair is
 * an invitation: nobody is a speaker before they accept it (platform 2.7; the client calls it "awaiting user ack").
 */
export function setSuppress(
  world: World,
  guild: Guild,
  userId: Snowflake,
  suppress: boolean,
  by: SuppressBy = 'moderator',
): void {
  const state = voiceStateOf(guild, userId);
  if (suppress || by === 'self') {
    state.suppress = suppress;
    state.request_to_speak_timestamp = null;
  } else if (state.suppress) {
    state.suppress = false;
    state.request_to_speak_timestamp = new Date(world.clock.now()).toISOString();
  }
  tellVoiceState(world, guild, userId);
}

/** Raises (or lowers) a hand on a stage. False without REQUEST_TO_SPEAK, off stage, or when already speaking. */
export function requestToSpeak(world: World, guild: Guild, userId: Snowflake, raised = true): boolean {
  const state = voiceStateOf(guild, userId);
  const channel = world.channels.get(state.channel_id ?? '');
  if (channel?.type !== KIND.stage || !state.suppress) return false;
  if (raised && !holds(permissionsIn(world, guild, userId, channel.id), 'REQUEST_TO_SPEAK')) return false;
  state.request_to_speak_timestamp = raised ? new Date(world.clock.now()).toISOString() : null;
  tellVoiceState(world, guild, userId);
  return true;
}

/** The bot's own hand: a timestamp raises it, null lowers it. */
export function setRequest(world: World, guild: Guild, userId: Snowflake, at: string | null): void {
  voiceStateOf(guild, userId).request_to_speak_timestamp = at;
  tellVoiceState(world, guild, userId);
}

/** Whether somebody has been invited to speak and has not answered. */
function isInvited(guild: Guild, userId: Snowflake): boolean {
  const state = voiceStateOf(guild, userId);
  return state.channel_id !== null && !state.suppress && state.request_to_speak_timestamp !== null;
}

/** A person accepts an invitation to speak and is on the air. False when there is none. */
export function acceptInvitation(world: World, guild: Guild, userId: Snowflake): boolean {
  if (!isInvited(guild, userId)) return false;
  voiceStateOf(guild, userId).request_to_speak_timestamp = null;
  tellVoiceState(world, guild, userId);
  return true;
}

/** A person declines an invitation and stays in the audience. False when there is none. */
export function declineInvitation(world: World, guild: Guild, userId: Snowflake): boolean {
  if (!isInvited(guild, userId)) return false;
  setSuppress(world, guild, userId, true);
  return true;
}
