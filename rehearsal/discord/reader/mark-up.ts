/** Discord's mark-up as a reader sees it: mentions as names, times as words. */
import { extrasOf } from '../changes/extras.ts';
import type { World } from '../contract.ts';
import { nameOf } from '../wire.ts';

const UNITS: readonly (readonly [name: string, ms: number, upTo: number])[] = [
  ['second', 1_000, 60],
  ['minute', 60_000, 60],
  ['hour', 3_600_000, 24],
  ['day', 86_400_000, 30],
  ['month', 2_592_000_000, 12],
  ['year', 31_536_000_000, Infinity],
];

/** 'in 3 minutes', '1 hour ago', 'now'; rounded to the largest unit that fits. */
export function relative(instant: number, now: number): string {
  const gap = Math.abs(instant - now);
  if (gap < 500) return 'now';
  const [name, ms] = UNITS.find(([, unit, upTo]) => Math.round(gap / unit) < upTo) ?? ['year', 31_536_000_000];
  const count = Math.max(1, Math.round(gap / ms));
  const words = `${count} ${name}${count === 1 ? '' : 's'}`;
  return instant > now ? `in ${words}` : `${words} ago`;
}

/** The furthest instant a date can hold, milliseconds; anybody may type what lies beyond, and it is no time. */
const FURTHEST = 8.64e15;

/** Swedish writes dates and times as ISO 8601 does: 2026-09-01 18:00:00. */
function isoIn(instant: number, timeZone: string): string {
  if (timeZone === 'UTC') return new Date(instant).toISOString().replace('T', ' ');
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(instant);
}

/** A time in the style Discord's letters ask for, in the zone of the readers. */
function absolute(instant: number, style: string, timeZone: string): string {
  const iso = isoIn(instant, timeZone);
  const date = iso.slice(0, 10);
  const time = iso.slice(11, 16);
  if (style === 't') return time;
  if (style === 'T') return iso.slice(11, 19);
  if (style === 'd' || style === 'D') return date;
  return `${date} ${time}`;
}

/** The text as it is shown in a guild (or, with null, in a direct message). Titles keep their mark, for they name a card. */
export function shown(world: World, guildId: string | null, text: string): string {
  const guild = guildId === null ? undefined : world.guilds.get(guildId);
  return text
    .replaceAll(/^(?:###|-#) /gmu, '')
    .replaceAll(/<@!?(\d+)>/gu, (_all, id: string) => `@${personName(world, guildId, id)}`)
    .replaceAll(/<@&(\d+)>/gu, (_all, id: string) => `@${guild?.roles.get(id)?.name ?? 'deleted-role'}`)
    .replaceAll(/<#(\d+)>/gu, (_all, id: string) => `#${world.channels.get(id)?.name ?? 'unknown'}`)
    .replaceAll(/<\/([^:>]+):\d+>/gu, (_all, name: string) => `/${name}`)
    .replaceAll(/<a?(:\w+:)\d+>/gu, (_all, name: string) => name)
    .replaceAll(/<t:(-?\d+)(?::([tTdDfFRsS]))?>/gu, (all: string, seconds: string, style: string | undefined) => {
      const instant = Number(seconds) * 1_000;
      if (Math.abs(instant) > FURTHEST) return all;
      return style === 'R'
        ? relative(instant, world.clock.now())
        : absolute(instant, style ?? 'f', extrasOf(world).readersZone);
    });
}

/** What somebody is called in a guild, or by themselves. */
export function personName(world: World, guildId: string | null, userId: string): string {
  const member = guildId === null ? undefined : world.guilds.get(guildId)?.members.get(userId);
  const user = world.users.get(userId);
  return member ? nameOf(member) : (user?.global_name ?? user?.username ?? 'unknown-user');
}
