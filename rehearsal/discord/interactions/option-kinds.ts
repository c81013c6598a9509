/** Discord's numbers for the kinds of options, and what an option is before it has been checked. */

export const OPTION = {
  subcommand: 1,
  group: 2,
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
} as const;

export type Fields = Readonly<Record<string, unknown>>;
