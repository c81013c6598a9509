import type { Suggestion } from '../../../discord/client/acts.ts';

export type OptionKind =
  | 'string'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'user'
  | 'role'
  | 'mentionable'
  | 'channel'
  | 'attachment';

/** An option of a command, as the composer asks for it. */
export interface OptionAsked {
  readonly name: string;
  readonly description: string;
  readonly kind: OptionKind;
  readonly isRequired: boolean;
  /** A fixed list to choose from; empty for a free answer. */
  readonly choices: readonly Suggestion[];
  /** The bot suggests while one types. */
  readonly isLive: boolean;
  /** Smallest value or length; null for none. */
  readonly min: number | null;
  readonly max: number | null;
  /** Discord's numbers of the kinds of channel that fit; empty for all. */
  readonly channelTypes: readonly number[];
}

/** Discord's own shape of an option, with everything that some kind of option may carry. */
export interface RawOption {
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly required?: boolean | undefined;
  readonly autocomplete?: boolean | undefined;
  readonly choices?: readonly Suggestion[] | undefined;
  readonly min_value?: number | undefined;
  readonly max_value?: number | undefined;
  readonly min_length?: number | undefined;
  readonly max_length?: number | undefined;
  readonly channel_types?: readonly number[] | undefined;
  readonly options?: readonly RawOption[] | undefined;
}

/** By Discord's numbers (ApplicationCommandOptionType). */
const kinds: Readonly<Record<number, OptionKind>> = {
  3: 'string',
  4: 'integer',
  5: 'boolean',
  6: 'user',
  7: 'channel',
  8: 'role',
  9: 'mentionable',
  10: 'number',
  11: 'attachment',
};

export function optionAsked(raw: RawOption): OptionAsked {
  return {
    name: raw.name,
    description: raw.description,
    // A kind of option that is newer than this page is asked for as text.
    kind: kinds[raw.type] ?? 'string',
    isRequired: raw.required === true,
    choices: raw.choices ?? [],
    isLive: raw.autocomplete === true,
    min: raw.min_value ?? raw.min_length ?? null,
    max: raw.max_value ?? raw.max_length ?? null,
    channelTypes: raw.channel_types ?? [],
  };
}
