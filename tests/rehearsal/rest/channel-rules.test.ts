import { expect, test } from 'vitest';
import { addToThread, createThread } from '#rehearsal/discord/changes/threads.ts';
import { extrasOf } from '#rehearsal/discord/changes/extras.ts';
import type { Channel } from '#rehearsal/discord/contract.ts';
import { bits, canSee, holds, permissionsIn } from '#rehearsal/discord/permissions.ts';
import { KIND } from '#rehearsal/discord/wire.ts';
import { channelsRules } from '#rehearsal/discord/rules/book-channels.ts';
import { FORM, MISSING_ACCESS, MISSING_PERMISSIONS, restBook, WRONG_CHANNEL } from './refuses.ts';
import { openRoom, refusal, type Room } from './room.ts';

const { proves, refuses } = restBook(channelsRules);

const botId = (room: Room) => room.world.application.botUser.id;
const make = (room: Room, body: object) =>
  room.rest.post(`/guilds/${room.guild.id}/channels`, { body: { name: 'Circle', type: KIND.voice, ...body } });
const overwrite = (room: Room, id: string, body: object) =>
  room.rest.put(`/channels/${room.voice.id}/permissions/${id}`, { body });
const openThread = (room: Room, more: object = {}, parent: Channel = room.lobby) =>
  room.rest.post(`/channels/${parent.id}/threads`, { body: { name: 'desk', type: KIND.privateThread, ...more } });
/** A private thread that somebody else opened. */
const foreignThread = (room: Room, invitable = true) =>
  createThread(room.world, room.guild, room.lobby, {
    name: 'desk',
    type: KIND.privateThread,
    ownerId: room.ben.id,
    autoArchiveMinutes: 60,
    invitable,
  });
const change = (room: Room, id: string, body: object) => room.rest.patch(`/channels/${id}`, { body });

