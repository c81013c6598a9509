import { type Client, OverwriteType, Routes } from 'discord.js';
import type { Group } from '#core/groups/group.ts';
import type { ChannelId, GuildId } from '#core/ids.ts';
import { doorsOf } from '#core/session/doors.ts';
import type { Session } from '#core/session/model.ts';
import { minutes } from '#core/time.ts';
import type { Clock } from '#runtime/clock.ts';
import type { Progress } from '#runtime/performer.ts';
import type { DoorBefore, Store } from '#store/store.ts';
import { connect, type Overwrite, wantedDoors } from './doors-wanted.ts';
import type { Tell } from './tell.ts';
import { again, done, troubleOrThrow } from './trouble.ts';
import type { VoiceFacts } from './voice-facts.ts';

/** A fresh room goes when the last person has left; this is how often we look. */
const lookWhetherEmpty = minutes(1);

/** Opens, narrows and closes rooms; how each overwrite was before is in the ledger first. */
export interface Doors {
  keep(session: Session): Promise<Progress>;
  /** Doors whose meeting has been erased before they could be put back. */
  putBackErased(): Promise<void>;
}

export function createDoors(parts: {
  readonly client: Client;
  readonly store: Pick<Store, 'doors' | 'groups' | 'mutes' | 'sessions'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly facts: VoiceFacts;
  readonly tell: Tell;
}): Doors {
  const { client, store, clock, facts, tell } = parts;
  /** What Discord has taken from us, so that a look at the doors costs nothing when nothing changed. */
  const taken = new Map<string, string>();
  const key = (channel: ChannelId, target: string): string => `${channel}/${target}`;
  const places = 'places';

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

  /** How many the room holds; sent only when Discord does not know it yet. */
  const hold = async (guild: GuildId, room: ChannelId, limit: number): Promise<void> => {
    const channel = client.guilds.cache.get(guild)?.channels.cache.get(room);
    const known = taken.get(key(room, places)) ?? (channel && 'userLimit' in channel ? String(channel.userLimit) : '');
    if (known === String(limit)) return;
    await client.rest.patch(Routes.channel(room), { body: { user_limit: limit } });
    taken.set(key(room, places), String(limit));
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

  const keepOpen = async (session: Session, room: ChannelId, group: Group): Promise<void> => {
    const { guild } = session.place;
    const crowd = client.guilds.cache.get(guild)?.voiceStates.cache.filter((state) => state.channelId === room).size;
    const wanted = wantedDoors(session, group, crowd ?? 0);
    try {
      for (const overwrite of wanted.overwrites) await put(session, room, overwrite);
      const names = new Set<string>(wanted.overwrites.map((overwrite) => overwrite.target));
      for (const door of await store.doors.ofSession(session.id)) if (!names.has(door.target)) await putBack(door);
      await hold(guild, room, wanted.places);
    } finally {
      // Out for today is out, also where Discord does not let us close the door behind them.
      await sendOut(session, room);
    }
  };

  const isTakenOver = async ({ id }: Session, room: ChannelId): Promise<boolean> =>
    (await store.sessions.unfinished()).some((other) => other.id !== id && other.place.room === room);

  const close = async (session: Session, room: ChannelId, group: Group | null): Promise<Progress> => {
    const second = session.place.kept === 'session';
    const fresh = second || (group?.roomPolicy === 'fresh' && group.room === room);
    const doors = await store.doors.ofSession(session.id);
    // The next meeting began in this room while people were still in it: from then on the room is that meeting's.
    if (fresh && (await isTakenOver(session, room))) return done;
    if (fresh && facts.peopleIn(session.place.guild, room).length > 0) {
      // Nobody is thrown out of a conversation: the room goes when it is empty.
      return { kind: 'wait', until: clock.now() + lookWhetherEmpty };
    }
    if (fresh) {
      await client.rest.delete(Routes.channel(room)).catch((error: unknown) => {
        if (troubleOrThrow(error).kind !== 'gone') throw error;
      });
      for (const door of doors) await store.doors.strike(door.channel, door.target);
      if (group && !second) await store.groups.edit(group.guild, group.id, { room: null });
    } else {
      for (const door of doors) await putBack(door);
      if (group && doors.length > 0) await hold(group.guild, room, group.size);
    }
    for (const known of taken.keys()) if (known.startsWith(`${room}/`)) taken.delete(known);
    return done;
  };

  const keep: Doors['keep'] = async (session) => {
    const { room, guild } = session.place;
    if (room === null) return done;
    if (!facts.available(guild)) return again(null);
    const group = await store.groups.find(guild, session.place.group);
    try {
      if (doorsOf(session) === 'closed' || group === null) return await close(session, room, group);
      await keepOpen(session, room, group);
      return done;
    } catch (error) {
      const trouble = troubleOrThrow(error);
      if (trouble.kind === 'again') return again(trouble.afterMs);
      if (trouble.kind !== 'not-in-voice') await tell(session, { trouble: 'doors', code: trouble.code });
      return done;
    }
  };

  return {
    keep,
    async putBackErased() {
      for (const door of await store.doors.leftOver()) {
        const erased = (await store.sessions.load(door.session)) === null;
        if (erased && facts.available(door.guild)) await putBackQuietly(door);
      }
    },
  };

  /** The meeting has been erased: there is no desk to tell any more, so we just try again in a minute. */
  async function putBackQuietly(door: DoorBefore): Promise<void> {
    try {
      await putBack(door);
    } catch (error) {
      troubleOrThrow(error);
    }
  }
}
