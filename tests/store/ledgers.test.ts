import { expect, test } from 'vitest';
import { messageId, roleId, sessionId } from '#core/ids.ts';
import type { Effect } from '#core/session/effects.ts';
import type { Card, DoorBefore } from '#store/store.ts';
import { runs } from '#store/schema.ts';
import { aPlace, aStore, lookInto } from './a-store.ts';
import { aSession, closed, desk, evening, guild, otherGuild, person, room } from './sample.ts';

const { id } = aSession();
const later = sessionId('session00002');
const say = (n: number): Effect => ({ kind: 'say', where: 'room', line: { say: 'phase', phase: n }, to: null });

async function withLines(...effects: Effect[]) {
  const store = aStore();
  await store.sessions.begin(aSession());
  const decide = () => ({ session: aSession({ version: 2 }), effects });
  await store.sessions.change(id, evening, decide, () => null);
  return { store, lines: await store.outbox.due(id, evening) };
}

test('a line that was said is gone, and the others keep their order', async () => {
  const { store, lines } = await withLines(say(1), say(2), say(3));
  await store.outbox.said(lines[1]?.id ?? '');
  expect((await store.outbox.due(id, evening)).map((line) => line.effect)).toEqual([say(1), say(3)]);
});

test('a line that Discord did not take is tried again at its time, and the tries are counted', async () => {
  const { store, lines } = await withLines(say(1));
  await store.outbox.later(lines[0]?.id ?? '', evening + 1000);
  expect(await store.outbox.due(id, evening + 999)).toEqual([]);
  const again = await store.outbox.due(id, evening + 1000);
  expect(again).toEqual([{ ...lines[0], attempts: 1, notBefore: evening + 1000 }]);
  expect(await store.outbox.waiting()).toEqual([id]);
});

test.each(['refused', 'unknown'] as const)('a line that was given up (%s) is never tried again', async (why) => {
  const { store, lines } = await withLines(say(1));
  await store.outbox.giveUp(lines[0]?.id ?? '', why);
  expect(await store.outbox.due(id, evening + 1e9)).toEqual([]);
  expect(await store.outbox.waiting()).toEqual([]);
});

test('a session has one card of each kind; a new one takes the place of the old', async () => {
  const store = aStore();
  await store.sessions.begin(aSession());
  const card: Card = {
    session: id,
    kind: 'room',
    channel: room,
    message: messageId('500000000000000001'),
    postedAt: evening,
    shown: '',
  };
  const reposted = { ...card, message: messageId('500000000000000002') };
  const ofDesk: Card = { ...card, kind: 'desk', channel: desk };
  await store.cards.put(card);
  await store.cards.put(reposted);
  await store.cards.put(ofDesk);
  await store.cards.shown(id, 'room', 'abc123');
  expect(await store.cards.of(id)).toEqual([ofDesk, { ...reposted, shown: 'abc123' }]);
  await store.cards.remove(id, 'desk');
  expect(await store.cards.of(id)).toEqual([{ ...reposted, shown: 'abc123' }]);
});

test('a mute is intended, then made, and struck only when it is undone', async () => {
  const store = aStore();
  const mute = { guild, member: person(1), session: id, since: evening };
  await store.mutes.intend(mute);
  expect(await store.mutes.all()).toEqual([{ ...mute, state: 'intended' }]);
  await store.mutes.made(guild, person(1));
  expect(await store.mutes.ofGuild(guild)).toEqual([{ ...mute, state: 'made' }]);
  await store.mutes.strike(guild, person(1));
  expect(await store.mutes.all()).toEqual([]);
});

test('a mute that a moderator lifted stays lifted for that session, but not for the next', async () => {
  const store = aStore();
  const mute = { guild, member: person(1), session: id, since: evening };
  const state = async () => (await store.mutes.all()).map((each) => each.state);
  await store.mutes.intend(mute);
  await store.mutes.liftedByOther(guild, person(1));
  await store.mutes.intend(mute);
  await store.mutes.made(guild, person(1));
  expect(await state()).toEqual(['lifted-by-other']);
  await store.mutes.intend({ ...mute, session: later });
  expect(await state()).toEqual(['intended']);
});

test('the same person may be muted in two guilds', async () => {
  const store = aStore();
  const mute = { guild, member: person(1), session: id, since: evening };
  await store.mutes.intend(mute);
  await store.mutes.intend({ ...mute, guild: otherGuild });
  await store.mutes.strike(guild, person(1));
  expect((await store.mutes.all()).map((each) => each.guild)).toEqual([otherGuild]);
});

