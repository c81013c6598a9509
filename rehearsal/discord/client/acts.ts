/** What one can do in a Discord client with hand and keyboard; everything is named by the ids the view holds. */
import type { Snowflake } from './view.ts';

export type OptionGiven =
  | { readonly name: string; readonly value: string | number | boolean }
  | { readonly name: string; readonly file: GivenFile };

/** A file from the person's own disk. */
export interface GivenFile {
  readonly filename: string;
  readonly base64: string;
}

/** What was filled in in one field of a form, by the field's custom_id. Choices are values or ids. */
export type FieldGiven = string | boolean | readonly string[] | { readonly files: readonly GivenFile[] };

/** A slash command as it stands in the composer. */
export interface Typed {
  readonly channel: Snowflake;
  readonly command: Snowflake;
  /** Group and subcommand, by name. */
  readonly path: readonly string[];
  readonly options: readonly OptionGiven[];
}

export type Act =
  | {
      readonly do: 'press';
      readonly channel: Snowflake;
      readonly message: Snowflake;
      readonly customId: string;
    }
  | {
      readonly do: 'choose';
      readonly channel: Snowflake;
      readonly message: Snowflake;
      readonly customId: string;
      /** Values of options, or ids of people, roles and channels. */
      readonly values: readonly string[];
    }
  | {
      readonly do: 'submit';
      readonly form: string;
      readonly fields: Readonly<Record<string, FieldGiven>>;
    }
  | { readonly do: 'close-form'; readonly form: string }
  | ({ readonly do: 'command' } & Typed)
  /** Asks for suggestions while typing; `focused` names the option. */
  | ({ readonly do: 'suggest'; readonly focused: string } & Typed)
  /** A command from the menu on a person or a message. */
  | {
      readonly do: 'context';
      readonly channel: Snowflake;
      readonly command: Snowflake;
      readonly target: Snowflake;
    }
  | { readonly do: 'write'; readonly channel: Snowflake; readonly words: string }
  | { readonly do: 'delete-message'; readonly channel: Snowflake; readonly message: Snowflake }
  /** Puts away what only they can see. */
  | { readonly do: 'dismiss'; readonly channel: Snowflake; readonly message: Snowflake }
  | { readonly do: 'interested'; readonly event: Snowflake; readonly interested: boolean }
  | { readonly do: 'message-bot' }
  | { readonly do: 'close-dms'; readonly closed: boolean }
  | { readonly do: 'join'; readonly room: Snowflake }
  | { readonly do: 'leave' }
  | { readonly do: 'self-mute'; readonly on: boolean }
  | { readonly do: 'talk'; readonly on: boolean }
  | { readonly do: 'request-to-speak'; readonly on: boolean }
  | { readonly do: 'answer-invitation'; readonly accept: boolean }
  /** From a speaker's place to the audience: oneself, or as a stage moderator somebody else. */
  | { readonly do: 'to-audience'; readonly person: Snowflake }
  | { readonly do: 'invite-to-speak'; readonly person: Snowflake }
  | { readonly do: 'server-mute'; readonly person: Snowflake; readonly on: boolean }
  | { readonly do: 'disconnect'; readonly person: Snowflake }
  | { readonly do: 'move'; readonly person: Snowflake; readonly room: Snowflake };

export interface Suggestion {
  readonly name: string;
  readonly value: string | number;
}

/** What came of it. The view shows the rest. */
export type ActAnswer =
  /** `channel`: the conversation to look at now, after `message-bot`. */
  | { readonly done: true; readonly suggestions?: readonly Suggestion[]; readonly channel?: Snowflake }
  /** In Discord's words where Discord has words for it, such as "The application did not respond". */
  | { readonly done: false; readonly why: string };
