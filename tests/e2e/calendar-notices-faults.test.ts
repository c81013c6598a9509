import { expect, test } from 'vitest';
import { guildId, memberId } from '#core/ids.ts';
import { hours, seconds } from '#core/time.ts';
import type { Fault } from '#rehearsal/discord/contract.ts';
import { evening } from '#rehearsal/evening.ts';
import { lintPayload } from '#tests/discord/render/lint.ts';
import { neutralName } from '#text/neutral.ts';
import { sentBy } from './an-evening.ts';
import { aCircle, firstMeeting, inChannel, passes, storeOf, told, wantsToBeTold } from './calendar-people.ts';

const badMoments: readonly Fault['does'][] = [
  { kind: 'answer', status: 500 },
  { kind: 'answer', status: 429, retryAfter: 0.05 },
  { kind: 'apply-then', status: 500 },
  { kind: 'drop', applied: true },
];
const requests: readonly Pick<Fault, 'method' | 'route'>[] = [
  { method: 'POST', route: '/channels/{channel_id}/messages' },
  { method: 'POST', route: '/users/@me/channels' },
  { method: 'GET', route: '/guilds/{guild_id}/members/{user_id}' },
];

test.for(badMoments)('in a bad moment of Discord everybody is still told once (%o)', async (does) => {
  for (const request of requests) {
    await using room = await aCircle();
    await wantsToBeTold(room.people.ada, ['1 hour before']);
    await wantsToBeTold(room.people.ben, ['1 hour before'], 'By a mention in the group’s channel');
    await room.turn(firstMeeting - seconds(3_601) - room.clock.now());
    room.discord.plan({ ...request, does, times: 1 });
    await room.turn('10 min');
    const starting = inChannel(room).filter(({ text }) => text.includes('starts'));
    expect([request, told(room, room.people.ada).length, starting.length]).toEqual([request, 1, 1]);
    expect(
      room.discord.calls.some(({ at, status }) => at >= firstMeeting - hours(1) && (status === 0 || status >= 400)),
    ).toBe(true);
  }
});

test('when Discord cannot say for longer than it knows a repeat, nobody is told twice', async () => {
  await using room = await aCircle();
  await wantsToBeTold(room.people.ada, ['1 hour before']);
  await room.turn(firstMeeting - seconds(3_601) - room.clock.now());
  room.discord.plan({
    method: 'POST',
    route: '/channels/{channel_id}/messages',
    does: { kind: 'apply-then', status: 500 },
    times: 9,
  });
  await room.turn('40 min');
  expect(told(room, room.people.ada)).toHaveLength(1);
  expect(await storeOf(room).notices.counts()).toMatchObject({ unknown: 1, sent: 0 });
});

test('a whole crowd is told within the same minute, and never more than five a second', async () => {
  const people = Array.from({ length: 23 }, (_one, n) => `Person${n}`);
  await using room = await evening({ people: ['Fay', ...people], host: 'Fay' });
  await room.moderator.uses('/schedule add', { words: 'every Tuesday 7pm' }, { in: room.home });
  await room.moderator.presses('Save');
  const store = storeOf(room);
  const [group] = await store.groups.list(guildId(room.guild.id));
  if (!group) throw new Error('there is no group');
  const asked = { leads: ['hour'], way: 'dm', dm: 'open', zone: null, quiet: null } as const;
  const away = { returnNote: false, lastHere: null, returnNotedAt: null };
  for (const name of people) {
    const member = memberId(room.person(name).id);
    await store.wishes.put({ guild: group.guild, group: group.id, member, ...asked, ...away });
  }
  for (let day = 0; day < 7; day += 1) await room.turn('1 d');
  await room.turn('1 min');
  const at = room.discord.calls
    .filter(({ route, status }) => route === '/channels/{channel_id}/messages' && status === 200)
    .filter(({ body }) => JSON.stringify(body ?? null).includes('starts'))
    .map((call) => call.at);
  expect(at).toHaveLength(23);
  const crowded = at.filter((one, n) => at.slice(n).filter((other) => other - one < seconds(1)).length > 5);
  expect(crowded).toEqual([]);
  expect((at.at(-1) ?? 0) - (at[0] ?? 0)).toBeLessThan(seconds(10));
});

test('nothing that is sent outside private answers tells what the group is about, and Discord takes every card', async () => {
  await using room = await aCircle();
  const { ada, ben, cleo } = room.people;
  await room.moderator.uses('/group edit', { name: 'Grief and loss' }, { in: room.home });
  await wantsToBeTold(ada, ['A day before', '1 hour before']);
  await wantsToBeTold(ben, ['A day before', '15 minutes before'], 'By a mention in the group’s channel');
  for (const person of [ada, ben, cleo]) {
    await person.uses('/meetings');
    await person.presses('Coming');
  }
  await room.moderator.uses(
    '/schedule skip',
    { date: '2026-09-15', how: 'Say that it is cancelled' },
    { in: room.home },
  );
  await room.moderator.uses('/schedule move', { date: '2026-09-08', to: '9 September 2026 18:00' }, { in: room.home });
  await passes(room, 24 * 7);
  const said = [...told(room, ada), ...inChannel(room)].map(({ text }) => text);
  expect(said.length).toBeGreaterThan(3);
  expect(said.filter((text) => /grief/i.test(text) || !neutralName(text.split('\n')[0] ?? ''))).toEqual([]);
  // The presses of the calendar are held true by their own tests.
  const faults = sentBy(room).flatMap(({ payload }) => lintPayload(payload));
  expect(faults).toEqual([]);
});
