import type { Client, Guild, VoiceState } from 'discord.js';
import { type ChannelId, type GuildId, type MemberId, memberId } from '#core/ids.ts';

/** One person in voice, as far as we know. */
export interface InVoice {
  readonly id: MemberId;
  readonly channel: string;
  readonly muted: boolean;
  /** Stage: in the audience, or not allowed to speak. */
  readonly suppressed: boolean;
  /** Stage: raised a hand, or was invited and has not accepted yet. */
  readonly asking: boolean;
}

/** Other bots are never counted, muted or invited. Guests have no cached member and are people. */
const human = (state: VoiceState): boolean => state.member?.user.bot !== true && state.id !== state.client.user.id;

export function inVoice(state: VoiceState): InVoice | null {
  if (state.channelId === null || !human(state)) return null;
  return {
    id: memberId(state.id),
    channel: state.channelId,
    muted: state.serverMute === true,
    suppressed: state.suppress === true,
    asking: state.requestToSpeakTimestamp !== null,
  };
}

type Confirmed = Partial<Pick<InVoice, 'muted' | 'suppressed' | 'asking'>>;

/** Who is in voice. What Discord confirmed to us counts before its event arrives, so that nothing is done twice. */
export interface VoiceFacts {
  everyone(guild: GuildId): readonly InVoice[];
  peopleIn(guild: GuildId, room: ChannelId): readonly InVoice[];
  /** False while the guild is not known or in an outage: then nothing here may be believed. */
  available(guild: GuildId): boolean;
  confirmed(guild: GuildId, member: MemberId, what: Confirmed): void;
  /** An event about this person has arrived; from now on it is what counts. */
  told(guild: GuildId, member: MemberId): void;
  /** Everything of this guild has been told anew. */
  toldAll(guild: GuildId): void;
}

export function createVoiceFacts(client: Client): VoiceFacts {
  const early = new Map<GuildId, Map<MemberId, Confirmed>>();
  const known = (guild: GuildId): Guild | null => {
    const found = client.guilds.cache.get(guild);
    return found?.available ? found : null;
  };
  const everyone = (guild: GuildId): readonly InVoice[] =>
    [...(known(guild)?.voiceStates.cache.values() ?? [])]
      .map(inVoice)
      .filter((person) => person !== null)
      .map((person) => ({ ...person, ...early.get(guild)?.get(person.id) }));
  return {
    everyone,
    // Voice states of people who left stay cached, without a channel: `everyone` has dropped them.
    peopleIn: (guild, room) => everyone(guild).filter((person) => person.channel === room),
    available: (guild) => known(guild) !== null,
    confirmed(guild, member, what) {
      const people = early.get(guild) ?? new Map<MemberId, Confirmed>();
      people.set(member, { ...people.get(member), ...what });
      early.set(guild, people);
    },
    told(guild, member) {
      early.get(guild)?.delete(member);
    },
    toldAll(guild) {
      early.delete(guild);
    },
  };
}
