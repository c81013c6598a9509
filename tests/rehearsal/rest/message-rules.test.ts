import { expect, test } from 'vitest';
import { extrasOf } from '#rehearsal/discord/changes/extras.ts';
import { postMessage } from '#rehearsal/discord/changes/messages.ts';
import { messagesRules } from '#rehearsal/discord/rules/book-messages.ts';
import { FORM, MISSING_PERMISSIONS, restBook } from './refuses.ts';
import { openRoom, refusal, type Room } from './room.ts';

const { proves, refuses } = restBook(messagesRules);

const send = (room: Room, body: object) => room.rest.post(`/channels/${room.lobby.id}/messages`, { body });

refuses('message.empty', { status: 400, code: 50006 }, (room) => send(room, { content: ' ' }));
refuses('message.ephemeral-answers-only', FORM, (room) => send(room, { content: 'only you', flags: 64 }));
refuses('message.mentions-exclusive', FORM, (room) =>
  send(room, { content: 'x', allowed_mentions: { parse: ['users'], users: [room.ada.id] } }),
);
refuses('message.file-size', { status: 413, code: 40005 }, (room) => {
  const files = [{ name: 'long.ogg', data: new Uint8Array(10 * 1024 * 1024 + 1) }];
  return room.rest.post(`/channels/${room.lobby.id}/messages`, { body: {}, files });
});
refuses('message.send-permission', MISSING_PERMISSIONS, (room) => send(room, { content: 'hello' }), {
  without: ['SEND_MESSAGES'],
  quiet: true,
});
refuses('message.reference', FORM, (room) =>
  send(room, { content: 'x', message_reference: { message_id: '123456789012345678' } }),
);
refuses('message.own-only', { status: 403, code: 50005 }, (room) => {
  const { message } = postMessage(room.world, { channel: room.lobby, author: room.ada, body: { content: 'mine' } });
  return room.rest.patch(`/channels/${room.lobby.id}/messages/${message.id}`, { body: { content: 'yours' } });
});
refuses('message.unknown', { status: 404, code: 10008 }, (room) => {
  const { world, lobby: channel } = room;
  const body = { content: 'for you alone' };
  const { message } = postMessage(world, {
    channel,
    author: world.application.botUser,
    body,
    ephemeralFor: room.ada.id,
  });
  return [
    room.rest.get(`/channels/${channel.id}/messages/${message.id}`),
    send(room, { content: 'as I told you', message_reference: { message_id: message.id } }),
  ];
});
refuses('message.bulk-delete', FORM, (room) =>
  room.rest.post(`/channels/${room.lobby.id}/messages/bulk-delete`, { body: { messages: ['123456789012345678'] } }),
);
refuses('message.bulk-delete', { status: 400, code: 50034 }, (room) =>
  room.rest.post(`/channels/${room.lobby.id}/messages/bulk-delete`, {
    body: { messages: ['123456789012345678', '123456789012345679'] },
  }),
);
refuses(
  'message.pin-permission',
  MISSING_PERMISSIONS,
  (room) => {
    const { message } = postMessage(room.world, { channel: room.lobby, author: room.ada, body: { content: 'keep' } });
    return room.rest.put(`/channels/${room.lobby.id}/messages/pins/${message.id}`);
  },
  { without: ['PIN_MESSAGES'] },
);
refuses('message.dm-closed', { status: 403, code: 50007 }, (room) => {
  room.world.closeDms(room.ada.id);
  return writeTo(room, room.ada.id);
});
refuses('message.no-mutual-guild', { status: 403, code: 50278 }, (room) =>
  writeTo(room, room.world.addUser({ name: 'Stranger' }).id),
);

async function writeTo(room: Room, userId: string): Promise<unknown> {
  const channel = await room.rest.post('/users/@me/channels', { body: { recipient_id: userId } });
  const id = typeof channel === 'object' && channel !== null && 'id' in channel ? String(channel.id) : '';
  return await room.rest.post(`/channels/${id}/messages`, { body: { content: 'hello' } });
}

test(
  'message.old-edits: a message older than an hour can be edited only a few more times',
  proves('message.old-edits', async (proof) => {
    await using room = await openRoom();
    const { world, lobby: channel } = room;
    const { message } = postMessage(world, { channel, author: world.application.botUser, body: { content: 'card' } });
    const edit = () =>
      refusal(room.rest.patch(`/channels/${channel.id}/messages/${message.id}`, { body: { content: 'again' } }));
    await room.clock.advance('61 min', async () => {});
    expect([await edit(), await edit(), await edit()]).toEqual([null, null, null]);
    proof.expectRefused(await edit(), { status: 400, code: 30046 });
  }),
);

test('a body that no client should ever send is remembered as a mistake of the bot', async () => {
  await using room = await openRoom();
  await refusal(send(room, {}));
  await refusal(send(room, { flags: 1 << 15, components: [{ type: 10, content: '心'.repeat(3900) }] }));
  await refusal(send(room, { content: 'x'.repeat(2001) }));
  expect(room.server.violations.map((each) => each.where)).toEqual(['', '', 'content']);
});

test('the same nonce within minutes is one message, and later a second', async () => {
  await using room = await openRoom();
  const body = { content: 'The round begins.', nonce: 'round-1', enforce_nonce: true };
  const first = await send(room, body);
  expect(await send(room, body)).toEqual(first);
  await room.clock.advance('6 min', async () => {});
  expect(await send(room, body)).not.toEqual(first);
});

test('only those whom allowed_mentions names are pinged', async () => {
  await using room = await openRoom();
  const content = `<@${room.ada.id}> and <@${room.ben.id}> @everyone`;
  expect(await send(room, { content, allowed_mentions: { parse: [] } })).toMatchObject({
    mentions: [],
    mention_everyone: false,
  });
  expect(await send(room, { content, allowed_mentions: { users: [room.ada.id] } })).toMatchObject({
    mentions: [{ id: room.ada.id }],
  });
  expect(await send(room, { content })).toMatchObject({
    mentions: [{ id: room.ada.id }, { id: room.ben.id }],
    mention_everyone: false,
  });
});

test('an attached file can be fetched where the message says it is, and is gone with it', async () => {
  await using room = await openRoom();
  const files = [{ name: 'agreements.txt', data: 'be kind' }];
  await room.rest.post(`/channels/${room.lobby.id}/messages`, { body: { content: 'read this' }, files });
  const [stored] = room.world.messages.get(room.lobby.id) ?? [];
  const url = stored?.message.attachments[0]?.url ?? '';
  expect(await (await fetch(url)).text()).toBe('be kind');
  await room.rest.delete(`/channels/${room.lobby.id}/messages/${stored?.message.id ?? ''}`);
  expect((await fetch(url)).status).toBe(404);
  expect(extrasOf(room.world).files.size).toBe(0);
});
