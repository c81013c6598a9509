import { expect, test } from 'vitest';
import { joinVoice } from '#rehearsal/discord/changes/voice.ts';
import { record, text } from '#rehearsal/discord/changes/read.ts';
import { postMessage } from '#rehearsal/discord/changes/messages.ts';
import { bits } from '#rehearsal/discord/permissions.ts';
import { openApi } from '#tests/openapi.ts';
import { openRoom, refusal } from './room.ts';

test('a webhook speaks under its own name with nothing but its token', async () => {
  await using room = await openRoom({ spec: openApi() });
  const { rest, lobby, world } = room;
  const hook = record(await rest.post(`/channels/${lobby.id}/webhooks`, { body: { name: 'The group' } }));
  const path = `/webhooks/${text(hook, 'id') ?? ''}` as const;
  const said = {
    auth: false,
    body: { content: 'Somebody shares: I slept.', username: 'Someone' },
    query: new URLSearchParams({ wait: 'true' }),
  };
  const message = record(await rest.post(`${path}/${text(hook, 'token') ?? ''}`, said));
  expect(message).toMatchObject({ author: { username: 'Someone' }, webhook_id: hook['id'] });
  expect(message['interaction_metadata']).toBeUndefined();
  expect(await refusal(rest.post(`${path}/guessed`, said))).toEqual({ status: 401, code: 50_027 });
  expect(world.messages.get(lobby.id)).toHaveLength(1);
  const token: `/${string}` = `${path}/${text(hook, 'token') ?? ''}`;
  expect(await rest.patch(token, { auth: false, body: { name: 'The circle' } })).toMatchObject({ name: 'The circle' });
  expect(await rest.get(token, { auth: false })).toMatchObject({ name: 'The circle' });
});

test('the status of a room and a chime are told to everybody', async () => {
  await using room = await openRoom({ spec: openApi() });
  const { rest, world, guild, voice, told } = room;
  joinVoice(world, guild, world.application.botUser.id, voice.id);
  await rest.put(`/channels/${voice.id}/voice-status`, { body: { status: 'Circle in progress' } });
  const [first] = [await rest.get('/soundboard-default-sounds')].flat();
  const sound = { sound_id: text(record(first), 'sound_id') };
  await rest.post(`/channels/${voice.id}/send-soundboard-sound`, { body: sound });
  expect(told.map((each) => each.t).slice(-2)).toEqual(['VOICE_CHANNEL_STATUS_UPDATE', 'VOICE_CHANNEL_EFFECT_SEND']);
});

test('a group role is made, given, taken back and deleted', async () => {
  await using room = await openRoom({ spec: openApi() });
  const { rest, guild, ada } = room;
  const made = record(
    await rest.post(`/guilds/${guild.id}/roles`, {
      body: { name: 'Tuesday circle', permissions: '0', mentionable: true },
    }),
  );
  const id = text(made, 'id') ?? '';
  await rest.put(`/guilds/${guild.id}/members/${ada.id}/roles/${id}`);
  expect(guild.members.get(ada.id)?.roles).toEqual([id]);
  await rest.patch(`/guilds/${guild.id}/roles/${id}`, { body: { name: 'Wednesday circle' } });
  await rest.delete(`/guilds/${guild.id}/roles/${id}`);
  expect(guild.members.get(ada.id)?.roles).toEqual([]);
  expect(room.told.map((each) => each.t)).toEqual([
    'GUILD_ROLE_CREATE',
    'GUILD_MEMBER_UPDATE',
    'GUILD_ROLE_UPDATE',
    'GUILD_MEMBER_UPDATE',
    'GUILD_ROLE_DELETE',
  ]);
});

test('a private message reaches the person, and the same conversation is used again', async () => {
  await using room = await openRoom({ spec: openApi() });
  const open = async () =>
    text(record(await room.rest.post('/users/@me/channels', { body: { recipient_id: room.ada.id } })), 'id') ?? '';
  const id = await open();
  expect(await open()).toBe(id);
  await room.rest.post(`/channels/${id}/messages`, { body: { content: 'Your reminder.' } });
  expect(room.told.at(-1)).toMatchObject({ t: 'MESSAGE_CREATE', guild: null, channel: id });
});

test('a role is pinged only when everybody may ping it', async () => {
  await using room = await openRoom();
  const { world, guild, lobby } = room;
  const role = world.addRole(guild, { name: 'circle', permissions: bits('VIEW_CHANNEL') });
  const ping = () =>
    postMessage(world, { channel: lobby, author: world.application.botUser, body: { content: `<@&${role.id}>` } })
      .message;
  expect(ping().mention_roles).toEqual([]);
  role.mentionable = true;
  expect(ping().mention_roles).toEqual([role.id]);
});

test('a quiet private thread is archived, and a word in it wakes it again', async () => {
  await using room = await openRoom({ spec: openApi() });
  const { rest, lobby, clock } = room;
  const body = { name: 'desk', type: 12, invitable: false, auto_archive_duration: 60 };
  const desk = text(record(await rest.post(`/channels/${lobby.id}/threads`, { body })), 'id') ?? '';
  const isOpen = async () => !record(record(await rest.get(`/channels/${desk}`))['thread_metadata'])['archived'];
  await clock.advance('59 min', async () => {});
  const message = record(await rest.post(`/channels/${desk}/messages`, { body: { content: 'Anybody there?' } }));
  await clock.advance('59 min', async () => {});
  expect(await isOpen()).toBe(true);
  await clock.advance('2 min', async () => {});
  expect(await isOpen()).toBe(false);
  const path = `/channels/${desk}/messages/${text(message, 'id') ?? ''}` as const;
  expect(await refusal(rest.patch(path, { body: { content: 'Anybody?' } }))).toEqual({ status: 400, code: 50_083 });
  expect(await rest.get(`/channels/${lobby.id}/threads/archived/private`)).toMatchObject({ threads: [{ id: desk }] });
  await rest.post(`/channels/${desk}/messages`, { body: { content: 'I am here.' } });
  expect(await isOpen()).toBe(true);
});

test('people are found by the beginning of their name', async () => {
  await using room = await openRoom({ spec: openApi() });
  const query = new URLSearchParams({ query: 'ad', limit: '5' });
  expect(await room.rest.get(`/guilds/${room.guild.id}/members/search`, { query })).toMatchObject([
    { user: { id: room.ada.id } },
  ]);
});

test('those who are interested in an event come in pages, in the order of their ids', async () => {
  await using room = await openRoom({ spec: openApi() });
  const { rest, guild, ada, ben, voice } = room;
  const body = {
    name: 'x',
    entity_type: 2,
    privacy_level: 2,
    channel_id: voice.id,
    scheduled_start_time: '2026-09-08T18:00:00.000Z',
  };
  const event = text(record(await rest.post(`/guilds/${guild.id}/scheduled-events`, { body })), 'id') ?? '';
  guild.subscriptions.push({ event, user: ben.id }, { event, user: ada.id });
  const users = `/guilds/${guild.id}/scheduled-events/${event}/users` as const;
  const ids = async (query: Record<string, string>) =>
    [await rest.get(users, { query: new URLSearchParams(query) })].flat().map((each) => record(each)['user_id']);
  expect(await ids({})).toEqual([ada.id, ben.id]);
  expect(await ids({ limit: '1', after: ada.id })).toEqual([ben.id]);
});
