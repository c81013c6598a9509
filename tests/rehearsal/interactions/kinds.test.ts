import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  ChannelType,
  ContainerBuilder,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  SlashCommandBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
  UserSelectMenuBuilder,
  type Interaction,
} from 'discord.js';
import { describe, expect, test } from 'vitest';
import { smallBot, type SmallBot, type SmallBotOptions } from '#tests/rehearsal/people/small-bot.ts';

const COMMANDS = [
  new SlashCommandBuilder()
    .setName('hand')
    .setDescription('Ask for the floor')
    .addSubcommand((sub) => sub.setName('raise').setDescription('Raise your hand'))
    .addSubcommand((sub) => sub.setName('lower').setDescription('Lower your hand')),
  new SlashCommandBuilder()
    .setName('seat')
    .setDescription('Take a seat')
    .addStringOption((option) =>
      option.setName('format').setDescription('Which').setAutocomplete(true).setRequired(true),
    )
    .addUserOption((option) => option.setName('beside').setDescription('Beside whom'))
    .addChannelOption((option) =>
      option.setName('room').setDescription('Where').addChannelTypes(ChannelType.GuildVoice),
    )
    .addRoleOption((option) => option.setName('role').setDescription('As what'))
    .addIntegerOption((option) => option.setName('minutes').setDescription('How long').setMinValue(1).setMaxValue(60))
    .addBooleanOption((option) => option.setName('quiet').setDescription('Listening only')),
  new SlashCommandBuilder().setName('form').setDescription('Opens a form'),
  new SlashCommandBuilder().setName('card').setDescription('Shows the card'),
].map((builder) => builder.toJSON());

async function botWith(answers: NonNullable<SmallBotOptions['answers']>): Promise<SmallBot> {
  const bot = await smallBot({ answers });
  await bot.client.application.commands.set(COMMANDS);
  return bot;
}

function card(): object {
  const row = new ActionRowBuilder<ButtonBuilder>().addComponents(
    new ButtonBuilder().setCustomId('pass').setLabel('Pass').setStyle(ButtonStyle.Primary),
    new ButtonBuilder().setCustomId('next').setLabel('Next').setStyle(ButtonStyle.Secondary).setDisabled(true),
  );
  const people = new ActionRowBuilder<UserSelectMenuBuilder>().addComponents(
    new UserSelectMenuBuilder().setCustomId('give').setPlaceholder('Give the floor to'),
  );
  const order = new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
    new StringSelectMenuBuilder()
      .setCustomId('order')
      .setPlaceholder('Order')
      .addOptions({ label: 'By hand', value: 'hand' }, { label: 'Round', value: 'round' }),
  );
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [
      new ContainerBuilder()
        .addTextDisplayComponents(new TextDisplayBuilder().setContent('Whose turn is it?'))
        .addActionRowComponents(row)
        .addActionRowComponents(people)
        .addActionRowComponents(order),
    ],
  };
}

