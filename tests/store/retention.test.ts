import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { groupId, guildId, messageId, roleId, sessionId } from '#core/ids.ts';
import type { Session } from '#core/session/model.ts';
import { days, hours, minutes } from '#core/time.ts';
import { ruledTables } from '#store/retention.ts';
import type { Store } from '#store/store.ts';
import { purposes } from '#store/table.ts';
import { allPages, aPlace, aStore, lookInto } from './a-store.ts';
import { aGroup, closed, desk, evening, guild, person, room, sharing, support } from './sample.ts';

const anotherGuild = guildId('199999999999999999');

const end = evening + minutes(60);

/** An evening that left a row in every table, closed. */
async function anEvening(store: Store, change: Partial<Session> = {}): Promise<void> {
  const session = { ...sharing(12), ...change };
  const place = { session: session.id, guild, channel: room };
  await store.groups.create(aGroup({ id: session.place.group }));
  await store.sessions.begin(session);
  await store.cards.put({
    ...place,
    kind: 'room',
    message: messageId('500000000000000001'),
    postedAt: evening,
    shown: '',
  });
  await store.mutes.intend({ ...place, member: person(90), since: evening });
  await store.doors.remember({ ...place, target: roleId('200000000000000009'), kind: 'role', before: null });
  await store.posted.remember({ ...place, message: messageId('600000000000000001'), eraseAt: end });
  await store.runs.end(await store.runs.start('retention', evening), evening, 'done', 'erased=1');
  await store.sessions.change(
    session.id,
    end,
    (seen) => ({
      session: closed(seen, end),
      effects: [{ kind: 'say', where: 'room', line: { say: 'closing', closesAt: end }, to: person(5) }],
    }),
    () => end + minutes(20),
  );
}

const erasedOf = (gone: Readonly<Record<string, number>>): string[] =>
  Object.keys(gone)
    .filter((table) => gone[table] !== 0)
    .toSorted();

const ofTheSession = ['cards', 'outbox', 'phases', 'presence', 'sessions', 'turns', 'wakes'];

test('everything about a meeting is there on the evening, and nothing of it a day after its end', async () => {
  const store = aStore();
  await anEvening(store);
  const soon = await store.enforceRetention(end + hours(22));
  expect(Object.keys(soon).toSorted()).toEqual([...ruledTables].toSorted());
  expect(erasedOf(soon)).toEqual([]);

  const gone = await store.enforceRetention(end + hours(23));
  expect(erasedOf(gone)).toEqual(ofTheSession);
  expect(gone).toMatchObject({ sessions: 1, presence: 12, turns: 4, phases: 1, outbox: 1, cards: 1, wakes: 1 });
  expect(await store.sessions.load(sharing(1).id)).toBeNull();
  expect(await store.outbox.waiting()).toEqual([]);
  expect(await store.wakes.nearest()).toBeNull();
});

test('work that erases once an hour keeps the promise of every table', () => {
  // The last look before the promised time may be almost an hour old.
  const promised = Object.values(purposes).flatMap(({ erased }) => ('within' in erased ? erased.within : []));
  expect(new Set(promised)).toEqual(new Set([hours(24)]));
});

test('the day counts from the end of the meeting, even when its room was never closed', async () => {
  const store = aStore();
  await store.sessions.begin(sharing(3, { stage: { kind: 'after', closesAt: end + days(2) }, endedAt: end }));
  expect(erasedOf(await store.enforceRetention(end + hours(23)))).toEqual(['phases', 'presence', 'sessions', 'turns']);
});

test('a meeting that was put off is erased a day after that', async () => {
  const store = aStore();
  await store.sessions.begin(sharing(3, { startedAt: null, stage: { kind: 'closed', at: evening, why: 'postponed' } }));
  expect(erasedOf(await store.enforceRetention(evening + hours(22)))).toEqual([]);
  expect(erasedOf(await store.enforceRetention(evening + hours(23)))).toContain('presence');
});

test('a meeting that runs is not erased, however long it takes', async () => {
  const store = aStore();
  await store.sessions.begin(sharing(3));
  await store.enforceRetention(evening + days(400));
  expect(await store.sessions.load(sharing(3).id)).toEqual(sharing(3));
});

test('the totals of a meeting are kept for 24 months, and not longer', async () => {
  const store = aStore();
  await anEvening(store);
  await store.enforceRetention(evening + days(729));
  expect(await store.sessions.totals(guild, support)).toHaveLength(1);
  expect(erasedOf(await store.enforceRetention(evening + days(730)))).toEqual(['totals']);
  expect(await store.sessions.totals(guild, support)).toEqual([]);
});

test('how scheduled work ended is kept for 30 days', async () => {
  const store = aStore();
  await store.runs.start('retention', evening);
  expect(erasedOf(await store.enforceRetention(evening + days(30) - 1))).toEqual([]);
  expect(erasedOf(await store.enforceRetention(evening + days(30)))).toEqual(['runs']);
  expect(await store.runs.last('retention')).toBeNull();
});

