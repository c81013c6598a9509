import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { clientFor } from '#rehearsal/discord/client/client-for.ts';
import type { ClientView } from '#rehearsal/discord/client/view.ts';
import { smallBot, type SmallBot } from '#tests/rehearsal/people/small-bot.ts';
import { atScreen, idOf, messages, newest, posts, reads } from './at-the-screen.ts';

const names = (view: ClientView): string[] => view.channels.map(({ name }) => name);

const hiddenFrom = (bot: SmallBot) => [
  { id: bot.guild.id, type: 0, allow: '0', deny: PermissionFlagsBits.ViewChannel.toString() },
  { id: bot.local.world.application.id, type: 1, allow: PermissionFlagsBits.ViewChannel.toString(), deny: '0' },
];

describe('the list of channels', () => {
  test('stands in Discord’s order: rooms after channels, category by category, threads under their channel', async () => {
    await using bot = await smallBot();
    const { world } = bot.local;
    const ada = atScreen(bot, 'Ada');
    const groups = world.addChannel(bot.guild, { name: 'groups', type: 4 });
    world.addChannel(bot.guild, { name: 'empty', type: 4 });
    world.addChannel(bot.guild, { name: 'talk', type: 2, parent_id: groups.id });
    world.addChannel(bot.guild, { name: 'home', type: 0, parent_id: groups.id });
    world.addChannel(bot.guild, { name: 'rules', type: 0 });
    await bot.client.rest.post(`/channels/${bot.lobby.id}/threads`, { body: { name: 'open thread', type: 11 } });
    expect(names(ada.view())).toEqual([
      'lobby',
      'open thread',
      'rules',
      'circle',
      'big circle',
      'groups',
      'home',
      'talk',
    ]);
    expect(
      ada
        .view()
        .channels.map(({ kind }) => kind)
        .slice(0, 6),
    ).toEqual(['text', 'thread', 'text', 'voice', 'stage', 'category']);
    const olive = clientFor(bot.local, bot.guild, bot.guild.owner_id);
    expect(names(olive.view())).toContain('empty');
  });

  test('a hidden channel is not there, and neither is what is in it', async () => {
    await using bot = await smallBot();
    const { world } = bot.local;
    const team = world.addChannel(bot.guild, { name: 'team', type: 0, permission_overwrites: hiddenFrom(bot) });
    world.addChannel(bot.guild, { name: 'team room', type: 2, permission_overwrites: hiddenFrom(bot) });
    await posts(bot, team, { content: 'for the team' });
    const ada = atScreen(bot, 'Ada');
    ada.look(team.id);
    const view = ada.view();
    expect(names(view)).toEqual(['lobby', 'circle', 'big circle']);
    expect(view.rooms.map(({ id }) => id)).toEqual([bot.room.id, bot.stage.id]);
    expect(view.open?.id).toBe(bot.lobby.id);
    expect(JSON.stringify(view)).not.toContain('team');
  });

  test('a private thread is there for those who are in it, and for those who manage threads', async () => {
    await using bot = await smallBot({ permissions: PermissionFlagsBits.Administrator });
    const made = await bot.client.rest.post(`/channels/${bot.lobby.id}/threads`, { body: { name: 'desk', type: 12 } });
    const [fay, ada] = [atScreen(bot, 'Fay'), atScreen(bot, 'Ada')];
    const mo = atScreen(bot, 'Mo', { permissions: PermissionFlagsBits.ManageThreads });
    await bot.client.rest.put(`/channels/${idOf(made)}/thread-members/${fay.person}`);
    expect([fay, ada, mo].map((one) => names(one.view()).includes('desk'))).toEqual([true, false, true]);
    await bot.client.rest.patch(`/channels/${idOf(made)}`, { body: { archived: true, locked: true } });
    expect(fay.view().channels.find(({ name }) => name === 'desk')).toMatchObject({
      kind: 'private-thread',
      parent: bot.lobby.id,
      isArchived: true,
      maySend: false,
    });
    expect(mo.view().channels.find(({ name }) => name === 'desk')?.maySend).toBe(true);
  });

  test('says where one may write and join, and how many a room holds', async () => {
    await using bot = await smallBot();
    const deny = (PermissionFlagsBits.SendMessages | PermissionFlagsBits.Connect).toString();
    const overwrites = [{ id: bot.guild.id, type: 0, allow: '0', deny }];
    const { world } = bot.local;
    world.addChannel(bot.guild, { name: 'news', type: 0, permission_overwrites: overwrites });
    world.addChannel(bot.guild, { name: 'shut', type: 2, user_limit: 9, permission_overwrites: overwrites });
    const seen = atScreen(bot, 'Ada').view().channels;
    const of = (name: string) => seen.find((channel) => channel.name === name);
    expect(of('news')).toMatchObject({ maySend: false, mayConnect: false, userLimit: 0 });
    expect(of('shut')).toMatchObject({ maySend: false, mayConnect: false, userLimit: 9 });
    expect(of('lobby')).toMatchObject({ maySend: true, mayConnect: false });
    expect(of('circle')).toMatchObject({ maySend: true, mayConnect: true, userLimit: 0 });
  });

  test('a direct message of the bot appears with its first words, under the bot’s name', async () => {
    await using bot = await smallBot();
    const ada = atScreen(bot, 'Ada');
    const user = await bot.client.users.fetch(ada.person);
    const dm = await user.createDM();
    expect(names(ada.view())).not.toContain('Circlekeeper');
    await user.send('Hello Ada');
    expect(ada.view().channels.at(-1)).toMatchObject({ id: dm.id, kind: 'dm', name: 'Circlekeeper', maySend: true });
    expect(reads(ada, dm)).toEqual(['Hello Ada']);
    expect(names(atScreen(bot, 'Ben').view())).not.toContain('Circlekeeper');
  });
});

