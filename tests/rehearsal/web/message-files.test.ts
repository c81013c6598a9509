import { PermissionFlagsBits } from 'discord.js';
import { expect, test } from 'vitest';
import { deleteMessage, postMessage } from '#rehearsal/discord/changes/messages.ts';
import { startLocalDiscord } from '#rehearsal/discord/local-discord.ts';
import { throughTheServer } from '#rehearsal/web/server/file-addresses.ts';
import { served } from './served.ts';

test('addresses of files lead through the page’s own server, wherever they stand, and nothing else is touched', () => {
  const known = new Map<string, string>();
  const file = 'http://127.0.0.1:4000/attachments/1/2/a%20b.png';
  const view = {
    open: [{ url: file, proxy_url: file, at: 5, none: null }],
    media: { url: 'https://example.org/a.png' },
  };
  expect(throughTheServer(view, known)).toEqual({
    open: [{ url: 'files/attachments/1/2/a%20b.png', proxy_url: 'files/attachments/1/2/a%20b.png', at: 5, none: null }],
    media: { url: 'https://example.org/a.png' },
  });
  expect([...known]).toEqual([['/files/attachments/1/2/a%20b.png', file]]);
});

test('an address that somebody typed stays as they typed it, and nothing is fetched from there', () => {
  const known = new Map<string, string>();
  const typed = { content: 'http://127.0.0.1:4000/attachments/1/2/a.png', name: 'http://127.0.0.1/attachments/x' };
  expect(throughTheServer(typed, known)).toEqual(typed);
  expect(known.size).toBe(0);
});

test('the page gets the pictures of messages it was shown, and saves what is no picture', async () => {
  const discord = await startLocalDiscord();
  await using room = await served();
  const guild = discord.world.addGuild({ name: 'Tuesday circle' });
  const channel = discord.world.addChannel(guild, { name: 'home', type: 0 });
  const author = discord.world.addUser({ name: 'Ada' });
  discord.world.addMember(guild, author, [
    discord.world.addRole(guild, { name: 'all', permissions: PermissionFlagsBits.Administrator }).id,
  ]);
  const data = (text: string) => ({ size: text.length, data: new TextEncoder().encode(text) });
  const files = [
    { name: 'a.png', ...data('picture') },
    { name: 'page.html', ...data('<script>') },
  ];
  const { message } = postMessage(discord.world, { channel, author, body: {}, files });
  const [picture, page] = message.attachments.map(({ url }) => url);
  const client = room.stage.client('11');
  const path = (url = ''): string => `${room.root}files${new URL(url).pathname}`;
  expect(await room.ask(path(picture))).toMatchObject({ status: 404 });

  const opened = await room.open();
  opened.says({ kind: 'be', seat: 'first', person: '11' });
  if (client) client.message = message;
  room.stage.goesOn(1);
  room.time.pass(100);
  const told = (url?: string): unknown => ({ url: path(url).slice(room.root.length) });
  expect((await opened.hears()).at(-1)).toMatchObject({
    client: { open: { messages: [{ message: { attachments: [told(picture), told(page)] } }] } },
  });
  const shown = await room.ask(path(picture));
  expect(shown).toMatchObject({ status: 200, body: 'picture', headers: { 'content-type': 'image/png' } });
  expect(shown.headers).not.toHaveProperty('content-disposition');
  expect(await room.ask(path(page))).toMatchObject({
    status: 200,
    body: '<script>',
    headers: { 'content-type': 'application/octet-stream', 'content-disposition': 'attachment' },
  });

  deleteMessage(discord.world, channel.id, message.id);
  expect(await room.ask(path(picture))).toMatchObject({ status: 404, body: '' });
  await discord.close();
  // Gone altogether, as after the evening has been left.
  expect(await room.ask(path(page))).toMatchObject({ status: 404, body: '' });
});
