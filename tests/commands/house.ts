import type { Format } from '#core/formats/format.ts';
import { shippedFormats } from '#core/formats/shipped.ts';
import type { Group } from '#core/groups/group.ts';
import { channelId, groupId, guildId, memberId, type MemberId, sessionId } from '#core/ids.ts';
import { beginSession } from '#core/session/begin.ts';
import type { Intent, Standing } from '#core/session/intents.ts';
import type { Session } from '#core/session/model.ts';
import { step } from '#core/session/step.ts';
import { type App, type Call, type Choice, isRefused, type Refused, type Reply } from '#discord/command.ts';
import type { KeptDecision, SessionTotal } from '#store/store.ts';

/** Snowflakes that can be told apart in a failing test. */
const snowflake = (end: number): string => `1000000000000000${String(end).padStart(2, '0')}`;
export const server = guildId(snowflake(1));
export const home = channelId(snowflake(2));
export const room = channelId(snowflake(3));
export const deskThread = channelId(snowflake(4));
export const fay = memberId(snowflake(11));
export const ada = memberId(snowflake(12));
export const ben = memberId(snowflake(13));

/** 23 November 2026, 18:00 UTC. */
export const evening = 1_795_456_800_000;

/** What a test types: only what differs from Ada, a member, typing in the home channel. */
interface Typing {
  readonly by?: MemberId;
  readonly moderator?: boolean;
  readonly guild?: Call['guild'];
  readonly channel?: Call['channel'];
  readonly options?: Readonly<Record<string, string | number>>;
  readonly file?: { readonly name: string; readonly text: string | null };
  readonly focused?: { readonly name: string; readonly typed: string };
}

/** A call as Discord would bring it: `typed('raise', { by: ada })`. */
export function typed(subcommand: string | null, typing: Typing = {}): Call {
  const value = (name: string): string | number | null => typing.options?.[name] ?? null;
  return {
    guild: typing.guild === undefined ? server : typing.guild,
    channel: typing.channel ?? home,
    voiceChannel: null,
    member: typing.by ?? ada,
    roles: [],
    moderator: typing.moderator ?? false,
    locale: 'en-GB',
    at: evening,
    subcommand,
    options: {
      text: (name) => (typeof value(name) === 'string' ? String(value(name)) : null),
      number: (name) => (typeof value(name) === 'number' ? Number(value(name)) : null),
      flag: () => null,
      focused: typing.focused ?? null,
      file: (name) => {
        const { file } = typing;
        return name === 'file' && file ? { name: file.name, read: async () => file.text } : null;
      },
    },
  };
}

export const formatCalled = (id: string): Format => {
  const found = shippedFormats.find((format) => format.id === id);
  if (!found) throw new Error(`There is no shipped format ${id}.`);
  return found;
};

export const circle: Group = {
  id: groupId('circle000001'),
  guild: server,
  name: 'After the storm',
  publicName: 'Tuesday circle',
  type: 'open',
  format: 'listening_round_60',
  mode: 'gentle',
  language: 'en',
  zone: 'Europe/Berlin',
  country: null,
  size: 12,
  facilitators: { role: null, people: [fay] },
  memberRole: null,
  home,
  roomPolicy: 'lasting',
  room,
  desk: deskThread,
  createdAt: evening,
  closedAt: null,
};

export const countries: readonly Choice[] = [
  { name: 'Germany', value: 'DE' },
  { name: 'Côte d’Ivoire', value: 'CI' },
  { name: 'United Kingdom', value: 'GB' },
];

/** A house with one group, its formats in memory, and the real rulebook. Stands where the store and Discord would. */
export class House implements App {
  groupsHere: readonly Group[] = [circle];
  formatsHere: readonly Format[] = [...shippedFormats];
  session: Session | null = null;
  /** What was asked of the house, in order. */
  readonly asked: unknown[] = [];

  /** The commands that are tested with this house plan nothing. */
  get calendar(): App['calendar'] {
    throw new Error('This house has no calendar');
  }

  standing(call: Call, group: Group): Standing {
    if (call.moderator) return 'moderator';
    return group.facilitators.people.includes(call.member) ? 'facilitator' : 'member';
  }

