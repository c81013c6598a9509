import { type RotaRole, rotaRoles } from '#core/calendar/model.ts';
import { type GuildId, guildId, type MemberId, memberId } from '#core/ids.ts';

/** What a press on the rota is about besides its meeting: a job, and perhaps a server (in a direct message) or a person. */
export interface RotaArg {
  readonly role: RotaRole;
  readonly rest: string;
}

export const argOf = (role: RotaRole, rest: GuildId | MemberId | string = ''): string =>
  rest === '' ? role : `${role}-${rest}`;

/** Null when it is none of ours. */
export function readArg(arg: string): RotaArg | null {
  const [name, rest = ''] = arg.split('-');
  const role = rotaRoles.find((one) => one === name);
  return role === undefined ? null : { role, rest };
}

const isSnowflake = (text: string): boolean => /^\d{17,20}$/.test(text);
export const guildIn = ({ rest }: RotaArg): GuildId | null => (isSnowflake(rest) ? guildId(rest) : null);
export const memberIn = ({ rest }: RotaArg): MemberId | null => (isSnowflake(rest) ? memberId(rest) : null);