refuses('channel.unknown', { status: 404, code: 10_003 }, (room) => room.rest.get('/channels/123456789012345678'));
refuses('channel.create-permission', MISSING_PERMISSIONS, (room) => make(room, {}), { without: ['MANAGE_CHANNELS'] });
refuses('channel.stage-community', WRONG_CHANNEL, (room) => make(room, { type: KIND.stage }), { features: [] });
refuses('channel.five-hundred', { status: 400, code: 30_013 }, (room) => {
  extrasOf(room.world).channelsPerGuild = 3;
  return make(room, {});
});
refuses('channel.category-fifty', FORM, (room) => {
  const category = room.world.addChannel(room.guild, { name: 'Groups', type: KIND.category });
  for (let each = 0; each < 50; each += 1)
    room.world.addChannel(room.guild, { name: 'x', type: KIND.voice, parent_id: category.id });
  return make(room, { parent_id: category.id });
});
refuses('channel.kind-stays', WRONG_CHANNEL, (room) =>
  room.rest.patch(`/channels/${room.voice.id}`, { body: { type: KIND.stage } }),
);
refuses('channel.user-limit', FORM, (room) => [
  make(room, { user_limit: 100 }),
  make(room, { type: KIND.stage, user_limit: 10_001 }),
]);
refuses(
  'channel.overwrite-permission',
  MISSING_PERMISSIONS,
  (room) => overwrite(room, room.guild.id, { type: 0, deny: '1024' }),
  { without: ['MANAGE_ROLES'] },
);
refuses(
  'channel.overwrite-held',
  MISSING_PERMISSIONS,
  (room) => [
    overwrite(room, room.guild.id, { type: 0, deny: bits('STREAM', 'ADD_REACTIONS').toString() }),
    make(room, {
      permission_overwrites: [{ id: room.guild.id, type: 0, allow: '0', deny: bits('ADD_REACTIONS').toString() }],
    }),
  ],
  { quiet: true },
);
refuses('channel.overwrite-manage-roles', MISSING_PERMISSIONS, (room) =>
  make(room, {
    permission_overwrites: [{ id: botId(room), type: 1, allow: bits('MANAGE_ROLES').toString(), deny: '0' }],
  }),
);
refuses('channel.overwrite-unknown', { status: 404, code: 10_009 }, (room) => [
  overwrite(room, '123456789012345678', { type: 0, deny: '1024' }),
  room.rest.delete(`/channels/${room.voice.id}/permissions/${room.ada.id}`),
]);
refuses('channel.overwrites-1000', { status: 400, code: 30_060 }, (room) => {
  room.voice.permission_overwrites = Array.from({ length: 1000 }, (_, each) => ({
    id: String(each),
    type: 1,
    allow: '0',
    deny: '0',
  }));
  return overwrite(room, room.ada.id, { type: 1, deny: '1024' });
});
refuses('channel.lock-out', MISSING_ACCESS, async (room) => {
  await overwrite(room, room.guild.id, { type: 0, allow: '0', deny: '1024' });
  return await overwrite(room, room.guild.id, { type: 0, allow: '1024', deny: '0' });
});
refuses('channel.no-connect', MISSING_PERMISSIONS, (room) => {
  room.voice.permission_overwrites = [{ id: room.guild.id, type: 0, allow: '0', deny: '1048576' }];
  return room.rest.patch(`/channels/${room.voice.id}`, { body: { user_limit: 8 } });
});
refuses('channel.hidden', MISSING_ACCESS, (room) => {
  room.stage.permission_overwrites = [{ id: room.guild.id, type: 0, allow: '0', deny: '1024' }];
  return [
    room.rest.get(`/channels/${room.stage.id}`),
    room.rest.post('/stage-instances', { body: { channel_id: room.stage.id, topic: 'Evening' } }),
  ];
});
refuses('thread.private-parent', WRONG_CHANNEL, (room) => [
  openThread(room, {}, room.voice),
  openThread(room, {}, room.stage),
]);
refuses('thread.permission', MISSING_PERMISSIONS, (room) => openThread(room), { without: ['CREATE_PRIVATE_THREADS'] });
refuses(
  'thread.permission',
  MISSING_PERMISSIONS,
  (room) => {
    const thread = foreignThread(room);
    addToThread(room.world, thread, botId(room));
    return room.rest.post(`/channels/${thread.id}/messages`, { body: { content: 'hello' } });
  },
  { without: ['SEND_MESSAGES_IN_THREADS'], quiet: true },
);
refuses('thread.private-hidden', MISSING_ACCESS, (room) => room.rest.get(`/channels/${foreignThread(room).id}`), {
  without: ['MANAGE_THREADS'],
});
refuses(
  'thread.not-invitable',
  MISSING_PERMISSIONS,
  (room) => {
    const thread = foreignThread(room, false);
    addToThread(room.world, thread, botId(room));
    return room.rest.put(`/channels/${thread.id}/thread-members/${room.ada.id}`);
  },
  { without: ['MANAGE_THREADS'] },
);
refuses('thread.parent-hidden', MISSING_ACCESS, (room) => {
  room.lobby.permission_overwrites = [{ id: room.ada.id, type: 1, allow: '0', deny: '1024' }];
  return room.rest.put(`/channels/${foreignThread(room).id}/thread-members/${room.ada.id}`);
});
refuses('thread.archived', { status: 400, code: 50_083 }, async (room) => {
  const thread = foreignThread(room);
  await change(room, thread.id, { archived: true });
  return await change(room, thread.id, { name: 'new' });
});
refuses(
  'thread.locked',
  MISSING_PERMISSIONS,
  (room) => {
    const thread = foreignThread(room);
    addToThread(room.world, thread, botId(room));
    return change(room, thread.id, { locked: true });
  },
  { without: ['MANAGE_THREADS'] },
);
refuses('role.hierarchy', MISSING_PERMISSIONS, (room) => {
  const above = room.world.addRole(room.guild, { name: 'Elders', permissions: 0n });
  return [
    room.rest.put(`/guilds/${room.guild.id}/members/${room.ada.id}/roles/${above.id}`),
    room.rest.patch(`/guilds/${room.guild.id}/roles/${above.id}`, { body: { name: 'x' } }),
  ];
});
refuses('role.held', MISSING_PERMISSIONS, (room) =>
  room.rest.post(`/guilds/${room.guild.id}/roles`, { body: { name: 'x', permissions: '8' } }),
);
refuses('role.limit', { status: 400, code: 30_005 }, (room) => {
  while (room.guild.roles.size < 250) room.world.addRole(room.guild, { name: 'x', permissions: 0n });
  return room.rest.post(`/guilds/${room.guild.id}/roles`, { body: { name: 'one more' } });
});
refuses('member.unknown', { status: 404, code: 10_007 }, (room) =>
  room.rest.get(`/guilds/${room.guild.id}/members/${room.world.addUser({ name: 'Gone' }).id}`),
);
refuses('member.unknown', { status: 404, code: 10_013 }, (room) =>
  room.rest.get(`/guilds/${room.guild.id}/members/123456789012345678`),
);
refuses('webhook.name', FORM, (room) => [
  hook(room, 'Discord helper'),
  hook(room, 'Clyde'),
  hook(room, 'x'.repeat(81)),
]);
refuses('webhook.fifteen', { status: 400, code: 30_007 }, async (room) => {
  for (let each = 0; each < 15; each += 1) await hook(room, 'Group');
  return await hook(room, 'Group');
});
refuses('webhook.token', { status: 404, code: 10_015 }, (room) =>
  room.rest.post('/webhooks/123456789012345678/none', { auth: false, body: { content: 'x' } }),
);

