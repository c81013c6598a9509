import { ApplicationCommandType as Type, MessageFlags, type Interaction } from 'discord.js';
import { expect, test } from 'vitest';
import type { Client } from '#rehearsal/discord/client/client.ts';
import { smallBot, type SmallBot } from '#tests/rehearsal/people/small-bot.ts';
import { atScreen, command, newest, posts } from './at-the-screen.ts';

const MENUS = [
  { type: Type.User, name: 'Their turns', contexts: [0, 1] },
  { type: Type.Message, name: 'Bring to the host', contexts: [0, 1] },
  { type: Type.Message, name: 'For moderators', default_member_permissions: '32' },
];

/** A bot that says, to everybody, what was chosen on whom or on what. */
async function withMenus(heard: unknown[] = []): Promise<SmallBot> {
  const bot = await smallBot({
    answers: async (interaction: Interaction) => {
      if (interaction.isUserContextMenuCommand()) {
        heard.push([interaction.commandName, interaction.targetUser.displayName, interaction.targetMember !== null]);
        await interaction.reply('looked');
      }
      if (interaction.isMessageContextMenuCommand()) {
        heard.push([interaction.commandName, interaction.targetMessage.content, interaction.targetMessage.author.id]);
        await interaction.reply({ content: 'brought', flags: MessageFlags.Ephemeral });
      }
    },
  });
  await bot.client.rest.put(`/applications/${bot.client.application.id}/commands`, { body: MENUS });
  return bot;
}

const on = (client: Client, channel: { readonly id: string }, name: string, target: string) =>
  ({ do: 'context', channel: channel.id, command: command(client, name), target }) as const;

test('a command on a person names the person, and its answer shows on whom it was used', async () => {
  const heard: unknown[] = [];
  await using bot = await withMenus(heard);
  const [ada, ben] = [atScreen(bot, 'Ada'), atScreen(bot, 'Ben')];
  expect(await ada.act(on(ada, bot.lobby, 'Their turns', ben.person))).toEqual({ done: true });
  expect(heard).toEqual([['Their turns', 'Ben', true]]);
  expect(newest(ben).message).toMatchObject({
    type: 23,
    interaction_metadata: {
      name: 'Their turns',
      command_type: 2,
      user: { id: ada.person },
      target_user: { id: ben.person },
    },
  });
  expect(await ada.act(on(ada, bot.lobby, 'Their turns', '123'))).toMatchObject({
    why: 'This person is not here any more.',
  });
});

test('a command on a message carries the message', async () => {
  const heard: unknown[] = [];
  await using bot = await withMenus(heard);
  const [ada, ben] = [atScreen(bot, 'Ada'), atScreen(bot, 'Ben')];
  await ben.act({ do: 'write', channel: bot.lobby.id, words: 'Please read this' });
  const target = newest(ada).message.id;
  expect(await ada.act(on(ada, bot.lobby, 'Bring to the host', target))).toEqual({ done: true });
  expect(heard).toEqual([['Bring to the host', 'Please read this', ben.person]]);
  expect(newest(ada)).toMatchObject({
    isEphemeral: true,
    message: { interaction_metadata: { command_type: 3, target_message_id: target } },
  });
});

test('there is no menu on what only one person sees, on what is gone, and for whom it is not meant', async () => {
  await using bot = await withMenus();
  const [ada, mo] = [atScreen(bot, 'Ada'), atScreen(bot, 'Mo', { permissions: 32n })];
  const card = await posts(bot, bot.lobby, { content: 'for all' });
  await ada.act(on(ada, bot.lobby, 'Bring to the host', card));
  const whispered = newest(ada).message.id;
  expect(await ada.act(on(ada, bot.lobby, 'Bring to the host', whispered))).toMatchObject({
    why: 'Commands cannot be used on a message only you can see.',
  });
  expect(await ada.act(on(ada, bot.lobby, 'Bring to the host', '123'))).toMatchObject({
    why: 'This message is not here any more.',
  });
  const forMods = on(mo, bot.lobby, 'For moderators', card);
  expect(await ada.act(forMods)).toMatchObject({ why: 'You cannot use this command here.' });
  expect(await mo.act(forMods)).toEqual({ done: true });
});

test('in a direct message it works on the two who are in it', async () => {
  const heard: unknown[] = [];
  await using bot = await withMenus(heard);
  const [ada, ben] = [atScreen(bot, 'Ada'), atScreen(bot, 'Ben')];
  const opened = await ada.act({ do: 'message-bot' });
  const dm = { id: opened.done ? (opened.channel ?? '') : '' };
  expect(await ada.act(on(ada, dm, 'Their turns', bot.client.user.id))).toEqual({ done: true });
  expect(await ada.act(on(ada, dm, 'Their turns', ben.person))).toMatchObject({ done: false });
  expect(heard).toEqual([['Their turns', 'Circlekeeper', false]]);
});

test('nobody responds to a menu when the bot is dead', async () => {
  await using bot = await withMenus();
  const ada = atScreen(bot, 'Ada');
  const use = on(ada, bot.lobby, 'Their turns', ada.person);
  await bot.client.destroy();
  expect(await ada.act(use)).toEqual({ done: false, why: 'The application did not respond' });
});
