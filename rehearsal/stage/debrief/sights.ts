/** What appeared before each person while an evening went on: the evening from everybody's own place, kept in memory only. */
import { ChannelType } from 'discord.js';
import type { Channel, Guild, StoredMessage } from '../../discord/contract.ts';
import type { LocalDiscord } from '../../discord/local-discord.ts';
import { mayRead } from '../../discord/reader/read-channel.ts';
import type { Saw } from './debrief.ts';
import { type Gist, gistOf } from './message-gist.ts';
import { signWords, unheardOf, voiceSigns, type VoiceSigns } from './voice-signs.ts';

type SeenLine = Saw['lines'][number];

interface Watcher {
  readonly id: string;
  readonly name: string;
  readonly lines: SeenLine[];
  /** The title of the card they last saw, by channel. */
  readonly titles: Map<string, string>;
  voice: VoiceSigns;
}

/** A message as it was when everybody last looked; an edit puts other contents in it. */
interface Known {
  readonly content: string;
  readonly components: unknown;
  readonly words: string;
}

/** Looked through after every step; asks who may read what only for messages that are new or changed. */
export class Sights {
  readonly #discord: LocalDiscord;
  readonly #guild: Guild;
  readonly #watchers: readonly Watcher[];
  #known = new Map<string, Known>();

  /** @param people those whose place one may look from later. */
  constructor(discord: LocalDiscord, guild: Guild, people: readonly { readonly id: string; readonly name: string }[]) {
    this.#discord = discord;
    this.#guild = guild;
    this.#watchers = people.map(({ id, name }) => ({ id, name, lines: [], titles: new Map(), voice: unheardOf }));
  }

  /** Notes what is new to somebody since the last look. */
  look(): void {
    const { channels, messages } = this.#discord.world;
    const known = new Map<string, Known>();
    for (const [id, list] of messages) {
      const channel = channels.get(id);
      if (channel === undefined) continue;
      for (const stored of list) known.set(stored.message.id, this.#message(channel, stored));
    }
    this.#known = known;
    for (const watcher of this.#watchers) this.#voice(watcher);
  }

  /** In the order of the people; those before whom nothing appeared are there with no lines. */
  saw(): readonly Saw[] {
    return this.#watchers.map(({ id, name, lines }) => ({ person: id, name, lines: [...lines] }));
  }

  #message(channel: Channel, stored: StoredMessage): Known {
    const { id, content, components } = stored.message;
    const before = this.#known.get(id);
    if (before !== undefined && before.content === content && before.components === components) return before;
    const gist = gistOf(this.#discord.world, stored);
    const now = { content, components, words: gist?.words ?? before?.words ?? '' };
    if (gist !== null && gist.words !== before?.words) this.#appears(channel, stored, gist);
    return now;
  }

  #appears(channel: Channel, { ephemeralFor }: StoredMessage, { kind, words }: Gist): void {
    const at = this.#discord.world.clock.now();
    const isPrivate = ephemeralFor !== null || channel.type === ChannelType.DM;
    for (const { id, lines, titles } of this.#watchers) {
      const isTheirs = ephemeralFor === null || ephemeralFor === id;
      if (!isTheirs || !mayRead(this.#discord.world, channel.id, id)) continue;
      if (kind === 'card' && titles.get(channel.id) === words) continue;
      if (kind === 'card') titles.set(channel.id, words);
      lines.push({ at, words, isPrivate });
    }
  }

  #voice(watcher: Watcher): void {
    const state = this.#guild.voiceStates.get(watcher.id);
    const room = this.#discord.world.channels.get(state?.channel_id ?? '');
    const now = voiceSigns(state, room?.type === ChannelType.GuildStageVoice);
    const at = this.#discord.world.clock.now();
    for (const words of signWords(watcher.voice, now)) watcher.lines.push({ at, words, isPrivate: false });
    watcher.voice = now;
  }
}
