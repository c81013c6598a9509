import { PermissionFlagsBits } from 'discord.js';
import { expect, test } from 'vitest';
import { smallBot, type SmallBot } from '#tests/rehearsal/people/small-bot.ts';
import { atScreen, idOf, newest, posts, reads } from './at-the-screen.ts';

const DONE = { done: true };

test('one writes where one may, and not nothing, and not without end', async () => {
  await using bot = await smallBot();
  const ada = atScreen(bot, 'Ada');
  const deny = [{ id: bot.guild.id, type: 0, allow: '0', deny: PermissionFlagsBits.SendMessages.toString() }];
  const news = bot.local.world.addChannel(bot.guild, { name: 'news', type: 0, permission_overwrites: deny });
  const write = (channel: string, words: string) => ada.act({ do: 'write', channel, words });
  expect(await write(bot.lobby.id, 'Good evening')).toEqual(DONE);
  expect(await write(bot.lobby.id, ' ')).toEqual({ done: false, why: 'There is nothing to send.' });
  expect(await write(bot.lobby.id, 'x'.repeat(2001))).toEqual({
    done: false,
    why: 'Your message is too long: 2000 characters at most.',
  });
  expect(await write(news.id, 'Hello')).toEqual({
    done: false,
    why: 'You do not have permission to send messages in this channel.',
  });
  expect(await write('123', 'Hello')).toEqual({ done: false, why: 'You do not have access to this channel.' });
  expect(reads(atScreen(bot, 'Ben'), bot.lobby)).toEqual(['Good evening']);
});

test('writing wakes a thread that was archived, and not one that is locked', async () => {
  await using bot = await smallBot({ permissions: PermissionFlagsBits.Administrator });
  const ada = atScreen(bot, 'Ada');
  const made = await bot.client.rest.post(`/channels/${bot.lobby.id}/threads`, { body: { name: 'talk', type: 11 } });
  const thread = () => ada.view().channels.find(({ name }) => name === 'talk');
  const write = () => ada.act({ do: 'write', channel: idOf(made), words: 'Hello' });
  await bot.client.rest.patch(`/channels/${idOf(made)}`, { body: { archived: true } });
  expect(thread()).toMatchObject({ isArchived: true, maySend: true });
  expect(await write()).toEqual(DONE);
  expect(thread()?.isArchived).toBe(false);
  await bot.client.rest.patch(`/channels/${idOf(made)}`, { body: { archived: true, locked: true } });
  expect(await write()).toMatchObject({ done: false });
});

test('one deletes one’s own message, and a moderator everybody’s', async () => {
  await using bot = await smallBot();
  const [ada, ben] = [atScreen(bot, 'Ada'), atScreen(bot, 'Ben')];
  const mo = atScreen(bot, 'Mo', { permissions: PermissionFlagsBits.ManageMessages });
  const told: string[] = [];
  bot.local.world.onHappening(({ t }) => told.push(t));
  await ada.act({ do: 'write', channel: bot.lobby.id, words: 'Mine' });
  const remove = (message: string) => ({ do: 'delete-message', channel: bot.lobby.id, message }) as const;
  const own = remove(newest(ada).message.id);
  expect(await ben.act(own)).toEqual({ done: false, why: 'You do not have permission to delete this message.' });
  expect(await ada.act(own)).toEqual(DONE);
  expect(await ada.act(own)).toEqual({ done: false, why: 'This message is not here any more.' });
  const card = await posts(bot, bot.lobby, { content: 'card' });
  expect(await ada.act(remove(card))).toMatchObject({ done: false });
  expect(await mo.act(remove(card))).toEqual(DONE);
  expect(reads(ada, bot.lobby)).toEqual([]);
  expect(told.filter((t) => t === 'MESSAGE_DELETE')).toHaveLength(2);
});

test('one writes to the bot, and closes one’s direct messages', async () => {
  await using bot = await smallBot();
  const [ada, ben] = [atScreen(bot, 'Ada'), atScreen(bot, 'Ben')];
  const opened = await ada.act({ do: 'message-bot' });
  expect(ada.view().open).toMatchObject({ messages: [] });
  expect(opened).toEqual({ done: true, channel: ada.view().open?.id });
  const dm = { id: ada.view().open?.id ?? '' };
  expect(await ada.act({ do: 'write', channel: dm.id, words: 'Are you there' })).toEqual(DONE);
  expect(reads(ada, dm)).toEqual(['Are you there']);
  expect(await ben.act({ do: 'write', channel: dm.id, words: 'Me too' })).toMatchObject({ done: false });
  ben.look(dm.id);
  expect(ben.view().open?.id).toBe(bot.lobby.id);
  const user = await bot.client.users.fetch(ada.person);
  await ada.act({ do: 'close-dms', closed: true });
  expect([ada.view().me.dmsClosed, ben.view().me.dmsClosed]).toEqual([true, false]);
  await expect(user.send('Hello')).rejects.toMatchObject({ code: 50_007 });
  await ada.act({ do: 'close-dms', closed: false });
  expect(ada.view().me.dmsClosed).toBe(false);
  await user.send('Hello');
  expect(reads(ada, dm)).toEqual(['Are you there', 'Hello']);
});

async function announced(bot: SmallBot, name: string, start: string, channel: string | null): Promise<string> {
  const made = await bot.client.rest.post(`/guilds/${bot.guild.id}/scheduled-events`, {
    body: {
      name,
      privacy_level: 2,
      scheduled_start_time: start,
      scheduled_end_time: '2026-09-09T19:00:00.000Z',
      ...(channel === null
        ? { entity_type: 3, channel_id: null, entity_metadata: { location: 'By the river' } }
        : { entity_type: 2, channel_id: channel, entity_metadata: null }),
    },
  });
  return idOf(made);
}

test('the calendar shows what is to come, the soonest first, with who is interested', async () => {
  await using bot = await smallBot({ permissions: PermissionFlagsBits.Administrator });
  const deny = [{ id: bot.guild.id, type: 0, allow: '0', deny: PermissionFlagsBits.ViewChannel.toString() }];
  const hidden = bot.local.world.addChannel(bot.guild, { name: 'team', type: 2, permission_overwrites: deny });
  const later = await announced(bot, 'later', '2026-09-08T18:00:00.000Z', null);
  const soon = await announced(bot, 'soon', '2026-09-02T18:00:00.000Z', bot.room.id);
  const secret = await announced(bot, 'secret', '2026-09-02T18:00:00.000Z', hidden.id);
  const [ada, ben] = [atScreen(bot, 'Ada'), atScreen(bot, 'Ben')];
  const interested = (event: string, on = true) => ({ do: 'interested', event, interested: on }) as const;
  expect(await ada.act(interested(later))).toEqual(DONE);
  const seen = (client: typeof ada) =>
    client.view().events.map(({ event, isInterested, interested: count }) => [event.name, isInterested, count]);
  expect(seen(ada)).toEqual([
    ['soon', false, 0],
    ['later', true, 1],
  ]);
  expect(seen(ben)).toEqual([
    ['soon', false, 0],
    ['later', false, 1],
  ]);
  expect(await ben.act(interested(secret))).toEqual({ done: false, why: 'This event is not here any more.' });
  await ada.act(interested(later, false));
  await bot.client.rest.patch(`/guilds/${bot.guild.id}/scheduled-events/${soon}`, { body: { status: 4 } });
  expect(seen(ada)).toEqual([['later', false, 0]]);
});