describe('the channel that is open', () => {
  test('is the first one may read until one looks elsewhere, and again when that is gone', async () => {
    await using bot = await smallBot();
    const other = bot.local.world.addChannel(bot.guild, { name: 'other', type: 0 });
    const ada = atScreen(bot, 'Ada');
    expect(ada.view().open?.id).toBe(bot.lobby.id);
    ada.look(other.id);
    expect(ada.view().open?.id).toBe(other.id);
    await bot.client.rest.delete(`/channels/${other.id}`);
    expect(ada.view().open?.id).toBe(bot.lobby.id);
  });

  test('shows the newest hundred messages, the oldest first', async () => {
    await using bot = await smallBot();
    const ada = bot.local.person(bot.guild, 'Ada');
    for (let count = 1; count <= 103; count++) await ada.types(`line ${count}`, bot.lobby);
    const lines = reads(clientFor(bot.local, bot.guild, ada.id), bot.lobby);
    expect([lines.length, lines[0], lines.at(-1)]).toEqual([100, 'line 4', 'line 103']);
  });

  test('says who wrote, whom it mentions, and what one may delete', async () => {
    await using bot = await smallBot();
    const [ada, ben] = [atScreen(bot, 'Ada'), atScreen(bot, 'Ben')];
    const mo = atScreen(bot, 'Mo', { permissions: PermissionFlagsBits.ManageMessages });
    const allowed_mentions = { users: [ada.person] };
    await posts(bot, bot.lobby, { content: `Your turn, <@${ada.person}>`, allowed_mentions });
    await ada.act({ do: 'write', channel: bot.lobby.id, words: 'Thank you' });
    const seen = (client: typeof ada) =>
      messages(client).map(({ author, mentionsMe, mayDelete }) => [author, mentionsMe, mayDelete]);
    expect(seen(ada)).toEqual([
      ['Circlekeeper', true, false],
      ['Ada', false, true],
    ]);
    expect(seen(ben).map(([, mentions, may]) => [mentions, may])).toEqual([
      [false, false],
      [false, false],
    ]);
    expect(seen(mo).map(([, , may]) => may)).toEqual([true, true]);
  });

  test('a look back is not changed by what happens later', async () => {
    await using bot = await smallBot();
    const ada = atScreen(bot, 'Ada');
    const id = await posts(bot, bot.lobby, { content: 'before', embeds: [{ title: 'before' }] });
    const before = newest(ada);
    await bot.client.rest.patch(`/channels/${bot.lobby.id}/messages/${id}`, {
      body: { content: 'after', embeds: [{ title: 'after' }] },
    });
    expect([before.message.content, before.message.embeds[0]?.title]).toEqual(['before', 'before']);
    expect([newest(ada).message.content, newest(ada).message.embeds[0]?.title]).toEqual(['after', 'after']);
  });
});

describe('the server', () => {
  test('its people by name with their roles, and its roles from the highest', async () => {
    await using bot = await smallBot();
    const { world } = bot.local;
    const hosts = world.addRole(bot.guild, { name: 'Hosts', permissions: 0n });
    const zoe = atScreen(bot, 'Zoë', { roles: [hosts] });
    atScreen(bot, 'ada');
    const { people, roles } = zoe.view();
    expect(people.map(({ name, isBot }) => [name, isBot])).toEqual([
      ['ada', false],
      ['Circlekeeper', true],
      ['Olive', false],
      ['Zoë', false],
    ]);
    expect(people.at(-1)?.roles).toEqual([hosts.id]);
    expect(roles.map(({ name }) => name)).toEqual(['Hosts', 'Circlekeeper']);
  });

  test('the same world looks the same twice, and to each person their own', async () => {
    await using bot = await smallBot();
    const [ada, ben] = [atScreen(bot, 'Ada'), atScreen(bot, 'Ben')];
    await posts(bot, bot.room, { content: 'in the room' });
    ben.look(bot.room.id);
    expect(JSON.stringify(ada.view())).toBe(JSON.stringify(ada.view()));
    expect(clientFor(bot.local, bot.guild, ada.person).view()).toEqual(ada.view());
    expect([ada.view().open?.id, ben.view().open?.id]).toEqual([bot.lobby.id, bot.room.id]);
    expect([ada.view().me.name, ben.view().me.name]).toEqual(['Ada', 'Ben']);
  });
});
