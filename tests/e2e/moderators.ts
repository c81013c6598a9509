/** What moderators of the server do in Discord itself, past the bot. */
import { tellRole } from '#rehearsal/discord/changes/members.ts';
import { setMute } from '#rehearsal/discord/changes/voice.ts';
import type { Person } from '#rehearsal/discord/people/person.ts';
import type { Evening } from '#rehearsal/evening.ts';

/** Right-click, *Server Mute*. The person has to be in voice. */
export async function serverMutes(room: Evening, person: Person, mute: boolean): Promise<void> {
  if (!setMute(room.discord.world, room.guild, person.id, { mute })) throw new Error(`${person.name} is in no room`);
  await room.idle();
}

/** Takes a permission from the bot: from its role, and from what the room's own settings give it. */
export function takesAway(room: Evening, permission: bigint): void {
  changeRole(room, (before) => before & ~permission);
  const bot = room.discord.world.application.id;
  for (const channel of room.discord.world.channels.values()) {
    const own = channel.permission_overwrites?.find((overwrite) => overwrite.id === bot);
    if (own) own.allow = (BigInt(own.allow) & ~permission).toString();
    if (own) tellChannel(room, channel.id);
  }
}

/** Gives everything that `takesAway` took from the role. */
export function givesBack(room: Evening, permission: bigint): void {
  changeRole(room, (before) => before | permission);
}

function changeRole(room: Evening, change: (before: bigint) => bigint): void {
  const { world } = room.discord;
  const member = room.guild.members.get(world.application.id);
  const role = [...room.guild.roles.values()].find((one) => one.managed && member?.roles.includes(one.id));
  if (!role) throw new Error('the bot has no role of its own');
  role.permissions = change(BigInt(role.permissions)).toString();
  tellRole(world, room.guild, role, 'UPDATE');
}

function tellChannel(room: Evening, id: string): void {
  const channel = room.discord.world.channels.get(id);
  if (channel)
    room.discord.world.tell({
      t: 'CHANNEL_UPDATE',
      d: structuredClone({ ...channel }),
      guild: room.guild.id,
      channel: id,
    });
}