describe('each kind of interaction', () => {
  test('a command with a subcommand is answered with words for one person', async () => {
    await using bot = await botWith(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply({
        content: `${interaction.options.getSubcommand()} in ${interaction.channel?.id === bot.lobby.id ? 'lobby' : '?'}`,
        flags: MessageFlags.Ephemeral,
      });
    });
    const ada = bot.local.person(bot.guild, 'Ada');
    const ben = bot.local.person(bot.guild, 'Ben');
    const outcome = await ada.uses('/hand raise');
    expect(outcome).toMatchObject({ text: 'raise in lobby', failed: false });
    expect(ada.sees()).toBe('raise in lobby');
    expect(ada.reads('lobby')).toBe(`${bot.client.user.username} (only you): raise in lobby`);
    expect(ben.reads('lobby')).toBe('');
    expect(bot.errors).toEqual([]);
  });

  test('options come with people, rooms and roles resolved, and the autocomplete is asked first', async () => {
    const seen: unknown[] = [];
    await using bot = await botWith(async (interaction) => {
      if (interaction.isAutocomplete()) {
        seen.push(interaction.options.getFocused());
        await interaction.respond([
          { name: 'Listening circle', value: 'listening' },
          { name: 'Check-in', value: 'check-in' },
        ]);
      } else if (interaction.isChatInputCommand() && interaction.inCachedGuild()) {
        const { options } = interaction;
        seen.push(
          options.getString('format'),
          options.getMember('beside')?.displayName,
          options.getChannel('room')?.name,
          options.getRole('role')?.name,
          options.getInteger('minutes'),
          options.getBoolean('quiet'),
          interaction.memberPermissions.has('SendMessages'),
          interaction.locale,
        );
        await interaction.reply('done');
      }
    });
    const role = bot.local.world.addRole(bot.guild, { name: 'Host', permissions: 0n });
    const ben = bot.local.person(bot.guild, 'Ben');
    const ada = bot.local.person(bot.guild, 'Ada', { locale: 'de' });
    await ada.uses('/seat', { format: 'Check-in', beside: ben, room: bot.room, role, minutes: 5, quiet: true });
    expect(seen).toEqual(['Check-in', 'check-in', 'Ben', 'circle', 'Host', 5, true, true, 'de']);
    await ada.uses('/seat', { format: 'lis' });
    expect(seen[10]).toBe('listening');
    await ada.uses('/seat', { format: { raw: 'something of my own' } });
    expect(seen[18]).toBe('something of my own');
  });

  test('a press changes its own card, and a select names whom it chose', async () => {
    await using bot = await botWith(async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply(card());
      if (interaction.isButton()) {
        await interaction.update({
          components: [new TextDisplayBuilder().setContent(`${interaction.user.displayName} passed`)],
        });
      }
      if (interaction.isUserSelectMenu()) {
        await interaction.reply({
          content: `to ${interaction.members.first()?.user?.username ?? '?'}`,
          flags: MessageFlags.Ephemeral,
        });
      }
      if (interaction.isStringSelectMenu())
        await interaction.reply({ content: interaction.values.join(), flags: MessageFlags.Ephemeral });
    });
    const ada = bot.local.person(bot.guild, 'Ada');
    bot.local.person(bot.guild, 'Ben');
    await ada.uses('/card');
    expect(ada.reads('lobby')).toBe(
      `${bot.client.user.username}:\nWhose turn is it?\n[Pass] (Next)\n{Give the floor to}\n{Order}`,
    );
    expect(await ada.chooses('Give the floor to', 'Ben')).toMatchObject({ text: 'to ben' });
    expect(await ada.chooses('Order', 'Round')).toMatchObject({ text: 'round' });
    await expect(ada.presses('Next')).rejects.toThrow('disabled');
    await ada.presses('Pass');
    expect(ada.reads('lobby').split('\n')[0]).toBe(`${bot.client.user.username}: Ada passed`);
    expect(bot.errors).toEqual([]);
  });

  test('a form with every kind of field arrives as it was filled in', async () => {
    const got: Record<string, unknown> = {};
    await using bot = await botWith(async (interaction: Interaction) => {
      if (interaction.isChatInputCommand()) await interaction.showModal(form());
      if (!interaction.isModalSubmit()) return;
      const { fields } = interaction;
      Object.assign(got, {
        name: fields.getTextInputValue('name'),
        mode: fields.getRadioGroup('mode'),
        agreed: fields.getCheckboxGroup('agreed'),
        first: fields.getCheckbox('first'),
        host: fields.getSelectedUsers('host')?.map((user) => user.displayName),
      });
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply('welcome');
    });
    const ada = bot.local.person(bot.guild, 'Ada');
    const opened = await ada.uses('/form');
    expect(opened.text).toBe('Take a seat');
    expect(ada.sees()).toBe('Take a seat');
    await expect(ada.submits({ 'Your name': 'Ada' })).rejects.toThrow('"How" must be chosen');
    const sent = await ada.submits({
      'Your name': 'Ada',
      How: 'Listening',
      Agreements: ['I agree'],
      'First time': true,
      Host: ada,
    });
    expect(sent.text).toBe('welcome');
    expect(got).toEqual({ name: 'Ada', mode: 'listen', agreed: ['yes'], first: true, host: ['Ada'] });
    expect(bot.local.violations).toEqual([]);
  });
});

function form(): ModalBuilder {
  return ModalBuilder.from({
    custom_id: 'seat-form',
    title: 'Take a seat',
    components: [
      new LabelBuilder()
        .setLabel('Your name')
        .setTextInputComponent(new TextInputBuilder().setCustomId('name').setStyle(TextInputStyle.Short))
        .toJSON(),
      {
        type: 18,
        label: 'How',
        component: {
          type: 21,
          custom_id: 'mode',
          options: [
            { label: 'Speaking', value: 'speak' },
            { label: 'Listening', value: 'listen' },
          ],
        },
      },
      {
        type: 18,
        label: 'Agreements',
        component: { type: 22, custom_id: 'agreed', options: [{ label: 'I agree', value: 'yes' }] },
      },
      { type: 18, label: 'First time', component: { type: 23, custom_id: 'first' } },
      { type: 18, label: 'Host', component: { type: 5, custom_id: 'host' } },
    ],
  });
}
