import { type Client, OverwriteType, PermissionFlagsBits, Routes } from 'discord.js';
import type { Group } from '#core/groups/group.ts';
import { type ChannelId, type GuildId, type MemberId, type RoleId, roleId } from '#core/ids.ts';
import { doorsOf } from '#core/session/doors.ts';
import type { Session } from '#core/session/model.ts';
import type { Progress } from '#runtime/performer.ts';
import type { DoorBefore, Store } from '#store/store.ts';
import type { Tell } from './tell.ts';
import { again, done, troubleOrThrow } from './trouble.ts';
import type { VoiceFacts } from './voice-facts.ts';

const view = PermissionFlagsBits.ViewChannel;
const connect = PermissionFlagsBits.Connect;

interface Overwrite {
  readonly target: RoleId | MemberId;
  readonly kind: 'role' | 'member';
  readonly allow: bigint;
  readonly deny: bigint;
}

/** Opens, narrows and closes the room by overwrites; how each was before is in the ledger first. */
export type Doors = (session: Session) => Promise<Progress>;

/** Who may come in: everybody of the group, or only the hosts and those who are in the meeting already. */
function wantedOverwrites(session: Session, group: Group): readonly Overwrite[] {
  const open = doorsOf(session) === 'open';
  const everyone: Overwrite = {
    target: group.memberRole ?? roleId(session.place.guild),
    kind: 'role',
    allow: open ? view | connect : view,
    deny: open ? 0n : connect,
  };
  const one = (target: MemberId, allow: bigint, deny: bigint): Overwrite => ({ target, kind: 'member', allow, deny });
  const out = session.people.filter((person) => person.out).map((person) => one(person.id, 0n, connect));
  // Whoever runs the group comes in with or without its role, also late: a lost host has to be followed by somebody.
  const { people: team, role } = group.facilitators;
  const keys =
    role === null || role === everyone.target ? [] : [{ ...everyone, target: role, allow: view | connect, deny: 0n }];
  if (open && group.memberRole === null) return [everyone, ...out];
  // Without *Connect* nobody can type or use a command there, in voice or not, so all who belong keep it by name.
  const known = session.people.filter((person) => !person.out);
  const hosts = [session.roles.host, session.roles.co_host, session.roles.standby].filter((host) => host !== undefined);
  const isOut = (id: MemberId): boolean => session.people.some((person) => person.out && person.id === id);
  const welcome = new Set<MemberId>(
    [...(open ? [] : known.map((person) => person.id)), ...hosts, ...team].filter((id) => !isOut(id)),
  );
  // Those who stay first, so that the door closes behind nobody.
  return [...[...welcome].map((id) => one(id, view | connect, 0n)), ...keys, everyone, ...out];
}

export function createDoors(parts: {
  readonly client: Client;
  readonly store: Pick<Store, 'doors' | 'groups' | 'mutes'>;
  readonly facts: VoiceFacts;
  readonly tell: Tell;
}): Doors {
  const { client, store, facts, tell } = parts;
  /** What Discord has taken from us, so that a look at the doors costs nothing when nothing changed. */
  const taken = new Map<string, string>();
  const key = (channel: ChannelId, target: string): string => `${channel}/${target}`;

  const before = (guild: GuildId, channel: ChannelId, target: string): DoorBefore['before'] => {
    const known = client.guilds.cache.get(guild)?.channels.cache.get(channel);
    const overwrite = known && 'permissionOverwrites' in known ? known.permissionOverwrites.cache.get(target) : null;
    if (!overwrite) return null;
    return { allow: overwrite.allow.bitfield.toString(), deny: overwrite.deny.bitfield.toString() };
  };

  const put = async (session: Session, channel: ChannelId, wanted: Overwrite): Promise<void> => {
    const { guild } = session.place;
    const { target, kind } = wanted;
    const was = before(guild, channel, target);
    // Whatever else a moderator set for this role stays as it is.
    const others = ~(wanted.allow | wanted.deny | connect);
    const allow = ((BigInt(was?.allow ?? 0) & others) | wanted.allow).toString();
    const deny = ((BigInt(was?.deny ?? 0) & others) | wanted.deny).toString();
    if (taken.get(key(channel, target)) === `${allow}/${deny}`) return;
    await store.doors.remember({ channel, target, kind, guild, session: session.id, before: was });
    await write(channel, target, kind, allow, deny);
  };

  const write = async (
    channel: ChannelId,
    target: string,
    kind: Overwrite['kind'],
    allow: string,
    deny: string,
  ): Promise<void> => {
    const type = kind === 'role' ? OverwriteType.Role : OverwriteType.Member;
    await client.rest.put(Routes.channelPermission(channel, target), { body: { type, allow, deny } });
    taken.set(key(channel, target), `${allow}/${deny}`);
  };

  const putBack = async (door: DoorBefore): Promise<void> => {
    try {
      if (door.before) await write(door.channel, door.target, door.kind, door.before.allow, door.before.deny);
      else await client.rest.delete(Routes.channelPermission(door.channel, door.target));
    } catch (error) {
      if (troubleOrThrow(error).kind !== 'gone') throw error;
    }
    taken.delete(key(door.channel, door.target));
    await store.doors.strike(door.channel, door.target);
  };

  const sendOut = async (session: Session, room: ChannelId): Promise<void> => {
    const { guild } = session.place;
    const out = new Set(session.people.filter((person) => person.out).map((person) => person.id));
    const going = facts.peopleIn(guild, room).filter((person) => out.has(person.id));
    if (going.length === 0) return;
    const ours = new Set((await store.mutes.ofGuild(guild)).map((row) => row.member));
    for (const { id, muted } of going) {
      // Nobody takes a mute of ours with them. The ledger keeps its row until we have seen it gone.
      const lift = muted && ours.has(id) ? { mute: false } : {};
      await client.rest.patch(Routes.guildMember(guild, id), { body: { channel_id: null, ...lift } });
    }
  };

  const keep = async (session: Session, room: ChannelId, group: Group): Promise<void> => {
    const wanted = wantedOverwrites(session, group);
    try {
      for (const overwrite of wanted) await put(session, room, overwrite);
      const names = new Set<string>(wanted.map((overwrite) => overwrite.target));
      for (const door of await store.doors.ofSession(session.id)) if (!names.has(door.target)) await putBack(door);
    } finally {
      // Out for today is out, also where Discord does not let us close the door behind them.
      await sendOut(session, room);
    }
  };

  const close = async (session: Session, room: ChannelId, group: Group | null): Promise<void> => {
    const doors = await store.doors.ofSession(session.id);
    if (group?.roomPolicy !== 'fresh') {
      for (const door of doors) await putBack(door);
      return;
    }
    await client.rest.delete(Routes.channel(room)).catch((error: unknown) => {
      if (troubleOrThrow(error).kind !== 'gone') throw error;
    });
    for (const door of doors) await store.doors.strike(door.channel, door.target);
    if (group.room === room) await store.groups.edit(group.guild, group.id, { room: null });
  };

  return async (session) => {
    const { room, guild } = session.place;
    if (room === null) return done;
    if (!facts.available(guild)) return again(null);
    const group = await store.groups.find(guild, session.place.group);
    try {
      if (doorsOf(session) === 'closed' || group === null) await close(session, room, group);
      else await keep(session, room, group);
      return done;
    } catch (error) {
      const trouble = troubleOrThrow(error);
      if (trouble.kind === 'again') return again(trouble.afterMs);
      if (trouble.kind !== 'not-in-voice') await tell(session, { trouble: 'doors', code: trouble.code });
      return done;
    }
  };
}