const hook = (room: Room, name: string) => room.rest.post(`/channels/${room.lobby.id}/webhooks`, { body: { name } });

test(
  'member.timeout: a person in a time-out may look and read, and an administrator gets none',
  proves('member.timeout', async (proof) => {
    await using room = await openRoom();
    const { world, guild, ada } = room;
    Object.assign(guild.members.get(ada.id) ?? {}, { communication_disabled_until: '2026-09-01T19:00:00.000Z' });
    expect(permissionsIn(world, guild, ada.id, room.voice.id)).toBe(bits('VIEW_CHANNEL'));
    expect(permissionsIn(world, guild, ada.id, room.lobby.id)).toBe(bits('VIEW_CHANNEL', 'READ_MESSAGE_HISTORY'));
    await room.clock.advance('61 min', async () => {});
    expect(holds(permissionsIn(world, guild, ada.id, room.voice.id), 'SPEAK')).toBe(true);
    const body = { communication_disabled_until: '2026-09-02T19:00:00.000Z' };
    const asked = room.rest.patch(`/guilds/${guild.id}/members/${guild.owner_id}`, { body });
    proof.expectRefused(await refusal(asked), MISSING_PERMISSIONS);
  }),
);

test('a role that is let in beats a role that is kept out, and a person’s own overwrite beats both', async () => {
  await using room = await openRoom();
  const { world, guild, ada, lobby } = room;
  const [kept, let_in] = [
    world.addRole(guild, { name: 'a', permissions: 0n }),
    world.addRole(guild, { name: 'b', permissions: 0n }),
  ];
  guild.members.get(ada.id)?.roles.push(kept.id, let_in.id);
  lobby.permission_overwrites = [
    { id: guild.id, type: 0, allow: '0', deny: '1024' },
    { id: kept.id, type: 0, allow: '0', deny: '1024' },
    { id: let_in.id, type: 0, allow: '1024', deny: '0' },
  ];
  expect(canSee(world, ada.id, lobby.id)).toBe(true);
  lobby.permission_overwrites.push({ id: ada.id, type: 1, allow: '0', deny: '1024' });
  expect(canSee(world, ada.id, lobby.id)).toBe(false);
  expect(canSee(world, guild.owner_id, lobby.id)).toBe(true);
});

test('the list of channels leaves out what the bot cannot see, and a private room keeps the bot in', async () => {
  await using room = await openRoom();
  const { rest, guild, world } = room;
  room.stage.permission_overwrites = [{ id: guild.id, type: 0, allow: '0', deny: '1024' }];
  const overwrites = [
    { id: guild.id, type: 0, allow: '0', deny: bits('VIEW_CHANNEL').toString() },
    {
      id: world.application.botUser.id,
      type: 1,
      allow: bits('VIEW_CHANNEL', 'CONNECT', 'SEND_MESSAGES').toString(),
      deny: '0',
    },
  ];
  await make(room, { name: 'Tonight', permission_overwrites: overwrites });
  expect(await rest.get(`/guilds/${guild.id}/channels`)).toMatchObject([
    { name: 'lobby' },
    { name: 'Circle' },
    { name: 'Tonight' },
  ]);
});

test('deleting a room puts its people out and closes its stage; deleting a category leaves its rooms', async () => {
  await using room = await openRoom();
  const { rest, world, guild, ada, stage } = room;
  room.enter(ada, stage);
  await rest.post('/stage-instances', { body: { channel_id: stage.id, topic: 'Evening' } });
  await rest.delete(`/channels/${stage.id}`);
  expect(guild.voiceStates.get(ada.id)?.channel_id).toBeNull();
  expect(room.told.map((each) => each.t)).toContain('STAGE_INSTANCE_DELETE');
  const category = world.addChannel(guild, { name: 'Groups', type: KIND.category });
  const child = world.addChannel(guild, { name: 'Circle', type: KIND.voice, parent_id: category.id });
  await rest.delete(`/channels/${category.id}`);
  expect(world.channels.get(child.id)?.parent_id).toBeNull();
});
