import { expect, test } from 'vitest';
import { groupId, noticeId, seriesId } from '#core/ids.ts';
import { days, hours, minutes } from '#core/time.ts';
import { aStore } from './a-store.ts';
import { aNotice, aWish, date, key, waiting } from './calendar-sample.ts';
import type { Wanted } from './calendar-sample.ts';
import { evening, guild, otherGuild, person, support } from './sample.ts';

const dueAt = evening - hours(1);
const toReturn = (n: number, change: Partial<Wanted> = {}) =>
  aNotice(n, { kind: 'return', series: null, date: null, ...change });

test('a reminder is wanted many times and written down once', async () => {
  const { notices } = aStore();
  await notices.want(guild, [aNotice(1)]);
  const day = aNotice(2, { member: person(1), kind: 'day' });
  await notices.want(guild, [aNotice(1, { id: noticeId('notice000099') }), day]);
  await notices.want(guild, [aNotice(1, { id: noticeId('notice000098') })]);
  expect(await notices.ofMeeting(guild, key)).toStrictEqual([aNotice(1), day].map((each) => ({ ...each, ...waiting })));
});

test('one that is wanted at another time is due then, as long as it waits', async () => {
  const { notices } = aStore();
  const later = { dueAt: dueAt + hours(2), until: evening + hours(2) };
  await notices.want(guild, [aNotice(1)]);
  await notices.want(guild, [aNotice(1, later)]);
  expect(await notices.due(evening, 9)).toEqual([]);
  expect(await notices.due(evening + hours(1), 9)).toStrictEqual([{ ...aNotice(1, later), ...waiting }]);
  await notices.trying([aNotice(1).id], 'nonce1', evening);
  await notices.want(guild, [aNotice(1)]);
  await notices.ended([aNotice(1).id], 'sent');
  await notices.want(guild, [aNotice(1)]);
  expect(await notices.ofMeeting(guild, key)).toMatchObject([{ ...later, state: 'sent', attempts: 1 }]);
  expect(await notices.nearest()).toBeNull();
});

test('a try that was put off stays put off, however often the same reminder is wanted meanwhile', async () => {
  const { notices } = aStore();
  await notices.want(guild, [aNotice(1), toReturn(2)]);
  const ids = [aNotice(1).id, toReturn(2).id];
  await notices.trying(ids, 'nonce1', dueAt);
  await notices.later(ids, dueAt + minutes(5));
  await notices.want(guild, [aNotice(1), toReturn(2, { id: noticeId('notice000099') })]);
  expect(await notices.due(dueAt + minutes(4), 9)).toEqual([]);
  const due = await notices.due(dueAt + minutes(5), 9);
  const again = { dueAt: dueAt + minutes(5), state: 'waiting', nonce: 'nonce1', triedAt: dueAt, attempts: 1 } as const;
  expect(due).toStrictEqual([
    { ...aNotice(1), ...again },
    { ...toReturn(2), ...again },
  ]);
  // When the meeting itself moves, the new time counts at once.
  await notices.want(guild, [aNotice(1, { dueAt: dueAt - 1 })]);
  expect(await notices.due(dueAt, 9)).toMatchObject([{ kind: 'hour', dueAt: dueAt - 1 }]);
});

test('reminders that are no longer wanted go while they wait; other news of the meeting stay', async () => {
  const { notices } = aStore();
  const sent = aNotice(4, { kind: 'day' });
  await notices.want(guild, [aNotice(1), aNotice(2), aNotice(3, { kind: 'moved' }), sent]);
  await notices.ended([sent.id], 'sent');
  const elsewhere = aNotice(5, { date: date(7) });
  await notices.want(guild, [elsewhere]);
  await notices.want(guild, [aNotice(2)], key);
  expect((await notices.ofMeeting(guild, key)).map(({ member }) => member)).toEqual([person(2), person(3), person(4)]);
  expect(await notices.ofMeeting(guild, { ...key, date: date(7) })).toHaveLength(1);
  await notices.want(guild, [], key);
  expect((await notices.ofMeeting(guild, key)).map(({ member }) => member)).toEqual([person(3), person(4)]);
});

test('what belongs to no meeting is one for each person, group, kind and time', async () => {
  const { notices } = aStore();
  await notices.want(guild, [toReturn(1)]);
  await notices.want(guild, [toReturn(1, { id: noticeId('notice000097') })]);
  await notices.want(guild, [toReturn(1, { id: noticeId('notice000098'), group: groupId('group0000009') })]);
  await notices.want(guild, [toReturn(1, { id: noticeId('notice000099'), dueAt: dueAt + days(30) })]);
  expect((await notices.due(evening + days(40), 9)).map(({ id }) => id)).toEqual([
    toReturn(1).id,
    'notice000098',
    'notice000099',
  ]);
});

