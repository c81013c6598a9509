import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { groupId, localDate, seriesId, wallTime } from '#core/ids.ts';
import { neutralName } from '#text/neutral.ts';
import { aServer } from './a-server.ts';
import { aBlackout, guild } from './made-up.ts';

/** What the Meeting Guide format asks of the fields that we use. */
const meeting = {
  type: 'object',
  required: ['name', 'slug'],
  additionalProperties: false,
  properties: {
    name: { type: 'string', minLength: 1, maxLength: 64 },
    slug: { type: 'string', pattern: '^[a-z0-9-]{1,64}$' },
    day: {
      anyOf: [
        { type: 'integer', minimum: 0, maximum: 6 },
        { type: 'array', items: { type: 'integer', minimum: 0, maximum: 6 } },
      ],
    },
    time: { type: 'string', pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' },
    end_time: { type: 'string', pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' },
    timezone: { type: 'string' },
    types: { type: 'array', items: { enum: ['EN', 'DE'] } },
    conference_url: { type: 'string', pattern: '^https://discord\\.com/channels/\\d+/\\d+$' },
    location: { type: 'string', maxLength: 100 },
  },
};
const fits = new Ajv({ allowUnionTypes: true }).compile({ type: 'array', items: meeting });

test('a listed group stands in the directory with public facts alone', async () => {
  const server = await aServer();
  const group = await server.group({}, { time: wallTime('23:30') }, true);
  const answer = await server.get('/meetings.json');
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  const text = await answer.text();
  const read: unknown = JSON.parse(text);
  expect(fits(read)).toBe(true);
  expect(read).toEqual([
    {
      name: 'Tuesday circle',
      slug: 's00000000001',
      day: 2,
      time: '23:30',
      end_time: '00:30',
      timezone: 'Europe/Berlin',
      types: ['EN'],
      conference_url: `https://discord.com/channels/${guild}/${group.home}`,
    },
  ]);
  expect(neutralName(text)).toBe(true);
});

test('who is not listed is not there, and who is taken out is gone at once', async () => {
  const server = await aServer();
  const group = await server.group();
  const shown = async (): Promise<unknown> => (await server.get('/meetings.json')).json();
  expect(await shown()).toEqual([]);
  const { settings } = await server.store.series.ofGroup(guild, group.id);
  await server.store.series.setSettings(guild, group.id, { ...settings, listed: true });
  expect(await shown()).toHaveLength(1);
  await server.store.series.setSettings(guild, group.id, { ...settings, listed: false });
  expect(await shown()).toEqual([]);
  await server.store.series.setSettings(guild, group.id, { ...settings, listed: true });
  await server.store.groups.edit(guild, group.id, { closedAt: server.clock.now() });
  expect(await shown()).toEqual([]);
});

test.for([
  ['meets every second week', { rule: { kind: 'weekly', every: 2, on: ['TU'] } }],
  ['meets once', { rule: { kind: 'once' } }],
  ['meets monthly', { rule: { kind: 'monthly-day', every: 1, day: 1 } }],
  ['is paused', { paused: true }],
  ['begins next year', { from: localDate('2027-11-23') }],
  [
    'meets where members alone are told',
    { venue: { kind: 'in-person', place: 'Harbour 5', access: null, open: 'members' } },
  ],
] as const)('a listed group that %s is left out', async ([, series]) => {
  const server = await aServer();
  await server.group({}, series, true);
  expect(await (await server.get('/meetings.json')).json()).toEqual([]);
});

test('a group with days off for longer than a month is left out until they are over', async () => {
  const server = await aServer();
  const group = await server.group({}, {}, true);
  await server.store.series.addBlackout({
    ...aBlackout(localDate('2026-11-23'), localDate('2027-01-10')),
    group: group.id,
  });
  expect(await (await server.get('/meetings.json')).json()).toEqual([]);
  await server.turn('15 d');
  expect(await (await server.get('/meetings.json')).json()).toHaveLength(1);
});

test('several days, every day, and a public place are told as the format wants them', async () => {
  const server = await aServer();
  await server.group({}, { rule: { kind: 'weekly', every: 1, on: ['SU', 'MO', 'SA'] } }, true);
  await server.group(
    { id: groupId('g00000000002'), name: 'Other' },
    {
      id: seriesId('s00000000002'),
      rule: { kind: 'daily', every: 1 },
      venue: { kind: 'in-person', place: 'Harbour 5', access: 'Fay opens the door', open: 'public' },
    },
    true,
  );
  const read: unknown = await (await server.get('/meetings.json')).json();
  expect(fits(read)).toBe(true);
  expect(read).toMatchObject([
    { slug: 's00000000001', day: [0, 1, 6] },
    { slug: 's00000000002', day: [0, 1, 2, 3, 4, 5, 6], location: 'Harbour 5' },
  ]);
  expect(JSON.stringify(read)).not.toContain('Fay');
});
