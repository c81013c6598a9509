import { ChannelType } from 'discord.js';
import type { TalkMode } from '#core/session/model.ts';
import type { Channel } from '#rehearsal/discord/contract.ts';
import { type Evening, evening as plain } from '#rehearsal/evening.ts';
import { anEvening } from './an-evening.ts';

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

/** Everybody comes in with half a minute between them, except Dan and Eli, who come together. */
export async function aFullRoom(mode: TalkMode = 'gentle', strictly = true): Promise<FullRoom> {
  const options = { people: crowd, host: 'Fay', mode, format: 'peer_supporter_reflection_60', size: 20 } as const;
  const room = strictly ? await anEvening(options) : await plain(options);
  await room.opens();
  for (const name of crowd) {
    await room.person(name).joins(room.room());
    await room.turn(name === 'Dan' ? '2 s' : '30 s');
  }
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
  for (let step = 0; step < 12; step += 1) await room.turn('2 s');
}
