import { type Client, Events, RESTEvents, type VoiceState } from 'discord.js';
import { channelId, type GuildId, guildId, type MemberId, memberId } from '#core/ids.ts';
import type { Instant } from '#core/time.ts';
import { voicesOf } from '#core/session/voices.ts';
import { createInTurn } from '#runtime/in-turn.ts';
import type { Clock } from '#runtime/clock.ts';
import type { Log } from '#runtime/log.ts';
import type { Performer } from '#runtime/performer.ts';
import type { Work } from '#runtime/work.ts';
import type { Store } from '#store/store.ts';
import type { Echoes } from './echoes.ts';
import type { Presence } from './presence.ts';
import { inVoice, type VoiceFacts } from './voice-facts.ts';

const unauthorised = 401;

/** Everything Discord tells us unasked comes in here, and becomes an intent or a look at the room. */
export function listen(parts: {
  readonly client: Client;
  readonly store: Pick<Store, 'sessions' | 'mutes'>;
  readonly presence: Presence;
  readonly performer: Pick<Performer, 'kick'>;
  readonly facts: VoiceFacts;
  readonly echoes: Echoes;
  readonly clock: Pick<Clock, 'now'>;
  readonly work: Work;
  readonly log: Log;
  /** Since when we may have missed something. */
  readonly lastAlive: () => Promise<Instant>;
  /** The connection is gone for good; the process has to end. */
  readonly lost: (code: number) => void;
}): void {
  const { client, store, presence, performer, facts, echoes, clock, work, log } = parts;
  // What happened first is told first, also when telling takes a while.
  const inTurn = createInTurn();
  const inGuild = (guild: GuildId, task: () => Promise<void>): void => work.run('listen', () => inTurn.do(guild, task));

  /** Since when the whole connection, or one guild, has told us nothing. */
  let deafSince: Instant | null = null;
  const darkSince = new Map<GuildId, Instant>();
  const reconcile = (guild: GuildId): void => {
    // In an outage nobody seems to be in voice; they have not left. The guild is told anew when it is back.
    if (!facts.available(guild)) {
      const dark = darkSince.get(guild) ?? deafSince;
      if (dark !== null) darkSince.set(guild, dark);
      return;
    }
    const blind = darkSince.get(guild) ?? deafSince;
    darkSince.delete(guild);
    inGuild(guild, async () => presence.reconcile(guild, blind ?? (await parts.lastAlive())));
  };

  const cameOrWent = async (guild: GuildId, by: MemberId, from: string | null, to: string | null): Promise<void> => {
    if (from !== null) {
      const left = await store.sessions.atChannel(guild, channelId(from));
      if (left?.place.room === from) await presence.tell(left, { kind: 'leave', by });
    }
    if (to !== null) {
      const joined = await store.sessions.atChannel(guild, channelId(to));
      if (joined?.place.room === to) await presence.tell(joined, { kind: 'arrive', by, how: 'voice' });
    }
    // A mute follows the person: whoever is anywhere but in the room of their session is unmuted now. What happens
    // meanwhile does not wait for Discord's answers.
    work.run('listen', () => liftThenKeep(guild, to));
  };

  const liftThenKeep = async (guild: GuildId, to: string | null): Promise<void> => {
    await presence.liftLeftOvers(guild);
    // A mute of another room that was lifted at this door: this room may have one of its own to make.
    const now = to === null ? null : await store.sessions.atChannel(guild, channelId(to));
    if (now?.mode === 'strict' && now.place.room === to) performer.kick(now.id);
  };

  const stageHand = async (
    guild: GuildId,
    room: string,
    by: MemberId,
    was: VoiceState,
    is: VoiceState,
  ): Promise<void> => {
    const session = await store.sessions.atChannel(guild, channelId(room));
    if (session?.mode !== 'stage' || session.place.room !== room) return;
    const onAir = is.suppress === false && is.requestToSpeakTimestamp === null;
    const wasOnAir = was.suppress === false && was.requestToSpeakTimestamp === null;
    if (onAir && !wasOnAir) await presence.tell(session, { kind: 'on-air', by });
    const asks = is.requestToSpeakTimestamp !== null;
    const asked = was.requestToSpeakTimestamp !== null;
    const voices = voicesOf(session);
    // An invitation of ours looks like a raised hand.
    const invited = voices.kind === 'only' && voices.heard.includes(by);
    if (asks && !asked && is.suppress !== false && !invited) await presence.tell(session, { kind: 'raise-hand', by });
    // Declined: the place goes on to the next person, as with any other pass.
    const declined = session.floor.kind === 'offered' && session.floor.who === by;
    if (asked && !asks && !onAir) await presence.tell(session, { kind: declined ? 'pass' : 'lower-hand', by });
    performer.kick(session.id);
  };

  /** A moderator took back a mute of their own: here too they want this person to be heard, and not until the next turn only. */
  const freedByOther = async (guild: GuildId, member: MemberId, room: string): Promise<void> => {
    const session = await store.sessions.atChannel(guild, channelId(room));
    if (session?.mode !== 'strict' || session.place.room !== room) return;
    const voices = voicesOf(session);
    if (voices.kind === 'free' || voices.heard.includes(member)) return;
    await store.mutes.intend({ guild, member, session: session.id, since: clock.now() });
    await store.mutes.liftedByOther(guild, member);
  };

  const mutedByOther = async (guild: GuildId, by: MemberId, muted: boolean, room: string | null): Promise<void> => {
    const row = (await store.mutes.ofGuild(guild)).find((one) => one.member === by);
    if (!row) return muted || room === null ? undefined : freedByOther(guild, by, room);
    const session = await store.sessions.load(row.session);
    // Whoever is out for today is unmuted as they are sent out of the room, in one call that is not counted.
    const sentOut = session?.people.some((person) => person.id === by && person.out) === true;
    if (!muted && sentOut) return store.mutes.strike(guild, by);
    // A moderator wanted this person to be heard: we keep our hands off until the session is over.
    // Also where we do not know yet whether our own mute arrived: theirs is the later word.
    if (!muted && row.state !== 'lifted-by-other') await store.mutes.liftedByOther(guild, by);
    // And now not to be heard: that mute is theirs, and stays when the session is over.
    if (muted && row.state === 'lifted-by-other') await store.mutes.strike(guild, by);
  };

  client.on(Events.VoiceStateUpdate, (was, is) => {
    const guild = guildId(is.guild.id);
    const by = memberId(is.id);
    facts.told(guild, by);
    if (is.member?.user.bot === true || is.id === client.user?.id) return;
    const muted = is.serverMute === true;
    const changed = was.serverMute !== null && was.serverMute !== muted && is.channelId !== null;
    // Asked at once: an echo that waits for its turn would come too late.
    const byOther = changed && !echoes.heard(guild, by, muted);
    inGuild(guild, async () => {
      if (byOther) await mutedByOther(guild, by, muted, is.channelId);
      if (was.channelId !== is.channelId) await cameOrWent(guild, by, was.channelId, is.channelId);
      const now = inVoice(is);
      if (now) await stageHand(guild, now.channel, by, was, is);
    });
  });

  client.on(Events.StageInstanceDelete, (instance) => {
    const guild = guildId(instance.guildId);
    inGuild(guild, async () => {
      const session = await store.sessions.atChannel(guild, channelId(instance.channelId));
      if (session) performer.kick(session.id);
    });
  });

  // Told on every fresh log-in and after an outage; `clientReady` comes only once.
  client.on(Events.GuildAvailable, (guild) => reconcile(guildId(guild.id)));
  client.on(Events.GuildCreate, (guild) => reconcile(guildId(guild.id)));
  client.on(Events.ShardReady, () => {
    echoes.hearAgain();
    for (const guild of client.guilds.cache.keys()) reconcile(guildId(guild));
    deafSince = null;
  });
  client.on(Events.ShardReconnecting, () => {
    deafSince ??= clock.now();
    echoes.deaf();
  });
  // Everything that happened meanwhile has been told again.
  client.on(Events.ShardResume, () => {
    deafSince = null;
    echoes.hearAgain();
  });
  client.on(Events.GuildUnavailable, (guild) => {
    darkSince.set(guildId(guild.id), clock.now());
  });

  client.rest.on(RESTEvents.Response, (request, response) => {
    // One such answer makes the library forget the token, and every call after it fails: only a new start helps.
    if (response.status === unauthorised && request.data.auth !== false) parts.lost(unauthorised);
  });

  client.on(Events.ShardDisconnect, (event) => parts.lost(event.code));
  client.on(Events.Error, (error) => log.error({ err: error }, 'the connection reported an error'));
  client.on(Events.ShardError, (error) => log.warn({ err: error }, 'the connection broke and will be made again'));
}