test('due ones come by time, some at once; one that is being sent is due too', async () => {
  const { notices } = aStore();
  await notices.want(guild, [aNotice(1), aNotice(2, { dueAt: dueAt - 2 }), aNotice(3, { dueAt: dueAt - 1 })]);
  expect(await notices.nearest()).toBe(dueAt - 2);
  expect(await notices.nearest(dueAt - 2)).toBe(dueAt - 1);
  await notices.trying([aNotice(2).id, aNotice(3).id], 'shared', dueAt);
  expect((await notices.due(dueAt, 2)).map(({ member, state, nonce }) => [member, state, nonce])).toEqual([
    [person(2), 'sending', 'shared'],
    [person(3), 'sending', 'shared'],
  ]);
  expect(await notices.due(dueAt - 3, 9)).toEqual([]);
});

test.each(['sent', 'failed', 'unknown', 'dropped', 'for-next-command'] as const)(
  'one that ended as %s is not due any more, whatever is wanted',
  async (state) => {
    const { notices } = aStore();
    await notices.want(guild, [aNotice(1)]);
    await notices.trying([aNotice(1).id], 'nonce1', dueAt);
    await notices.ended([aNotice(1).id], state);
    await notices.want(guild, [aNotice(1, { dueAt: dueAt + 1 })], key);
    expect(await notices.due(evening + days(9), 9)).toEqual([]);
    expect((await notices.counts())[state]).toBe(1);
    expect((await notices.forNextCommand(guild, person(1))).length).toBe(state === 'for-next-command' ? 1 : 0);
  },
);

test('a meeting that will not be drops its reminders, or all that waits', async () => {
  const { notices } = aStore();
  await notices.want(guild, [aNotice(1), aNotice(2, { kind: 'place' }), aNotice(3)]);
  await notices.trying([aNotice(3).id], 'nonce1', dueAt);
  await notices.drop(guild, key, 'leads');
  expect((await notices.due(evening, 9)).map(({ member }) => member)).toEqual([person(2), person(3)]);
  await notices.drop(guild, key, 'all');
  expect((await notices.due(evening, 9)).map(({ member }) => member)).toEqual([person(3)]);
  expect(await notices.counts()).toMatchObject({ waiting: 0, sending: 1, dropped: 2 });
});

test('news about the same thing may be told again', async () => {
  const { notices } = aStore();
  await notices.want(guild, [aNotice(1, { kind: 'moved' })]);
  await notices.trying([aNotice(1).id], 'nonce1', dueAt);
  await notices.ended([aNotice(1).id], 'sent');
  await notices.renew([{ id: aNotice(1).id, dueAt: evening, until: evening + 9 }]);
  expect(await notices.due(evening, 9)).toStrictEqual([
    { ...aNotice(1, { kind: 'moved', dueAt: evening, until: evening + 9 }), ...waiting },
  ]);
});

test('who stops is told nothing any more of that group, and of none when they stop it all', async () => {
  const { notices, wishes } = aStore();
  const other = groupId('group0000002');
  const ofOther = { group: other, series: seriesId('series000002') };
  await wishes.put(aWish(1));
  await wishes.put(aWish(1, { group: other }));
  await wishes.put(aWish(2));
  const sent = aNotice(1, { id: noticeId('notice000098'), kind: 'week' });
  const closed = aNotice(1, { id: noticeId('notice000099'), kind: 'day' });
  const elsewhere = aNotice(1, { id: noticeId('notice000097'), ...ofOther });
  await notices.want(guild, [aNotice(1), sent, closed, elsewhere, aNotice(2)]);
  await notices.ended([sent.id], 'sent');
  await notices.ended([closed.id], 'for-next-command');
  expect(await wishes.groups()).toEqual([support, other].map((group) => ({ guild, group })));

  await wishes.remove(otherGuild, null, person(1));
  expect(await wishes.ofMember(guild, person(1))).toHaveLength(2);
  await wishes.remove(guild, support, person(1));
  expect(await wishes.find(guild, support, person(1))).toBeNull();
  expect(await notices.forNextCommand(guild, person(1))).toEqual([]);
  expect((await notices.due(evening, 9)).map(({ id }) => id)).toEqual([aNotice(2).id, elsewhere.id]);
  // What was sent stays known, so that it is not sent again when they ask anew.
  await notices.want(guild, [sent]);
  expect((await notices.counts()).sent).toBe(1);

  await wishes.remove(guild, null, person(1));
  expect(await wishes.ofMember(guild, person(1))).toEqual([]);
  expect((await notices.due(evening, 9)).map(({ id }) => id)).toEqual([aNotice(2).id]);
});

test('who asked for a note after a long absence is found then, and not again soon after it', async () => {
  const { wishes } = aStore();
  const asked = { returnNote: true, lastHere: evening };
  await wishes.put(aWish(1, asked));
  await wishes.put(aWish(2, { ...asked, lastHere: evening - 1, returnNotedAt: evening + days(14) }));
  await wishes.put(aWish(3, { returnNote: true }));
  await wishes.put(aWish(4));
  const noted = evening + days(14);
  const away = async (before: number, notedBefore: number) =>
    (await wishes.longAway(before, notedBefore)).map(({ member }) => member);
  expect(await away(evening, noted)).toEqual([]);
  expect(await away(evening + 1, noted)).toEqual([person(1)]);
  expect(await away(evening + 1, noted + 1)).toEqual([person(2), person(1)]);
});
