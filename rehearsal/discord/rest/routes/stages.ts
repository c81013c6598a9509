/** Stage instances: a stage is live while one exists. */
import type { APIStageInstance } from 'discord.js';
import { type Channel, type Guild, Refused, type Request, type Routes, type World } from '../../contract.ts';
import { closeStage, watchRoom } from '../../changes/room-watch.ts';
import { flag, int, record, text } from '../../changes/read.ts';
import { checkLength, checkPresent, formError } from '../../rules/form-error.ts';
import { KIND, snapshot } from '../../wire.ts';
import { channelOf, demandIn, guildOfChannel, param, wrongChannelType } from './demand.ts';

export const stageRoutes: Routes = {
  'POST /stage-instances': (world, request) => {
    const stage = open(world, record(request.body));
    return { status: 200, body: stage };
  },
  'GET /stage-instances/{channel_id}': (world, request) => ({ status: 200, body: live(world, request).stage }),
  'PATCH /stage-instances/{channel_id}': (world, request) => {
    const { stage, channel } = live(world, request);
    demandModerator(world, channel);
    const body = record(request.body);
    if ('topic' in body) checkLength(body['topic'] ?? '', ['topic'], 1, 120);
    stage.topic = text(body, 'topic') ?? stage.topic;
    stage.privacy_level = int(body, 'privacy_level') ?? stage.privacy_level;
    tell(world, stage, 'UPDATE');
    return { status: 200, body: stage };
  },
  'DELETE /stage-instances/{channel_id}': (world, request) => {
    const { guild, channel } = live(world, request);
    demandModerator(world, channel);
    closeStage(world, guild, channel.id);
    return { status: 204 };
  },
};

/** A stage moderator holds all three, in the stage's channel. */
function demandModerator(world: World, channel: Channel): void {
  demandIn(world, channel.id, 'MANAGE_CHANNELS', 'MUTE_MEMBERS', 'MOVE_MEMBERS');
}

function open(world: World, body: Record<string, unknown>): APIStageInstance {
  checkPresent(body['topic'], ['topic']);
  checkLength(body['topic'], ['topic'], 1, 120);
  const channel = channelOf(world, text(body, 'channel_id') ?? '');
  const guild = guildOfChannel(world, channel);
  if (channel.type !== KIND.stage) throw wrongChannelType();
  demandModerator(world, channel);
  if (flag(body, 'send_start_notification') === true) demandIn(world, channel.id, 'MENTION_EVERYONE');
  if (guild.stages.has(channel.id)) throw new Refused(400, 150006, 'The Stage is already open');
  const eventId = eventFor(guild, channel, text(body, 'guild_scheduled_event_id') ?? null);
  const stage: APIStageInstance = {
    id: world.snowflake(),
    guild_id: guild.id,
    channel_id: channel.id,
    topic: text(body, 'topic') ?? '',
    privacy_level: int(body, 'privacy_level') ?? 2,
    discoverable_disabled: true,
    ...(eventId === null ? {} : { guild_scheduled_event_id: eventId }),
  };
  guild.stages.set(channel.id, stage);
  tell(world, stage, 'CREATE');
  watchRoom(world, guild, channel.id);
  return stage;
}

function eventFor(guild: Guild, channel: Channel, id: string | null): string | null {
  if (id === null) return null;
  const event = guild.events.get(id);
  if (!event) throw new Refused(404, 10070, 'Unknown Guild Scheduled Event');
  if (event.channel_id === channel.id) return id;
  const message = 'The event belongs to another channel.';
  throw formError({ at: ['guild_scheduled_event_id'], code: 'BASE_TYPE_INVALID', message });
}

function live(world: World, request: Request): { guild: Guild; channel: Channel; stage: APIStageInstance } {
  const channel = channelOf(world, param(request, 'channel_id'));
  const guild = guildOfChannel(world, channel);
  const stage = guild.stages.get(channel.id);
  if (!stage) throw new Refused(404, 10067, 'Unknown Stage Instance');
  return { guild, channel, stage };
}

function tell(world: World, stage: APIStageInstance, what: 'CREATE' | 'UPDATE'): void {
  world.tell({ t: `STAGE_INSTANCE_${what}`, d: snapshot(stage), guild: stage.guild_id, channel: stage.channel_id });
}
