import { expect, test } from 'vitest';
import { joinVoice, leaveVoice } from '#rehearsal/discord/changes/voice.ts';
import { eventsRules } from '#rehearsal/discord/rules/book-events.ts';
import { FORM, MISSING_PERMISSIONS, restBook } from './refuses.ts';
import { openRoom, type Room } from './room.ts';

const { proves, refuses } = restBook(eventsRules);

const START = '2026-09-08T18:00:00.000Z';
const voiceEvent = (room: Room, more: object = {}) => ({
  name: 'Tuesday circle',
  entity_type: 2,
  privacy_level: 2,
  channel_id: room.voice.id,
  scheduled_start_time: START,
  ...more,
});
const EXTERNAL = {
  name: 'Walk',
  entity_type: 3,
  privacy_level: 2,
  entity_metadata: { location: 'By the river' },
  scheduled_start_time: START,
  scheduled_end_time: '2026-09-08T19:00:00.000Z',
};

async function plan(room: Room, body: object): Promise<string> {
  const event = await room.rest.post(`/guilds/${room.guild.id}/scheduled-events`, { body });
  return typeof event === 'object' && event !== null && 'id' in event ? String(event.id) : '';
}
const change = (room: Room, id: string, body: object) =>
  room.rest.patch(`/guilds/${room.guild.id}/scheduled-events/${id}`, { body });
const statuses = (room: Room) =>
  room.told.filter((each) => each.t.startsWith('GUILD_SCHEDULED_EVENT')).map((each) => each.d['status']);

refuses(
  'event.create-permission',
  MISSING_PERMISSIONS,
  (room) => [plan(room, voiceEvent(room)), plan(room, EXTERNAL)],
  { without: ['CREATE_EVENTS'] },
);
refuses(
  'event.kind-permission',
  MISSING_PERMISSIONS,
  (room) => plan(room, voiceEvent(room, { entity_type: 1, channel_id: room.stage.id })),
  { without: ['MUTE_MEMBERS'] },
);
refuses('event.foreign', MISSING_PERMISSIONS, async (room) => {
  const id = await plan(room, voiceEvent(room));
  Object.assign(room.guild.events.get(id) ?? {}, { creator_id: room.ada.id });
  return await change(room, id, { name: 'Mine' });
});
refuses('event.hundred', { status: 400, code: 30_038 }, async (room) => {
  for (let each = 0; each < 100; each += 1) await plan(room, EXTERNAL);
  return await plan(room, EXTERNAL);
});
refuses('event.channel-type', { status: 400, code: 50_091 }, (room) => [
  plan(room, voiceEvent(room, { channel_id: room.stage.id })),
  plan(room, voiceEvent(room, { entity_type: 1 })),
]);
refuses('event.external', FORM, (room) => [
  plan(room, { ...EXTERNAL, entity_metadata: {} }),
  plan(room, { ...EXTERNAL, scheduled_end_time: null }),
  plan(room, { ...EXTERNAL, channel_id: room.voice.id }),
]);
refuses('event.needs-channel', FORM, (room) => [
  plan(room, voiceEvent(room, { channel_id: null })),
  plan(room, voiceEvent(room, { entity_metadata: { location: 'here' } })),
]);
refuses('event.past', FORM, (room) => [
  plan(room, voiceEvent(room, { scheduled_start_time: '2026-08-01T18:00:00.000Z' })),
  plan(room, voiceEvent(room, { scheduled_end_time: '2026-09-08T17:00:00.000Z' })),
]);
refuses('event.finished', { status: 400, code: 180_000 }, async (room) => {
  const id = await plan(room, voiceEvent(room));
  await change(room, id, { status: 4 });
  return await change(room, id, { name: 'Again' });
});
refuses(
  'event.status-order',
  FORM,
  async (room) => await change(room, await plan(room, voiceEvent(room)), { status: 3 }),
);
refuses('event.unknown', { status: 404, code: 10_070 }, async (room) => {
  const id = await plan(room, voiceEvent(room));
  await room.rest.delete(`/guilds/${room.guild.id}/scheduled-events/${id}`);
  return await room.rest.get(`/guilds/${room.guild.id}/scheduled-events/${id}`);
});
refuses('event.recurrence', FORM, (room) => {
  const rules = [
    { frequency: 2, interval: 1, by_weekday: [1, 3] },
    { frequency: 2, interval: 3, by_weekday: [1] },
    { frequency: 3, interval: 1, by_weekday: [0, 3] },
    { frequency: 3, interval: 2 },
    {
      frequency: 1,
      interval: 1,
      by_n_weekday: [
        { n: 1, day: 1 },
        { n: 3, day: 1 },
      ],
    },
    { frequency: 0, interval: 1, by_month: [1] },
    { frequency: 2, interval: 1, by_weekday: [1], count: 4 },
  ];
  return rules.map((rule) => plan(room, voiceEvent(room, { recurrence_rule: { start: START, ...rule } })));
});

