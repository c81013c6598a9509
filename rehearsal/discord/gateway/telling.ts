/** From what happened in the world to what one session hears of it. */
import type { Guild, Happening, World } from '../contract.ts';
import { INTENT, hears } from './intents.ts';
import { botSees, HIDDEN, obfuscated, seenIn } from './obfuscation.ts';

export interface Event {
  readonly t: string;
  readonly d: Record<string, unknown>;
  readonly guild: string | null;
}

/** The event with what the application may know of it, or null when it may not hear of it at all. */
function asSeen(world: World, happening: Happening): Event | null {
  const { t, d, guild: guildId, channel: channelId } = happening;
  const guild = guildId === null ? undefined : world.guilds.get(guildId);
  if (guildId !== null && (!guild?.available || !guild.members.has(world.application.botUser.id))) {
    return t === 'GUILD_DELETE' ? { t, d, guild: guildId } : null;
  }
  if (!guild || channelId === null || t === 'INTERACTION_CREATE') return { t, d, guild: guildId };
  const channel = world.channels.get(channelId);
  if (!channel || botSees(world, guild, channelId)) return { t, d, guild: guildId };
  // Whoever is put out of a private thread is told so, though it is out of sight by then.
  if (t === 'THREAD_MEMBERS_UPDATE' && isAboutSelf(world.application.botUser.id, d)) return { t, d, guild: guildId };
  // Of a hidden channel one hears that it exists, and nothing that happens in it.
  if (t === 'CHANNEL_CREATE' || t === 'CHANNEL_UPDATE') return { t, d: obfuscated(channel), guild: guildId };
  return t === 'CHANNEL_DELETE' || t === 'VOICE_STATE_UPDATE' ? { t, d, guild: guildId } : null;
}

/** Notices when channels come into sight or go out of it, and says so as Discord does: with a CHANNEL_UPDATE. */
export class Sight {
  readonly #world: World;
  readonly #seen = new Map<string, Set<string>>();

  constructor(world: World) {
    this.#world = world;
  }

  /** The event itself, if it may be heard, with the changes of sight that came with it. */
  eventsOf(happening: Happening): Event[] {
    const event = asSeen(this.#world, happening);
    const guild = happening.guild === null ? undefined : this.#world.guilds.get(happening.guild);
    if (!guild) return event ? [event] : [];
    if (happening.t === 'CHANNEL_DELETE') return event ? [this.#withoutName(guild, event)] : [];
    if (!this.#mayChangeSight(happening)) return event ? [event] : [];
    const told = happening.t.startsWith('CHANNEL_') ? happening.channel : null;
    const changes = this.#changes(guild).filter((change) => change.d['id'] !== told);
    return event ? [event, ...changes] : changes;
  }

  /** Remembers what is seen now, so that a later change is noticed. */
  look(guild: Guild): void {
    this.#seen.set(guild.id, seenIn(this.#world, guild));
  }

  /** A channel that was hidden is hidden to the last. */
  #withoutName(guild: Guild, event: Event): Event {
    const id = String(event.d['id']);
    const wasSeen = this.#seen.get(guild.id)?.delete(id) ?? true;
    const { type, position, parent_id: parent } = event.d;
    return wasSeen ? event : { ...event, d: { ...HIDDEN, id, type, position, parent_id: parent, guild_id: guild.id } };
  }

  #mayChangeSight({ t, d }: Happening): boolean {
    if (t.startsWith('CHANNEL_') || t.startsWith('GUILD_ROLE_') || t === 'GUILD_UPDATE') return true;
    const self = this.#world.application.botUser.id;
    if (t === 'VOICE_STATE_UPDATE') return d['user_id'] === self;
    return t === 'GUILD_MEMBER_UPDATE' && isObject(d['user']) && d['user']['id'] === self;
  }

  #changes(guild: Guild): Event[] {
    const before = this.#seen.get(guild.id);
    const after = seenIn(this.#world, guild);
    this.#seen.set(guild.id, after);
    if (!before) return [];
    const changed = [...after].filter((id) => !before.has(id)).concat([...before].filter((id) => !after.has(id)));
    return changed.flatMap((id) => {
      const channel = this.#world.channels.get(id);
      // A channel that was just made has not been hidden before, and one that was deleted is not hidden now.
      if (!channel) return [];
      return [{ t: 'CHANNEL_UPDATE', d: after.has(id) ? { ...channel } : obfuscated(channel), guild: guild.id }];
    });
  }
}

/** What is left of an event for a session with these intents, or null when it does not hear of it. */
export function forSession(world: World, intents: number, event: Event): Record<string, unknown> | null {
  const self = world.application.botUser.id;
  const aboutSelf = isAboutSelf(self, event.d);
  if (!hears(intents, { t: event.t, inGuild: event.guild !== null, aboutSelf })) return null;
  const isMessage = event.t === 'MESSAGE_CREATE' || event.t === 'MESSAGE_UPDATE';
  if (!isMessage || event.guild === null || (intents & INTENT.messageContent) !== 0) return event.d;
  return mayReadWithoutIntent(self, event.d)
    ? event.d
    : { ...event.d, content: '', embeds: [], attachments: [], components: [] };
}

/** Whether the application's own member is what an event tells of: as its user, added to a thread, or removed from one. */
function isAboutSelf(self: string, { user, added_members: added, removed_member_ids: removed }: Event['d']): boolean {
  if (isObject(user) && user['id'] === self) return true;
  if (Array.isArray(removed) && removed.includes(self)) return true;
  return Array.isArray(added) && added.some((member) => isObject(member) && member['user_id'] === self);
}

function mayReadWithoutIntent(self: string, message: Record<string, unknown>): boolean {
  const author = message['author'];
  const mentions = message['mentions'];
  return (
    (isObject(author) && author['id'] === self) ||
    (Array.isArray(mentions) && mentions.some((one) => isObject(one) && one['id'] === self))
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
