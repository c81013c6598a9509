/** One thing picked from a select of any kind: what it means, and whether it is offered. */
import { array, record } from '../changes/read.ts';
import { canSee } from '../permissions.ts';
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

interface Offer {
  readonly id: string;
  readonly name: string | null | undefined;
  readonly kind: 'option' | 'user' | 'role' | 'channel';
}

/**
 * The value or id of what a script picks by its label, its name or itself.
 * @throws Impossible when nothing of that name is offered.
 */
export function meant(actor: Actor, select: Record<string, unknown>, pick: Pick): string {
  const wanted = typeof pick === 'string' ? pick : pick.id;
  const offers = offersOf(actor, select);
  // Of two options the one that reads so is meant; elsewhere the thing itself comes before what it is called.
  const isOptions = OPTION_LISTS.has(Number(select['type']));
  const byName = (offer: Offer): boolean => offer.name === wanted;
  const byId = (offer: Offer): boolean => offer.id === wanted;
  const [first, second] = isOptions ? [byName, byId] : [byId, byName];
  const found = offers.find(first) ?? offers.find(second);
  if (found) return found.id;
  const labels = isOptions ? `; there are: ${offers.map((offer) => offer.name).join(', ')}` : '';
  throw new Impossible(actor, `is not offered "${wanted}"${labels}`);
}

/**
 * The value as it is sent; who or what it names stands in `resolved` afterwards.
 * @throws Impossible when it is not offered.
 */
export function pickedExactly(
  actor: Actor,
  select: Record<string, unknown>,
  value: string,
  resolved: Resolved,
): string {
  const offer = offersOf(actor, select).find((one) => one.id === value);
  if (!offer) throw new Impossible(actor, `is not offered "${value}"`, 'That is not among the choices.');
  if (offer.kind === 'user') resolved.user(value);
  if (offer.kind === 'role') resolved.role(value);
  if (offer.kind === 'channel') resolved.channel(value);
  return value;
}

function offersOf(actor: Actor, select: Record<string, unknown>): Offer[] {
  const type = Number(select['type']);
  if (OPTION_LISTS.has(type)) {
    const options = array(select['options']).map(record);
    return options.map(({ value, label }) => ({ id: String(value), name: String(label), kind: 'option' }));
  }
  return [
    ...(type === USER || type === MENTIONABLE ? people(actor) : []),
    ...(type === ROLE || type === MENTIONABLE ? roles(actor) : []),
    ...(type === CHANNEL ? channels(actor, array(select['channel_types'])) : []),
  ];
}

function people({ scene: { world }, guildId }: Actor): Offer[] {
  const members = [...(world.guilds.get(guildId)?.members.values() ?? [])];
  return members.map((member) => ({ id: member.user.id, name: nameOf(member), kind: 'user' }));
}

function roles({ scene: { world }, guildId }: Actor): Offer[] {
  const all = [...(world.guilds.get(guildId)?.roles.values() ?? [])];
  return all.map(({ id, name }) => ({ id, name, kind: 'role' }));
}

function channels({ scene: { world }, guildId, userId }: Actor, types: readonly unknown[]): Offer[] {
  return [...world.channels.values()]
    .filter(
      (channel) =>
        channel.guild_id === guildId &&
        (types.length === 0 || types.includes(channel.type)) &&
        canSee(world, userId, channel.id),
    )
    .map(({ id, name }) => ({ id, name, kind: 'channel' }));
}