const door: DoorBefore = {
  channel: room,
  target: roleId('200000000000000009'),
  kind: 'role',
  guild,
  session: id,
  before: { allow: '1024', deny: '2097152' },
};

test('a door remembers how it was before the first touch', async () => {
  const store = aStore();
  await store.sessions.begin(aSession());
  await store.doors.remember(door);
  await store.doors.remember({ ...door, before: { allow: '0', deny: '0' } });
  const bare: DoorBefore = { ...door, target: person(1), kind: 'member', before: null };
  await store.doors.remember(bare);
  expect(await store.doors.ofSession(id)).toEqual([door, bare]);
  await store.doors.strike(room, door.target);
  expect(await store.doors.ofSession(id)).toEqual([bare]);
});

test('a door that an earlier session left open is put back to how it was before both', async () => {
  const store = aStore();
  await store.doors.remember(door);
  await store.doors.remember({ ...door, session: later, before: { allow: '0', deny: '0' } });
  expect(await store.doors.ofSession(later)).toEqual([{ ...door, session: later }]);
});

test('doors are left over when their session is closed or forgotten, not while it runs', async () => {
  const store = aStore();
  await store.sessions.begin(aSession());
  await store.doors.remember(door);
  expect(await store.doors.leftOver()).toEqual([]);
  await store.sessions.change(
    id,
    evening,
    (seen) => ({ session: closed(seen, evening), effects: [] }),
    () => null,
  );
  expect(await store.doors.leftOver()).toEqual([door]);
  await store.enforceRetention(evening + 30 * 3_600_000);
  expect(await store.sessions.load(id)).toBeNull();
  expect(await store.doors.leftOver()).toEqual([door]);
});

const message = (n: number) => messageId(`60000000000000000${n}`);

test('messages to be erased come when they are due, and the end of a session sets their time', async () => {
  const store = aStore();
  await store.posted.remember({ channel: desk, message: message(1), session: id, eraseAt: evening + 500 });
  await store.posted.remember({ channel: desk, message: message(2), session: id, eraseAt: evening + 500 });
  await store.posted.remember({ channel: desk, message: message(3), session: later, eraseAt: evening + 50 });
  await store.posted.eraseBy(id, evening + 100);
  expect((await store.posted.due(evening + 99)).map((each) => each.message)).toEqual([message(3)]);
  const due = await store.posted.due(evening + 100);
  expect(due.map((each) => each.message)).toEqual([message(3), message(1), message(2)]);
  await store.posted.forget(message(1));
  expect(await store.posted.due(evening + 100)).toHaveLength(2);
});

test('scheduled work says how it ended; work without an end was cut off', async () => {
  const store = aStore();
  expect(await store.runs.last('retention')).toBeNull();
  const run = await store.runs.start('retention', evening);
  expect(await store.runs.last('retention')).toEqual({ startedAt: evening, outcome: 'cut-off' });
  await store.runs.end(run, evening + 5, 'done', 'erased=12 ref=k3j9x2');
  await store.runs.start('calendar', evening + 9);
  expect(await store.runs.last('retention')).toEqual({ startedAt: evening, outcome: 'done' });
  const second = await store.runs.start('retention', evening + 10);
  await store.runs.end(second, evening + 11, 'failed', '');
  expect(await store.runs.last('retention')).toEqual({ startedAt: evening + 10, outcome: 'failed' });
});

test('the bot remembers when it was last alive, and which commands it deployed', async () => {
  const { settings } = aStore();
  expect([await settings.lastAlive(), await settings.deployedCommands()]).toEqual([null, null]);
  await settings.alive(evening);
  await settings.rememberDeployed('c0ffee');
  await settings.alive(evening + 10_000);
  expect([await settings.lastAlive(), await settings.deployedCommands()]).toEqual([evening + 10_000, 'c0ffee']);
});

test.each([
  ['erased=12 ref=k3j9x2', 'erased=12 ref=k3j9x2'],
  ['', ''],
  ['Ada said she was afraid', 'withheld'],
  ['TypeError: cannot read Ada', 'withheld'],
  ['erased=12 and then some', 'withheld'],
])('of the note "%s" on a run is kept: "%s"', async (note, kept) => {
  const at = aPlace();
  const store = aStore(at);
  await store.runs.end(await store.runs.start('retention', evening), evening, 'failed', note);
  store.close();
  expect(lookInto(at, ({ db }) => db.select({ note: runs.note }).from(runs).all())).toEqual([{ note: kept }]);
});
