import { ChannelType } from 'discord.js';
import { expect, test } from 'vitest';
import { wallTime } from '#core/ids.ts';
import { minutes, seconds } from '#core/time.ts';
import { TurnableClock } from '#rehearsal/discord/clock.ts';
import { anEvening } from './an-evening.ts';
import { doorsOpenedAt, groupOf, plansToMeet } from './calendar-opening.ts';

const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Sydney'] as const;

/** The wall clock of a zone as Node's own calendar has it, which is not the library that plans. */
function wallClock(zone: string, at: number): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
}

function offset(zone: string, at: number): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

/** A few weeks in which each of the three changes its clocks, on another night each. */
const seasons = [
  { season: 'autumn', from: Date.UTC(2026, 8, 28, 6) },
  { season: 'spring', from: Date.UTC(2027, 2, 8, 6) },
];
const weeks = 6;

test.each(seasons)(
  'Tuesdays at seven stay Tuesdays at seven through the clock changes of $season, in Berlin, New York and Sydney',
  async ({ from }) => {
    const clock = new TurnableClock(from);
    await using room = await anEvening({ people: ['Fay'], host: 'Fay', clock, spec: null });
    for (const zone of zones) {
      const home = room.discord.world.addChannel(room.guild, { name: zone, type: ChannelType.GuildText });
      const group = { name: zone, 'public-name': zone, facilitator: room.people.fay, home, zone: { raw: zone } };
      await room.moderator.uses('/group create', group, { in: room.home });
      await plansToMeet(room, { time: wallTime('19:00') }, await groupOf(room, zone));
    }
    for (let week = 0; week < weeks; week += 1) await room.turn('7 d');
    for (const zone of zones) {
      const { room: voice } = await groupOf(room, zone);
      const opened = doorsOpenedAt(room, voice ?? '');
      // The doors open ten minutes before; two seconds is what they may be late.
      const starts = opened.map((at) => wallClock(zone, at + minutes(10) - seconds(2)));
      expect([zone, starts.length, new Set(starts)]).toEqual([zone, weeks, new Set(['Tue 18:59'])]);
      expect(new Set(opened.map((at) => offset(zone, at))).size).toBe(2);
    }
  },
  30_000,
);
