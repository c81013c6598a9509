/** Voice rooms and stages with everybody in them, and what one may do in the room one is in. */
import { extrasOf } from '../changes/extras.ts';
import { isTalking } from '../changes/talking.ts';
import { canBeHeard } from '../changes/voice.ts';
import { inRoom } from '../changes/voice-state.ts';
import type { Guild, World } from '../contract.ts';
import type { Actor } from '../people/scene.ts';
import { holds, type PermissionName, permissionsFor } from '../permissions.ts';
import { personName } from '../reader/mark-up.ts';
import { KIND } from '../wire.ts';
import { byName } from './see-server.ts';
import type { ChannelView, InRoom, Me, RoomView, Snowflake } from './view.ts';

/** The rooms among these channels. */
export function roomsSeen(
  { scene: { world }, userId }: Actor,
  guild: Guild,
  channels: readonly ChannelView[],
): RoomView[] {
  return channels.flatMap(({ id, kind }) =>
    kind === 'voice' || kind === 'stage'
      ? [{ id, kind, topic: guild.stages.get(id)?.topic ?? null, people: peopleIn(world, guild, id, userId) }]
      : [],
  );
}

/** Voices reach whoever is connected to the room, and nobody who looks in from outside. */
function peopleIn(world: World, guild: Guild, roomId: Snowflake, reader: Snowflake): InRoom[] {
  const hears = guild.voiceStates.get(reader)?.channel_id === roomId;
  return inRoom(guild, roomId)
    .map((state) => ({
      id: state.user_id,
      name: personName(world, guild.id, state.user_id),
      selfMute: state.self_mute,
      serverMute: state.mute,
      suppressed: state.suppress,
      asksToSpeak: state.request_to_speak_timestamp !== null,
      canBeHeard: canBeHeard(state),
      isTalking: hears && canBeHeard(state) && isTalking(world, state.user_id),
    }))
    .toSorted(byName);
}

/** Oneself, and one's switches and rights in the room one is in. */
export function seenSelf({ scene: { world }, userId }: Actor, guild: Guild): Me {
  const state = guild.voiceStates.get(userId);
  const room = state?.channel_id ?? null;
  const isStage = world.channels.get(room ?? '')?.type === KIND.stage;
  const may = room === null ? 0n : permissionsFor(world, userId, room);
  const mayThere = (permission: PermissionName): boolean => room !== null && holds(may, permission);
  return {
    id: userId,
    name: personName(world, guild.id, userId),
    room,
    invited: isStage && state?.suppress === false && state.request_to_speak_timestamp !== null,
    // Inviting and sending to the audience need no more than this (documentation, "Modify User Voice State").
    mayModerateStage: isStage && mayThere('MUTE_MEMBERS'),
    mayMute: mayThere('MUTE_MEMBERS'),
    mayMove: mayThere('MOVE_MEMBERS'),
    mayRequestToSpeak: isStage && mayThere('REQUEST_TO_SPEAK'),
    dmsClosed: extrasOf(world).dmsClosed.has(userId),
  };
}
