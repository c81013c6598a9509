/** Voice states: reading them, and who may speak on a stage. */
import { type Guild, Refused, type Request, type Routes, type World } from '../../contract.ts';
import { flag, record, text } from '../../changes/read.ts';
import { setRequest, setSuppress, voiceStateOf } from '../../changes/voice.ts';
import { KIND } from '../../wire.ts';
import { botOf, demandIn, guildOf, param, wrongChannelType } from './demand.ts';

export const voiceStateRoutes: Routes = {
  'GET /guilds/{guild_id}/voice-states/@me': (world, request) => read(world, request, botOf(world)),
  'GET /guilds/{guild_id}/voice-states/{user_id}': (world, request) => read(world, request, param(request, 'user_id')),
  'PATCH /guilds/{guild_id}/voice-states/@me': (world, request) => {
    const guild = guildOf(world, request);
    const body = record(request.body);
    const channelId = onStage(world, guild, botOf(world), body);
    const suppress = flag(body, 'suppress');
    const hand = body['request_to_speak_timestamp'];
    if (suppress === false) demandIn(world, channelId, 'MUTE_MEMBERS');
    if (typeof hand === 'string') demandIn(world, channelId, 'REQUEST_TO_SPEAK');
    if (suppress !== undefined) setSuppress(world, guild, botOf(world), suppress, 'self');
    if (hand !== undefined) setRequest(world, guild, botOf(world), typeof hand === 'string' ? hand : null);
    return { status: 204 };
  },
  'PATCH /guilds/{guild_id}/voice-states/{user_id}': (world, request) => {
    const guild = guildOf(world, request);
    const userId = param(request, 'user_id');
    const body = record(request.body);
    const channelId = onStage(world, guild, userId, body);
    demandIn(world, channelId, 'MUTE_MEMBERS');
    const suppress = flag(body, 'suppress');
    if (suppress !== undefined) setSuppress(world, guild, userId, suppress);
    return { status: 204 };
  },
};

/** To read the state of somebody the bot must be able to join them. */
function read(world: World, request: Request, userId: string): { status: number; body: unknown } {
  const guild = guildOf(world, request);
  const state = voiceStateOf(guild, userId);
  if (state.channel_id === null) throw unknownVoiceState();
  if (userId !== botOf(world)) demandIn(world, state.channel_id, 'CONNECT');
  return { status: 200, body: { ...state, member: guild.members.get(userId) } };
}

/** The stage somebody is on. The channel named must be a stage, and they must be in it already. */
function onStage(world: World, guild: Guild, userId: string, body: Record<string, unknown>): string {
  const at = guild.voiceStates.get(userId)?.channel_id ?? null;
  const named = text(body, 'channel_id') ?? at;
  if (named === null) throw unknownVoiceState();
  const channel = world.channels.get(named);
  if (!channel) throw new Refused(404, 10003, 'Unknown Channel');
  if (channel.type !== KIND.stage) throw wrongChannelType();
  if (at !== named) throw unknownVoiceState();
  return named;
}

function unknownVoiceState(): Refused {
  return new Refused(404, 10065, 'Unknown Voice State');
}
