import { ComponentType, MessageFlags, type Interaction } from 'discord.js';
import { expect, test } from 'vitest';
import { smallBot, type SmallBot } from '#tests/rehearsal/people/small-bot.ts';
import { atScreen, posts, row } from './at-the-screen.ts';

interface Heard {
  readonly customId: string;
  readonly values: readonly string[];
  readonly names: readonly string[];
}

/** A bot that writes down what was chosen and what it can tell of it without asking Discord again. */
async function listening(): Promise<{ readonly bot: SmallBot; readonly heard: Heard[] }> {
  const heard: Heard[] = [];
  const bot = await smallBot({
    answers: async (interaction: Interaction) => {
      if (!interaction.isAnySelectMenu()) return;
      heard.push({ customId: interaction.customId, values: interaction.values, names: namesIn(interaction) });
      await interaction.reply({ content: 'noted', flags: MessageFlags.Ephemeral });
    },
  });
  return { bot, heard };
}

function namesIn(interaction: Interaction): string[] {
  if (interaction.isUserSelectMenu()) return interaction.users.map((user) => user.displayName);
  if (interaction.isRoleSelectMenu()) return interaction.roles.map((role) => role.name);
  if (interaction.isChannelSelectMenu())
    return interaction.channels.map((channel) => ('name' in channel ? (channel.name ?? '') : ''));
  if (interaction.isMentionableSelectMenu())
    return [...interaction.users.map((user) => user.displayName), ...interaction.roles.map((role) => role.name)];
  return [];
}

const choose = (bot: SmallBot, message: string, customId: string, ...values: string[]) =>
  ({ do: 'choose', channel: bot.lobby.id, message, customId, values }) as const;

const NOT_OFFERED = { done: false, why: 'That is not among the choices.' };

test('people, roles and channels are chosen by their ids, and the bot is told who and what they are', async () => {
  const { bot, heard } = await listening();
  await using _ = bot;
  const [ada, ben] = [atScreen(bot, 'Ada'), atScreen(bot, 'Ben')];
  const role = bot.local.world.addRole(bot.guild, { name: 'Hosts', permissions: 0n });
  const cases = [
    { type: ComponentType.UserSelect, picks: [ben.person], names: ['Ben'] },
    { type: ComponentType.RoleSelect, picks: [role.id], names: ['Hosts'] },
    { type: ComponentType.MentionableSelect, picks: [ben.person, role.id], names: ['Ben', 'Hosts'] },
    { type: ComponentType.ChannelSelect, picks: [bot.room.id], names: ['circle'] },
  ];
  for (const { type, picks, names } of cases) {
    const card = await posts(bot, bot.lobby, row({ type, custom_id: `pick-${type}`, max_values: 2 }));
    expect(await ada.act(choose(bot, card, `pick-${type}`, ...picks))).toEqual({ done: true });
    expect(heard.at(-1)).toEqual({ customId: `pick-${type}`, values: picks, names });
  }
});

test('a select offers only its own: no role among people, no text channel among rooms, no hidden channel', async () => {
  const { bot, heard } = await listening();
  await using _ = bot;
  const ada = atScreen(bot, 'Ada');
  const deny = [{ id: bot.guild.id, type: 0, allow: '0', deny: (1n << 10n).toString() }];
  const hidden = bot.local.world.addChannel(bot.guild, { name: 'team', type: 2, permission_overwrites: deny });
  const people = await posts(bot, bot.lobby, row({ type: ComponentType.UserSelect, custom_id: 'who' }));
  expect(await ada.act(choose(bot, people, 'who', bot.guild.id))).toEqual(NOT_OFFERED);
  const rooms = await posts(
    bot,
    bot.lobby,
    row({ type: ComponentType.ChannelSelect, custom_id: 'where', channel_types: [2] }),
  );
  expect(await ada.act(choose(bot, rooms, 'where', bot.lobby.id))).toEqual(NOT_OFFERED);
  expect(await ada.act(choose(bot, rooms, 'where', hidden.id))).toEqual(NOT_OFFERED);
  expect(await ada.act(choose(bot, rooms, 'where', bot.room.id))).toEqual({ done: true });
  expect(heard).toHaveLength(1);
});

test('options are chosen by their values, as many as the select asks for, each once', async () => {
  const { bot, heard } = await listening();
  await using _ = bot;
  const ada = atScreen(bot, 'Ada');
  // What is written on one option is the value of the other: the value counts.
  const options = [
    { label: 'two', value: 'one' },
    { label: 'one', value: 'two' },
    { label: 'Number three', value: 'three' },
  ];
  const select = { type: ComponentType.StringSelect, custom_id: 'pick', options, min_values: 1, max_values: 2 };
  const card = await posts(bot, bot.lobby, row(select));
  const tooMany = { done: false, why: 'Make 1 to 2 selections.' };
  expect(await ada.act(choose(bot, card, 'pick'))).toEqual(tooMany);
  expect(await ada.act(choose(bot, card, 'pick', 'one', 'two', 'three'))).toEqual(tooMany);
  expect(await ada.act(choose(bot, card, 'pick', 'one', 'one'))).toEqual(tooMany);
  expect(await ada.act(choose(bot, card, 'pick', 'Number three'))).toEqual(NOT_OFFERED);
  expect(await ada.act(choose(bot, card, 'pick', 'one', 'three'))).toEqual({ done: true });
  expect(heard.map(({ values }) => values)).toEqual([['one', 'three']]);
});

test('a disabled select takes no choice, and a select nobody answers fails', async () => {
  await using bot = await smallBot();
  const ada = atScreen(bot, 'Ada');
  const who = { type: ComponentType.UserSelect, custom_id: 'who' };
  const off = await posts(bot, bot.lobby, row({ ...who, disabled: true }));
  expect(await ada.act(choose(bot, off, 'who', ada.person))).toMatchObject({ why: 'This cannot be used now.' });
  const on = await posts(bot, bot.lobby, row(who));
  expect(await ada.act(choose(bot, on, 'who', ada.person))).toMatchObject({ why: 'This interaction failed' });
});
