import { expect, test } from 'vitest';
import { channelId, groupId, sessionId } from '#core/ids.ts';
import { minutes } from '#core/time.ts';
import { aStore } from './a-store.ts';
import {
  aFormat,
  aGroup,
  aSession,
  closed,
  desk,
  evening,
  guild,
  home,
  otherGuild,
  person,
  room,
  support,
} from './sample.ts';

const nowhere = channelId('300000000000000099');

test('a group comes back as it was set up, with its facilitators in their order', async () => {
  const store = aStore();
  await store.groups.create(aGroup());
  expect(await store.groups.find(guild, support)).toStrictEqual(aGroup());
});

test('what a moderator does not name stays as it was', async () => {
  const store = aStore();
  await store.groups.create(aGroup());
  const change = { name: 'Wednesday evening', room: null, facilitators: { role: null, people: [person(9)] } };
  expect(await store.groups.edit(guild, support, change)).toStrictEqual(aGroup(change));
  expect(await store.groups.edit(guild, support, { size: 8 })).toStrictEqual(aGroup({ ...change, size: 8 }));
  expect(await store.groups.find(guild, support)).toStrictEqual(aGroup({ ...change, size: 8 }));
});

test('a closed group is neither listed, nor found at its room, nor changed any more', async () => {
  const store = aStore();
  await store.groups.create(aGroup());
  await store.groups.edit(guild, support, { closedAt: evening });
  expect(await store.groups.list(guild)).toEqual([]);
  expect(await store.groups.atChannel(guild, room)).toBeNull();
  expect(await store.groups.edit(guild, support, { size: 3 })).toBeNull();
  expect(await store.groups.find(guild, support)).toEqual(aGroup({ closedAt: evening }));
});

test('groups are listed by name', async () => {
  const store = aStore();
  for (const [n, name] of ['Owls', 'Bees', 'Larks'].entries()) {
    await store.groups.create(aGroup({ id: groupId(`group00000${n}0`), name }));
  }
  expect((await store.groups.list(guild)).map((group) => group.name)).toEqual(['Bees', 'Larks', 'Owls']);
});

test('a group is found at its home, its room and its desk, and a shared home does not hide a room', async () => {
  const store = aStore();
  const second = aGroup({ id: groupId('group0000002'), name: 'Another', room: nowhere, desk: null });
  await store.groups.create(aGroup());
  await store.groups.create(second);
  expect((await store.groups.atChannel(guild, room))?.id).toBe(support);
  expect((await store.groups.atChannel(guild, desk))?.id).toBe(support);
  expect((await store.groups.atChannel(guild, nowhere))?.id).toBe(second.id);
  expect((await store.groups.atChannel(guild, home))?.id).toBe(second.id);
});

test('an id of another guild is never found, whatever is asked', async () => {
  const store = aStore();
  await store.groups.create(aGroup());
  await store.formats.put(guild, aFormat(), evening);
  await store.sessions.begin(aSession());
  await store.mutes.intend({ guild, member: person(1), session: aSession().id, since: evening });

  expect(await store.groups.find(otherGuild, support)).toBeNull();
  expect(await store.groups.list(otherGuild)).toEqual([]);
  expect(await store.groups.edit(otherGuild, support, { name: 'Taken over' })).toBeNull();
  expect(await store.formats.find(otherGuild, aFormat().id)).toBeNull();
  expect(await store.formats.list(otherGuild)).toEqual([]);
  expect(await store.sessions.ofGroup(otherGuild, support)).toBeNull();
  for (const channel of [home, room, desk]) {
    expect(await store.groups.atChannel(otherGuild, channel)).toBeNull();
    expect(await store.sessions.atChannel(otherGuild, channel)).toBeNull();
  }
  await store.mutes.strike(otherGuild, person(1));
  await store.mutes.made(otherGuild, person(1));
  expect(await store.mutes.ofGuild(otherGuild)).toEqual([]);
  expect((await store.mutes.ofGuild(guild)).map((mute) => mute.state)).toEqual(['intended']);
  expect((await store.groups.find(guild, support))?.name).toBe('Tuesday evening');
});

test('something that somebody typed where an id belongs is just not found', async () => {
  const store = aStore();
  expect(await store.groups.find(guild, groupId('the Tuesday group'))).toBeNull();
  expect(await store.sessions.load(sessionId(`' or 1=1 --`))).toBeNull();
  expect(await store.formats.find(guild, 'My Format!')).toBeNull();
});

test('a format with the same id replaces the old one of that guild only', async () => {
  const store = aStore();
  const format = aFormat();
  await store.formats.put(guild, format, evening);
  await store.formats.put(otherGuild, format, evening);
  await store.formats.put(guild, { ...format, name: 'Our round' }, evening + 1);
  expect((await store.formats.list(guild)).map((each) => each.name)).toEqual(['Our round']);
  expect(await store.formats.find(otherGuild, format.id)).toEqual(format);
});

test('a session is found by group, room, desk and home until it is closed', async () => {
  const store = aStore();
  const session = aSession();
  await store.sessions.begin(session);
  const finds = async () => [
    await store.sessions.ofGroup(guild, support),
    await store.sessions.atChannel(guild, room),
    await store.sessions.atChannel(guild, desk),
    await store.sessions.atChannel(guild, home),
  ];
  expect(await finds()).toEqual([session, session, session, session]);
  const close = () => ({ session: closed(session, evening), effects: [] });
  await store.sessions.change(session.id, evening, close, () => null);
  expect(await finds()).toEqual([null, null, null, null]);
});

const at = (id: string, minute: number) => aSession({ id: sessionId(id), opensAt: evening + minutes(minute) });

test('sessions to be carried on come oldest first, without the closed ones', async () => {
  const store = aStore();
  await store.sessions.begin(at('session000bb', 20));
  await store.sessions.begin(at('session000cc', 10));
  await store.sessions.begin(closed(at('session000aa', 0), evening));
  const ids = (await store.sessions.unfinished()).map((session) => session.id);
  expect(ids).toEqual(['session000cc', 'session000bb']);
});

test('wakes come nearest first, and only when they are due', async () => {
  const store = aStore();
  await store.sessions.begin(aSession({ id: sessionId('session000aa') }), evening + 20);
  await store.sessions.begin(aSession({ id: sessionId('session000bb') }), evening + 10);
  await store.sessions.begin(aSession({ id: sessionId('session000cc') }));
  expect(await store.wakes.nearest()).toBe(evening + 10);
  expect(await store.wakes.due(evening + 9)).toEqual([]);
  expect(await store.wakes.due(evening + 20)).toEqual(['session000bb', 'session000aa']);
});