test(
  'event.empty-room: after a few minutes, but not while somebody is there',
  proves('event.empty-room', async ({ expectDifference }) => {
    await using room = await openRoom();
    const { world, guild, ada, voice, clock } = room;
    const id = await plan(room, voiceEvent(room));
    joinVoice(world, guild, ada.id, voice.id);
    await change(room, id, { status: 2 });
    await clock.advance('2 h', async () => {});
    const held = statuses(room);
    expect(held).toEqual([1, 2]);
    leaveVoice(world, guild, ada.id);
    await clock.advance('4 min', async () => {});
    expectDifference({ kept: held, broken: statuses(room) });
    expect(statuses(room)).toEqual([1, 2, 3]);
  }),
);

test(
  'event.not-started: an event that nobody starts is cancelled some hours after its time',
  proves('event.not-started', async ({ expectDifference }) => {
    await using room = await openRoom();
    await plan(room, voiceEvent(room));
    await room.clock.advance('7 d', async () => {});
    const waiting = statuses(room);
    expect(waiting).toEqual([1]);
    await room.clock.advance('7 h', async () => {});
    expectDifference({ kept: waiting, broken: statuses(room) });
    expect(statuses(room)).toEqual([1, 4]);
  }),
);

test('an event elsewhere starts and ends by itself', async () => {
  await using room = await openRoom();
  await plan(room, EXTERNAL);
  await room.clock.advance('7 d', async () => {});
  expect(statuses(room)).toEqual([1, 2]);
  await room.clock.advance('1 h', async () => {});
  expect(statuses(room)).toEqual([1, 2, 3]);
});

test('a weekly event that ends stands there again for next week, and no end is told', async () => {
  await using room = await openRoom();
  const rule = { start: START, frequency: 2, interval: 1, by_weekday: [1] };
  const id = await plan(room, voiceEvent(room, { recurrence_rule: rule }));
  await room.clock.advance('7 d', async () => {});
  await change(room, id, { status: 2 });
  await change(room, id, { status: 3 });
  expect(statuses(room)).toEqual([1, 2, 1]);
  expect(room.guild.events.get(id)?.scheduled_start_time).toBe('2026-09-15T18:00:00.000Z');
});

test('one evening of a weekly event can be called off without moving the others', async () => {
  await using room = await openRoom();
  const rule = { start: START, frequency: 2, interval: 1, by_weekday: [1] };
  const id = await plan(room, voiceEvent(room, { recurrence_rule: rule }));
  const body = { original_scheduled_start_time: '2026-09-15T18:00:00.000Z', is_canceled: true };
  await room.rest.post(`/guilds/${room.guild.id}/scheduled-events/${id}/exceptions`, { body });
  const event = await room.rest.get(`/guilds/${room.guild.id}/scheduled-events/${id}`);
  expect(event).toMatchObject({
    scheduled_start_time: START,
    guild_scheduled_event_exceptions: [{ is_canceled: true }],
  });
});