  kept: readonly KeptDecision[] = [];
  held: readonly SessionTotal[] = [];

  readonly groups: App['groups'] = {
    decisions: async () => this.kept,
    totals: async () => this.held,
    create: async (call, draft) => {
      this.asked.push(draft);
      return { ...circle, ...draft, guild: call.guild ?? server };
    },
    edit: async (_call, _id, draft) => {
      this.asked.push(draft);
      return { ...circle, ...draft };
    },
    close: async (_call, id) => {
      this.asked.push({ close: id });
      return circle;
    },
    list: async (call) => this.groupsHere.filter((group) => group.guild === call.guild),
    find: async (call, id) => {
      const found = (await this.groups.list(call)).find((group) =>
        id === null ? group.home === call.channel : group.id === id,
      );
      return found ?? { refuse: id === null ? 'no-group-here' : 'no-such-group' };
    },
  };

  readonly formats: App['formats'] = {
    list: async () => this.formatsHere,
    find: async (_call, id) => this.formatsHere.find((format) => format.id === id) ?? { refuse: 'no-such-format' },
    save: async (_call, format) => {
      this.formatsHere = [...this.formatsHere.filter(({ id }) => id !== format.id), format];
    },
  };

  readonly sessions: App['sessions'] = {
    here: async () => this.session ?? { refuse: 'no-session-here' },
    ofGroup: async () => this.session,
    open: async (_call, group, how) => {
      this.asked.push(how);
      return this.doorsOpen(group);
    },
    submit: async (call, session, intent) => this.play(session, intent, this.standing(call, circle), call.at),
    unstick: async (call) => (this.standing(call, circle) === 'member' ? { refuse: 'not-facilitator' } : this.unstuck),
  };

  unstuck = { lifted: 2, waiting: 1, goesOn: false };

  readonly desk: App['desk'] = { enter: async () => deskThread };

  help(_call: Call, country: string | null): ReturnType<App['help']> {
    this.asked.push({ help: country });
    return { flags: 0, components: [], allowed_mentions: { parse: [] } };
  }

  readonly operator = { contact: 'help@example.org', privacyUrl: 'https://example.org/privacy' };

  helpCountries(): readonly Choice[] {
    return countries;
  }

  /** Opens the doors of a group. */
  doorsOpen(group: Group = circle): Session {
    const { guild, room: inRoom } = group;
    this.session = beginSession({
      id: sessionId('session00001'),
      place: { guild, group: group.id, room: inRoom, home, desk: deskThread, language: 'en', kept: 'group' },
      format: formatCalled(group.format),
      mode: group.mode,
      opensAt: evening,
      seed: 1,
    });
    return this.session;
  }

  /** An evening that is under way: Fay hosts, Ada and Ben are here, and the part with raised hands runs. */
  sharing(): Session {
    const intents: readonly Intent[] = [
      ...[fay, ada, ben].map((by) => ({ kind: 'arrive', by, how: 'voice' }) as const),
      { kind: 'start', by: fay, theme: null },
      ...Array.from({ length: 4 }, () => ({ kind: 'next', by: fay }) as const),
    ];
    return intents.reduce((session, intent) => {
      const after = this.play(session, intent, 'facilitator', evening);
      if (isRefused(after)) throw new Error(`The evening could not be set up: ${after.refuse}`);
      return after;
    }, this.doorsOpen());
  }

  private play(session: Session, intent: Intent, standing: Standing, at: number): Session | Refused {
    const outcome = step(session, { intent, standing }, at);
    if ('refused' in outcome) return { refuse: outcome.refused };
    this.session = outcome.session;
    return outcome.session;
  }
}

/** The answer once the work is done, for commands that let Discord show "thinking" first. */
export const answered = async (reply: Reply | Promise<Reply>): Promise<Reply> => {
  const first = await reply;
  return 'slow' in first ? first.slow() : first;
};

/** The words of a private answer. */
export const whispered = async (reply: Reply | Promise<Reply>): Promise<string> => {
  const done = await answered(reply);
  if (!('whisper' in done) || typeof done.whisper !== 'string') throw new Error(`Not words: ${JSON.stringify(done)}`);
  return done.whisper;
};