test('mutes, doors and messages to take back are struck when done, never by age', async () => {
  const store = aStore();
  await anEvening(store);
  await store.enforceRetention(evening + days(3650));
  expect(await store.mutes.all()).toHaveLength(1);
  expect(await store.doors.leftOver()).toHaveLength(1);
  expect(await store.posted.due(evening + days(3650))).toHaveLength(1);
});

test('a closed group is erased within a day, an open one and formats never', async () => {
  const store = aStore();
  const closing = groupId('group0000002');
  await store.groups.create(aGroup());
  await store.groups.create(aGroup({ id: closing, closedAt: evening }));
  expect(erasedOf(await store.enforceRetention(evening + hours(22)))).toEqual([]);
  const gone = await store.enforceRetention(evening + hours(23));
  expect(gone).toMatchObject({ groups: 1, appointments: 2 });
  expect(await store.groups.find(guild, closing)).toBeNull();
  await store.enforceRetention(evening + days(3650));
  expect(await store.groups.find(guild, support)).toEqual(aGroup());
});

test('a closed group waits for its last meeting', async () => {
  const store = aStore();
  await store.groups.create(aGroup({ closedAt: evening }));
  await store.sessions.begin(sharing(3));
  expect(erasedOf(await store.enforceRetention(evening + days(2)))).toEqual([]);
  const over = { session: closed(sharing(3), evening + days(2)), effects: [] };
  await store.sessions.change(
    sharing(3).id,
    evening + days(2),
    () => over,
    () => null,
  );
  expect(erasedOf(await store.enforceRetention(evening + days(3)))).toContain('groups');
});

test('what was erased is in no page of the file any more, free pages too, and the log is empty', async () => {
  const at = aPlace();
  const store = aStore(at);
  // Many evenings, so that rows move between pages and pages become free.
  for (let n = 10; n < 60; n++) {
    const people = sharing(25).people.map((each, seat) => ({ ...each, id: person((seat + n) % 90) }));
    const id = sessionId(`session000${n}`);
    const place = { ...sharing(1).place, group: groupId(`group00000${n}`), desk };
    await anEvening(store, { id, place, people });
  }
  store.close();
  const before = allPages(at);
  for (const id of [person(5), person(33), 'session00044']) expect(before).toContain(id);

  const again = aStore(at);
  const gone = await again.enforceRetention(end + hours(24));
  expect(gone).toMatchObject({ sessions: 50, presence: 50 * 25 });
  expect(statSync(`${at.path}-wal`).size).toBe(0);
  again.close();

  const after = allPages(at);
  // People and sessions may still stand where they have to: appointments, the ledgers and the totals.
  const kept = [person(7), person(3), person(90)];
  const everyone = Array.from({ length: 90 }, (_, n) => person(n)).filter((id) => !kept.includes(id));
  for (const id of everyone) expect(after).not.toContain(id);
  expect(lookInto(at, ({ raw }) => raw.pragma('freelist_count', { simple: true }))).toBe(0);
});

const mute = (n: number) => ({ guild, member: person(n), session: sharing(1).id, since: evening });

test('a mute that was struck is in no page of the file any more, without waiting for the hour', async () => {
  const at = aPlace();
  const store = aStore(at);
  for (let n = 0; n < 90; n++) await store.mutes.intend(mute(n));
  for (let n = 1; n < 90; n++) await store.mutes.strike(guild, person(n));
  store.close();
  const pages = allPages(at);
  expect(pages).toContain(person(0));
  for (let n = 1; n < 90; n++) expect(pages).not.toContain(person(n));
});

test('a step of the ladder can be looked at again for 90 days: rule, time and actor, no words', async () => {
  const store = aStore();
  const session = sharing(3);
  await store.groups.create(aGroup({ id: session.place.group }));
  await store.sessions.begin(session);
  const step = { rung: 'out-for-today', rule: 'own_story', by: person(1), to: person(2) } as const;
  await store.sessions.change(
    session.id,
    evening,
    (seen) => ({ session: seen, effects: [{ kind: 'decision', ...step }] }),
    () => null,
  );
  const kept = [{ at: evening, ...step }];
  expect(await store.outbox.waiting()).toEqual([]);
  expect(await store.decisions.ofGroup(guild, session.place.group)).toEqual(kept);
  expect(await store.decisions.ofGroup(anotherGuild, session.place.group)).toEqual([]);

  await store.enforceRetention(evening + days(90) - 1);
  expect(await store.decisions.ofGroup(guild, session.place.group)).toEqual(kept);
  expect(await store.enforceRetention(evening + days(90))).toMatchObject({ decisions: 1 });
  expect(await store.decisions.ofGroup(guild, session.place.group)).toEqual([]);
});
