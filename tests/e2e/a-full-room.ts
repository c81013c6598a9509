import { ChannelType } from 'discord.js';
import type { TalkMode } from '#core/session/model.ts';
import type { Channel } from '#rehearsal/discord/contract.ts';
import type { Evening } from '#rehearsal/evening.ts';
import { anEvening, cardsFollow } from './an-evening.ts';

/** Ten people where the format divides above eight. */
export const crowd = ['Fay', 'Ada', 'Ben', 'Cleo', 'Dan', 'Eli', 'Gus', 'Hal', 'Ida', 'Jo'] as const;
export type FullRoom = Evening<(typeof crowd)[number]>;

const isRoom = ({ type }: Channel): boolean => type === ChannelType.GuildVoice || type === ChannelType.GuildStageVoice;

/** The rooms of the meeting, the oldest first. */
export const roomsOf = (room: Evening): readonly Channel[] =>
  [...room.discord.world.channels.values()].filter((one) => isRoom(one) && one.name !== 'any other room');

/** Names of those who sit in a room, in the order of the list above. */
export function peopleIn(room: Evening, channel: string | undefined): readonly string[] {
  const here = new Set(
    [...room.guild.voiceStates.values()].filter((state) => state.channel_id === channel).map((state) => state.user_id),
  );
  return crowd.filter((name) => here.has(room.person(name).id));
}

/** Everybody comes in with half a minute between them, except Dan and Eli, who come together; or else all at once. */
export async function aFullRoom(
  mode: TalkMode = 'gentle',
  when: 'one-by-one' | 'at-once' = 'one-by-one',
): Promise<FullRoom> {
  const room = await anEvening({ people: crowd, host: 'Fay', mode, format: 'peer_supporter_reflection_60', size: 20 });
  await room.opens();
  for (const name of crowd) {
    await room.person(name).joins(room.room());
    if (when === 'one-by-one') await room.turn(name === 'Dan' ? '2 s' : '30 s');
  }
  if (when === 'at-once') await room.turn(cardsFollow);
  return room;
}

/** Fay asks Ada to host the second room. */
export async function asksForASecondRoom(room: FullRoom, host: (typeof crowd)[number] = 'Ada'): Promise<string> {
  const { fay } = room.people;
  await fay.presses('Second room', { on: room.desk() });
  const { text } = await fay.chooses('Who hosts the second room: …', host);
  return text;
}

/** Long enough for both rooms to be told and five people to be brought over. */
export async function everybodyHasMoved(room: Evening): Promise<void> {
  await room.turn('24 s');
}
