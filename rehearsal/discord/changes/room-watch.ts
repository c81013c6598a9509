/**
 * What Discord does by itself when a room falls silent or empty: a stage without speakers closes, and an event
 * whose room is empty completes. Discord says "some minutes" for both; the figures here are ours.
 */
import type { Guild, Snowflake, World } from '../contract.ts';
import { endEvent } from './event-life.ts';
import { unwatch, watch } from './extras.ts';
import { snapshot } from '../wire.ts';

/** Silence after which a stage closes. Discord: "some minutes". */
export const STAGE_CLOSES_AFTER_MS = 5 * 60_000;

/** Emptiness after which an active event completes. Discord: "a few minutes". */
export const EVENT_COMPLETES_AFTER_MS = 3 * 60_000;

/** Looks at a room after something changed in it, and starts or calls off the waits. */
export function watchRoom(world: World, guild: Guild, channelId: Snowflake): void {
  watchStage(world, guild, channelId);
  watchEvents(world, guild, channelId);
}

function watchStage(world: World, guild: Guild, channelId: Snowflake): void {
  const name = `stage:${channelId}`;
  const isLive = guild.stages.has(channelId);
  const states = [...guild.voiceStates.values()].filter((each) => each.channel_id === channelId);
  const hasSpeaker = states.some((each) => !each.suppress && each.request_to_speak_timestamp === null);
  if (!isLive || hasSpeaker) return unwatch(world, name);
  watch(world, name, world.clock.now() + STAGE_CLOSES_AFTER_MS, () => closeStage(world, guild, channelId));
}

function watchEvents(world: World, guild: Guild, channelId: Snowflake): void {
  const isEmpty = ![...guild.voiceStates.values()].some((each) => each.channel_id === channelId);
  for (const event of guild.events.values()) {
    if (event.channel_id !== channelId || event.status !== 2) continue;
    const name = `empty:${event.id}`;
    if (!isEmpty) unwatch(world, name);
    else watch(world, name, world.clock.now() + EVENT_COMPLETES_AFTER_MS, () => endEvent(world, guild, event.id));
  }
}

/** Ends a stage instance, whoever or whatever ended it. False when there is none. */
export function closeStage(world: World, guild: Guild, channelId: Snowflake): boolean {
  const stage = guild.stages.get(channelId);
  if (!stage) return false;
  guild.stages.delete(channelId);
  unwatch(world, `stage:${channelId}`);
  world.tell({ t: 'STAGE_INSTANCE_DELETE', d: snapshot(stage), guild: guild.id, channel: channelId });
  return true;
}
