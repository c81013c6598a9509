import type { ModalBuilder, SharedSlashCommand } from 'discord.js';
import type { Format } from '#core/formats/format.ts';
import type { Group } from '#core/groups/group.ts';
import type { ChannelId, GroupId, GuildId, MemberId, RoleId } from '#core/ids.ts';
import type { Intent, Standing } from '#core/session/intents.ts';
import type { Session, TalkMode } from '#core/session/model.ts';
import type { Refusal } from '#core/session/refusals.ts';
import type { Instant } from '#core/time.ts';
import type { KeptDecision, SessionTotal } from '#store/store.ts';
import type { CalendarApp } from './calendar/app.ts';
import type { Payload } from './payload.ts';

/** A slash command as it was typed, without Discord's library around it. */
export interface Call {
  /** Null in a private message with the bot. */
  readonly guild: GuildId | null;
  readonly channel: ChannelId;
  /** The voice or stage channel where the person sits now. */
  readonly voiceChannel: ChannelId | null;
  readonly member: MemberId;
  readonly roles: readonly RoleId[];
  /** Manage Guild, computed by Discord for this very call. */
  readonly moderator: boolean;
  /** The reader's language, such as en-GB. */
  readonly locale: string;
  readonly at: Instant;
  /** `create` of `/group create`; null for a command without subcommands. */
  readonly subcommand: string | null;
  readonly options: Options;
}

/** The options as typed. Users, roles and channels come as their ids. Null when absent. */
export interface Options {
  text(name: string): string | null;
  number(name: string): number | null;
  flag(name: string): boolean | null;
  /** For autocomplete: the option being typed and what stands there so far. */
  readonly focused: { readonly name: string; readonly typed: string } | null;
  /**
   * An attached file; null when absent. It is fetched only when read, which may take up to ten seconds and gives null
   * when the file is too large (over 64 kB) or unreadable.
   */
  file(name: string): { readonly name: string; read(): Promise<string | null> } | null;
}

/** Why a command does nothing, beyond the refusals of a session. Words: `text.refusal`. */
export type CommandRefusal =
  | Refusal
  | 'only-in-a-server'
  | 'no-group-here'
  | 'no-such-group'
  | 'no-session-here'
  | 'session-open-already'
  | 'no-such-format'
  | 'format-name-taken'
  | 'group-name-taken'
  | 'file-unreadable'
  | 'home-must-be-text'
  | 'unknown-zone'
  | 'unknown-country'
  | 'size-out-of-range'
  | 'name-not-neutral'
  | 'name-length'
  | 'unknown-language'
  | 'stage-needs-community'
  | 'close-session-first'
  | 'private-home-needs-role'
  /** Discord will not let us: `facts.missing` names the permissions in Discord's own words. */
  | 'missing-permissions'
  | 'discord-unreachable';

export type Facts = Readonly<Record<string, string | number>>;

/** What a command answers. Everything is private to the person who typed it. */
export type Reply =
  | { readonly whisper: string | Payload }
  | { readonly refuse: CommandRefusal; readonly facts?: Facts }
  /** A text file handed to the person alone. */
  | { readonly whisper: string; readonly file: { readonly name: string; readonly text: string } }
  | { readonly form: ModalBuilder }
  /** For work that speaks to Discord itself: the person sees "thinking" until it is done. */
  | { readonly slow: () => Promise<Reply> };

export interface Choice {
  /** 1 to 100 characters. */
  readonly name: string;
  readonly value: string;
}

export interface Command {
  readonly shape: SharedSlashCommand;
  run(call: Call, app: App): Promise<Reply>;
  /** At most 25 are shown. */
  complete?(call: Call, app: App): Promise<readonly Choice[]>;
}

export type Refused = { readonly refuse: CommandRefusal; readonly facts?: Facts };
export const isRefused = (value: object): value is Refused => 'refuse' in value;

/** What a moderator says when creating or changing a group. Absent keeps the default or what was. */
export interface GroupDraft {
  readonly name?: string;
  readonly publicName?: string;
  readonly type?: Group['type'];
  readonly format?: string;
  readonly mode?: TalkMode;
  readonly language?: string;
  readonly zone?: string;
  readonly country?: string | null;
  readonly size?: number;
  readonly facilitatorRole?: RoleId | null;
  readonly addFacilitator?: MemberId;
  readonly removeFacilitator?: MemberId;
  readonly memberRole?: RoleId | null;
  readonly home?: ChannelId;
  readonly roomPolicy?: Group['roomPolicy'];
}

export interface Unstuck {
  readonly lifted: number;
  readonly waiting: number;
  readonly goesOn: boolean;
}

/** Who answers questions about this bot, and where its privacy notice can be read. */
export interface Operator {
  readonly contact: string | null;
  readonly privacyUrl: string | null;
}

/** What a command may ask of the house. Everything is checked again inside, and scoped to the call's guild. */
export interface App {
  /** What this person may do in this group now. */
  standing(call: Call, group: Group): Standing;
  readonly groups: {
    create(call: Call, draft: GroupDraft & { readonly name: string }): Promise<Group | Refused>;
    edit(call: Call, id: GroupId, draft: GroupDraft): Promise<Group | Refused>;
    /** Closes the group: erases its rows, puts doors back, leaves channels to the moderators. */
    close(call: Call, id: GroupId): Promise<Group | Refused>;
    list(call: Call): Promise<readonly Group[]>;
    /** Steps of the ladder in this group, newest first; for moderators (SA-4). */
    decisions(call: Call, group: Group): Promise<readonly KeptDecision[]>;
    /** Meetings of the last two years without who came; for the people who run the group. */
    totals(call: Call, group: Group): Promise<readonly SessionTotal[]>;
    /** The group named by id, or the group of this channel when `id` is null. */
    find(call: Call, id: string | null): Promise<Group | Refused>;
  };
  readonly formats: {
    /** Shipped ones first, then the guild's own. */
    list(call: Pick<Call, 'guild'>): Promise<readonly Format[]>;
    find(call: Pick<Call, 'guild'>, id: string): Promise<Format | Refused>;
    save(call: Call, format: Format): Promise<void>;
  };
  readonly sessions: {
    /** The session of this channel, or else of the voice room where the person sits. */
    here(call: Call): Promise<Session | Refused>;
    ofGroup(call: Call, group: Group): Promise<Session | null>;
    /** Opens doors for a group now. */
    open(
      call: Call,
      group: Group,
      how: { readonly mode?: TalkMode; readonly theme?: string | null },
    ): Promise<Session | Refused>;
    submit(call: Call, session: Session, intent: Intent): Promise<Session | Refused>;
    /**
     * Lifts every mute of ours that can be lifted now, whatever the session thinks. Returns how many, how many wait,
     * and whether a meeting that mutes people goes on (those who were lifted stay lifted until its end).
     */
    unstick(call: Call): Promise<Unstuck | Refused>;
  };
  readonly desk: {
    /** Makes the desk when needed and lets the person in. Returns the thread. */
    enter(call: Call, group: Group): Promise<ChannelId | Refused>;
  };
  readonly calendar: CalendarApp;
  /** Who runs this bot, as far as they said so (PR-12). */
  readonly operator: Operator;
  /** The help card for a country, or the country chooser. Never stored, never logged. */
  help(call: Call, country: string | null): Payload;
  helpCountries(): readonly Choice[];
}
