/**
 * What one person's Discord client shows, as data: only what this person may see, in Discord's own wire shapes where there
 * are any. A page draws it; nothing in it tells of the bot's insides.
 */
import type {
  APIApplicationCommand,
  APIGuildScheduledEvent,
  APIMessage,
  APIModalInteractionResponseCallbackData,
} from 'discord.js';

export type Snowflake = string;

export interface ClientView {
  readonly me: Me;
  readonly guild: { readonly id: Snowflake; readonly name: string };
  /** Every member of the server, the bot too, sorted by name. */
  readonly people: readonly PersonView[];
  /** Without @everyone, the highest first. */
  readonly roles: readonly RoleView[];
  /** What they may see, in the order of the list: a thread follows its channel. Hidden channels are not there. */
  readonly channels: readonly ChannelView[];
  /** Voice rooms and stages among the channels, with who is in them. */
  readonly rooms: readonly RoomView[];
  /** Scheduled events that are shown: neither over nor cancelled; the soonest first. */
  readonly events: readonly EventView[];
  /** The channel they look at, with its messages; null when there is none they may read. */
  readonly open: OpenChannel | null;
  /** The form that is open before them, if any. */
  readonly form: OpenForm | null;
}

export interface Me {
  readonly id: Snowflake;
  readonly name: string;
  /** The room they are in. */
  readonly room: Snowflake | null;
  /** True while an invitation to speak on a stage waits for their answer. */
  readonly invited: boolean;
  /** Discord's own switches and rights in the room they are in; these four are false when they are in none. */
  readonly mayModerateStage: boolean;
  readonly mayMute: boolean;
  readonly mayMove: boolean;
  readonly mayRequestToSpeak: boolean;
  /** They take no direct messages from this server: the bot's do not reach them. */
  readonly dmsClosed: boolean;
}

export interface PersonView {
  readonly id: Snowflake;
  readonly name: string;
  readonly isBot: boolean;
  readonly roles: readonly Snowflake[];
}

export interface RoleView {
  readonly id: Snowflake;
  readonly name: string;
  /** 0xRRGGBB, 0 for none. */
  readonly color: number;
}

export type ChannelKind = 'text' | 'voice' | 'stage' | 'thread' | 'private-thread' | 'category' | 'dm' | 'forum';

export interface ChannelView {
  readonly id: Snowflake;
  readonly kind: ChannelKind;
  /** What it is called; for a direct message the other's name. */
  readonly name: string;
  readonly topic: string | null;
  /** The category, or the channel of a thread. */
  readonly parent: Snowflake | null;
  readonly lastMessage: Snowflake | null;
  readonly maySend: boolean;
  readonly mayConnect: boolean;
  /** Archived threads are shown; writing in one wakes it, unless it is locked (then `maySend` is false for members). */
  readonly isArchived: boolean;
  /** How many may be in a room; 0 for no limit. */
  readonly userLimit: number;
}

export interface RoomView {
  readonly id: Snowflake;
  readonly kind: 'voice' | 'stage';
  /** What the stage is about while it is live. */
  readonly topic: string | null;
  readonly people: readonly InRoom[];
}

/** Somebody in a room, as its other guests see them. */
export interface InRoom {
  readonly id: Snowflake;
  readonly name: string;
  readonly selfMute: boolean;
  /** Muted by a moderator or a bot. */
  readonly serverMute: boolean;
  /** In the audience of a stage. */
  readonly suppressed: boolean;
  /** Raised Discord's own hand, or was invited and has not answered. */
  readonly asksToSpeak: boolean;
  /** Could be heard if they spoke now. */
  readonly canBeHeard: boolean;
  /**
   * Their microphone carries a voice now: the ring around a picture. Never true for who cannot be heard, nor in the eyes of
   * somebody who is not in the room.
   */
  readonly isTalking: boolean;
}

export interface EventView {
  readonly event: APIGuildScheduledEvent;
  readonly isInterested: boolean;
  /** How many are. */
  readonly interested: number;
}

export interface OpenChannel {
  readonly id: Snowflake;
  /** Oldest first, what is for them alone among them. At most the newest hundred. */
  readonly messages: readonly MessageView[];
  /** What they may type or choose here: slash commands, and those on people and messages. Sorted by name. */
  readonly commands: readonly APIApplicationCommand[];
}

export interface MessageView {
  readonly message: APIMessage;
  /** What the author is called here. */
  readonly author: string;
  /** Only they can see it. */
  readonly isEphemeral: boolean;
  /** The bot is thinking: nothing is in it yet. */
  readonly isLoading: boolean;
  /** The reader is mentioned. */
  readonly mentionsMe: boolean;
  /** Theirs to delete. */
  readonly mayDelete: boolean;
}

export interface OpenForm {
  /** Names the form when it is sent or closed. */
  readonly id: string;
  readonly modal: APIModalInteractionResponseCallbackData;
}
