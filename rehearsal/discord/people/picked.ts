/** One thing picked from a select of any kind: the value that is sent for it. */
import { array, record } from '../changes/read.ts';
import { canSee, permissionsFor } from '../permissions.ts';
import { nameOf } from '../wire.ts';
import type { Resolved } from './resolved.ts';
import { Impossible, type Actor } from './scene.ts';

/** What is written on the option, what somebody or something is called, or the thing itself. */
export type Pick = string | { readonly id: string };

const STRING = 3;
const USER = 5;
const ROLE = 6;
const MENTIONABLE = 7;
const CHANNEL = 8;
/** The choices of radio and checkbox groups in forms are lists of options, as those of string selects. */
const OPTION_LISTS = new Set([STRING, 21, 22]);

/** @throws Impossible when nothing of that name is offered. */
export function picked(actor: Actor, select: Record<string, unknown>, pick: Pick, resolved: Resolved): string {
  const type = Number(select['type']);
  const wanted = typeof pick === 'string' ? pick : pick.id;
  if (OPTION_LISTS.has(type)) return fromOptions(actor, select, wanted);
  const person = type === USER || type === MENTIONABLE ? personCalled(actor, wanted) : null;
  if (person) {
    resolved.user(person);
    return person;
  }
  const role = type === ROLE || type === MENTIONABLE ? roleCalled(actor, wanted) : null;
  if (role) {
    resolved.role(role);
    return role;
  }
  const channel = type === CHANNEL ? channelCalled(actor, wanted, array(select['channel_types'])) : null;
  if (!channel) throw new Impossible(actor, `is not offered "${wanted}"`);
  resolved.channel(channel);
  return channel;
}

function fromOptions(actor: Actor, select: Record<string, unknown>, wanted: string): string {
  const options = array(select['options']).map(record);
  const option = options.find((one) => one['label'] === wanted) ?? options.find((one) => one['value'] === wanted);
  if (!option)
    throw new Impossible(
      actor,
      `is not offered "${wanted}"; there are: ${options.map((one) => String(one['label'])).join(', ')}`,
    );
  return String(option['value']);
}

function personCalled({ scene: { world }, guildId }: Actor, wanted: string): string | null {
  const members = [...(world.guilds.get(guildId)?.members.values() ?? [])];
  return members.find((member) => member.user.id === wanted || nameOf(member) === wanted)?.user.id ?? null;
}

function roleCalled({ scene: { world }, guildId }: Actor, wanted: string): string | null {
  const roles = [...(world.guilds.get(guildId)?.roles.values() ?? [])];
  return roles.find((role) => role.id === wanted || role.name === wanted)?.id ?? null;
}

function channelCalled(
  { scene: { world }, guildId, userId }: Actor,
  wanted: string,
  types: readonly unknown[],
): string | null {
  const found = [...world.channels.values()].find(
    (channel) =>
      channel.guild_id === guildId &&
      (channel.id === wanted || channel.name === wanted) &&
      (types.length === 0 || types.includes(channel.type)) &&
      permissionsFor(world, userId, channel.id) !== 0n &&
      canSee(world, userId, channel.id),
  );
  return found?.id ?? null;
}
