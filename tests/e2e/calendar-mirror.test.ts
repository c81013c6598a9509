import { PermissionFlagsBits } from 'discord.js';
import { expect, test } from 'vitest';
import { guildId, localDate } from '#core/ids.ts';
import type { Evening } from '#rehearsal/evening.ts';
import { anEvening } from './an-evening.ts';
import { groupOf, plansToMeet, states, storeOf } from './calendar-opening.ts';

const people = ['Fay', 'Ada', 'Ben'] as const;

/** Events of the server that are announced (1) or running (2), by start. */
const events = (room: Evening): readonly (readonly [when: string, status: number])[] =>
  [...room.guild.events.values()]
    .map((event): readonly [string, number] => [event.scheduled_start_time.slice(0, 10), event.status])
    .filter(([, status]) => status < 3)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
const ended = (room: Evening): readonly number[] =>
  [...room.guild.events.values()].map((event): number => event.status).filter((status) => status > 2);

const weekly = ['2026-09-08', '2026-09-15', '2026-09-22', '2026-09-29', '2026-10-06'];

test.for(['gentle', 'strict', 'stage'] as const)(
  'a %s evening by the calendar has its event from the first plan to the end',
  async (mode) => {
    await using room = await anEvening({ people, host: 'Fay', mode });
    await plansToMeet(room, { mirror: 'on' });
    await room.turn('1 min');
    expect(events(room).map(([when]) => when)).toEqual(['2026-09-01', ...weekly]);
    await room.turn('50 min');
    expect(events(room)[0]).toEqual(['2026-09-01', 1]);
    await room.people.ada.joins(room.room());
    expect(events(room)[0]).toEqual(['2026-09-01', 2]);
    await room.people.fay.joins(room.room());
    await room.people.fay.uses('/session start');
    await room.turn('20 min');
    await room.crash();
    await room.boot();
    expect(events(room)[0]).toEqual(['2026-09-01', 2]);
    await room.people.fay.uses('/session end');
    for (const name of ['Fay', 'Ada']) await room.person(name).leaves();
    await room.turn('1 h');
    expect(await states(room)).toMatchObject({ '2026-09-01': 'over' });
    expect(ended(room)).toEqual([3]);
    expect(events(room).map(([when]) => when)).toEqual(weekly);
  },
);

test('a group that makes its room at the doors has its event for as long as the meeting lasts', async () => {
  await using room = await anEvening({ people, host: 'Fay', room: 'fresh' });
  await plansToMeet(room, { mirror: 'on' });
  await room.turn('1 h');
  await room.turn('5 min');
  expect(events(room)[0]).toEqual(['2026-09-01', 2]);
  await room.people.fay.joins(room.room());
  await room.people.fay.uses('/session start');
  await room.people.fay.uses('/session end');
  await room.people.fay.leaves();
  await room.turn('1 h');
  expect(ended(room)).toEqual([3]);
});

test('without Create Events doors open on time all the same', async () => {
  await using room = await anEvening({ people, host: 'Fay' });
  const role = [...room.guild.roles.values()].find((one) => one.managed);
  if (!role) throw new Error('the bot has no role of its own');
  role.permissions = (BigInt(role.permissions) & ~PermissionFlagsBits.CreateEvents).toString();
  await room.crash();
  await room.boot();
  await plansToMeet(room, { mirror: 'on' });
  await room.turn('51 min');
  expect(await states(room)).toMatchObject({ '2026-09-01': 'open' });
  expect(events(room)).toEqual([]);
  expect(room.discord.refused).toEqual([]);
});

test('a group that is closed leaves no event behind', async () => {
  await using room = await anEvening({ people, host: 'Fay' });
  await plansToMeet(room, { mirror: 'on' });
  await room.turn('1 min');
  expect(events(room)).toHaveLength(6);
  const { id } = await groupOf(room);
  await room.moderator.uses('/group close', { group: { raw: id }, confirm: 'Tuesday circle' }, { in: room.home });
  await room.turn('2 min');
  expect(events(room)).toEqual([]);
  expect(await storeOf(room).mirrors.ofGuild(guildId(room.guild.id))).toEqual([]);
});

test('five weeks of a weekly group, with the bot dying once a week, leaves one event for each meeting ahead', async () => {
  await using room = await anEvening({ people, host: 'Fay' });
  await plansToMeet(room, { mirror: 'on' });
  for (let week = 0; week < 5; week += 1) {
    await room.turn('50 min');
    await room.people.ada.joins(room.room());
    await room.turn('1 min');
    await room.crash();
    await room.boot();
    await room.turn('2 h');
    await room.people.ada.leaves();
    await room.turn('3 h');
    await room.turn('6 d');
    await room.turn('18 h');
    await room.turn('9 min');
    await room.turn('2 min');
  }
  const starts = events(room).map(([when]) => when);
  expect(new Set(starts).size).toBe(starts.length);
  expect(starts).toHaveLength(6);
  expect(ended(room)).toHaveLength(5);
});

test('interest on Discord’s own event counts as an answer, also when the bot was away, until it is taken back', async () => {
  await using room = await anEvening({ people, host: 'Fay' });
  const series = await plansToMeet(room, { mirror: 'on' });
  await room.turn('1 min');
  const event = [...room.guild.events.values()].find((one) => one.scheduled_start_time.startsWith('2026-09-08'));
  if (!event) throw new Error('there is no event');
  const coming = async () =>
    (await storeOf(room).answers.ofMeeting(series.guild, { series: series.id, date: localDate('2026-09-08') })).map(
      ({ member, answer, source }) => [member, answer, source],
    );
  const { ada, ben } = room.people;
  await ada.isInterestedIn(event);
  expect(await coming()).toEqual([[ada.id, 'coming', 'event']]);
  await room.crash();
  await ben.isInterestedIn(event);
  await ada.isInterestedIn(event, false);
  await room.boot();
  await room.turn('1 min');
  expect(await coming()).toEqual([[ben.id, 'coming', 'event']]);
});
