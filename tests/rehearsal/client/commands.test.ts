import {
  ApplicationCommandOptionType as Option,
  MessageFlags,
  type CommandInteractionOption,
  type Interaction,
} from 'discord.js';
import { describe, expect, test } from 'vitest';
import type { OptionGiven } from '#rehearsal/discord/client/acts.ts';
import type { Client } from '#rehearsal/discord/client/client.ts';
import { smallBot, type SmallBot, type SmallBotOptions } from '#tests/rehearsal/people/small-bot.ts';
import { atScreen, command, reads } from './at-the-screen.ts';

const COMMANDS = [
  { name: 'help', description: 'Help', contexts: [0, 1] },
  { name: 'quiet', description: 'Only in private', contexts: [1] },
  { name: 'setup', description: 'Set up', default_member_permissions: '32' },
  {
    name: 'turn',
    description: 'Turns',
    options: [
      {
        type: Option.SubcommandGroup,
        name: 'length',
        description: 'Length',
        options: [
          {
            type: Option.Subcommand,
            name: 'set',
            description: 'Set',
            options: [
              { type: Option.Integer, name: 'minutes', description: 'm', required: true, min_value: 1, max_value: 30 },
              { type: Option.String, name: 'order', description: 'o', choices: [{ name: 'By hand', value: 'hand' }] },
              { type: Option.Number, name: 'breath', description: 'b' },
              { type: Option.Boolean, name: 'soft', description: 's' },
              { type: Option.User, name: 'who', description: 'w' },
              { type: Option.Channel, name: 'room', description: 'r', channel_types: [2] },
              { type: Option.Role, name: 'role', description: 'r' },
              { type: Option.Mentionable, name: 'any', description: 'a' },
              { type: Option.Attachment, name: 'file', description: 'f' },
              { type: Option.String, name: 'city', description: 'c', autocomplete: true, max_length: 10 },
            ],
          },
        ],
      },
    ],
  },
];

/** Subcommands by their names, options with their values. */
function said(options: readonly CommandInteractionOption[]): string[] {
  return options.flatMap(({ name, value, options: inner, attachment }) =>
    inner ? [name, ...said(inner)] : [`${name}=${attachment?.name ?? String(value)}`],
  );
}

const whisper: SmallBotOptions['answers'] = async (interaction: Interaction) => {
  if (interaction.isAutocomplete()) {
    const { name, value } = interaction.options.getFocused(true);
    const minutes = interaction.options.getInteger('minutes');
    await interaction.respond([{ name: `${name} ${value} ${String(minutes)}`, value: 'berlin' }]);
  }
  if (interaction.isChatInputCommand())
    await interaction.reply({
      content: [interaction.commandName, ...said(interaction.options.data)].join(' '),
      flags: MessageFlags.Ephemeral,
    });
};

async function botWith(answers: SmallBotOptions['answers'] = whisper): Promise<SmallBot> {
  const bot = await smallBot(answers ? { answers } : {});
  await bot.client.rest.put(`/applications/${bot.client.application.id}/commands`, { body: COMMANDS });
  return bot;
}

const types = (bot: SmallBot, client: Client, name: string, path: string[] = [], options: OptionGiven[] = []) => ({
  channel: bot.lobby.id,
  command: command(client, name),
  path,
  options,
});

const set = (bot: SmallBot, client: Client, options: OptionGiven[]) =>
  ({ do: 'command', ...types(bot, client, 'turn', ['length', 'set'], options) }) as const;

describe('the list of commands', () => {
  const offered = (client: Client) => client.view().open?.commands.map(({ name }) => name);

  test('holds what they may use where they look', async () => {
    await using bot = await botWith();
    const ada = atScreen(bot, 'Ada');
    const mo = atScreen(bot, 'Mo', { permissions: 32n });
    expect([offered(ada), offered(mo)]).toEqual([
      ['help', 'turn'],
      ['help', 'setup', 'turn'],
    ]);
    await ada.act({ do: 'message-bot' });
    expect(offered(ada)).toEqual(['help', 'quiet', 'setup', 'turn']);
    expect(offered(mo)).toEqual(['help', 'setup', 'turn']);
  });

  test('is empty where they may not write, or not use commands', async () => {
    await using bot = await botWith();
    const ada = atScreen(bot, 'Ada');
    for (const bit of [1n << 11n, 1n << 31n]) {
      const deny = [{ id: bot.guild.id, type: 0, allow: '0', deny: bit.toString() }];
      const channel = bot.local.world.addChannel(bot.guild, { name: 'news', type: 0, permission_overwrites: deny });
      ada.look(channel.id);
      expect(offered(ada)).toEqual([]);
    }
  });
});

describe('typing a command', () => {
  test('it goes out with its subcommand and options of every kind', async () => {
    await using bot = await botWith();
    const ada = atScreen(bot, 'Ada');
    const role = bot.local.world.addRole(bot.guild, { name: 'Hosts', permissions: 0n });
    const given = {
      minutes: 3,
      order: 'hand',
      breath: '1.5',
      soft: true,
      who: ada.person,
      room: bot.room.id,
      role: role.id,
      any: role.id,
      city: 'typed',
    };
    const file = { name: 'file', file: { filename: 'a.txt', base64: Buffer.from('hello').toString('base64') } };
    const options = [...Object.entries(given).map(([name, value]) => ({ name, value })), file];
    expect(await ada.act(set(bot, ada, options))).toEqual({ done: true });
    const sent = { ...given, file: 'a.txt' };
    expect(reads(ada, bot.lobby).at(-1)?.split(' ').toSorted()).toEqual(
      ['turn', 'length', 'set', ...Object.entries(sent).map(([name, value]) => `${name}=${String(value)}`)].toSorted(),
    );
  });

  const wrong: readonly (readonly [string, OptionGiven[], string])[] = [
    ['a required option is missing', [], 'minutes: This option is required. Specify a value.'],
    [
      'a required option is empty',
      [{ name: 'minutes', value: '' }],
      'minutes: This option is required. Specify a value.',
    ],
    ['a number is out of range', [{ name: 'minutes', value: 31 }], 'minutes: Must be 30 or less.'],
    ['a number is not whole', [{ name: 'minutes', value: '1.5' }], 'minutes: Input a valid integer.'],
    ['a number is no number', [{ name: 'minutes', value: 'three' }], 'minutes: Input a valid number.'],
    [
      'a choice is not offered',
      [
        { name: 'minutes', value: 3 },
        { name: 'order', value: 'By hand' },
      ],
      'order: Select one of the options.',
    ],
    [
      'words are too long',
      [
        { name: 'minutes', value: 3 },
        { name: 'city', value: 'Llanfairpwllgwyngyll' },
      ],
      'city: Must be between 0 and 10 characters long.',
    ],
    [
      'nobody has that id',
      [
        { name: 'minutes', value: 3 },
        { name: 'who', value: '123' },
      ],
      'who: Input a valid user.',
    ],
    ['there is no such option', [{ name: 'colour', value: 'red' }], 'There is no option colour.'],
  ];
  for (const [what, options, why] of wrong) {
    test(`it is not sent when ${what}`, async () => {
      const heard: unknown[] = [];
      await using bot = await botWith(async (interaction) => heard.push(interaction));
      const ada = atScreen(bot, 'Ada');
      expect(await ada.act(set(bot, ada, options))).toEqual({ done: false, why });
      expect(heard).toEqual([]);
    });
  }

  test('it is not sent without its subcommand, when it is not offered, or once it is registered anew', async () => {
    await using bot = await botWith();
    const [ada, mo] = [atScreen(bot, 'Ada'), atScreen(bot, 'Mo', { permissions: 32n })];
    const use = (client: Client, name: string) => ({ do: 'command', ...types(bot, client, name) }) as const;
    expect(await ada.act(use(ada, 'turn'))).toMatchObject({ why: 'Choose one of its subcommands.' });
    expect(await ada.act(use(mo, 'setup'))).toMatchObject({ why: 'You cannot use this command here.' });
    const before = use(mo, 'setup');
    await bot.client.rest.put(`/applications/${bot.client.application.id}/commands`, { body: [] });
    expect(await mo.act(before)).toMatchObject({ why: 'This command is outdated. Please try again.' });
  });

  test('nobody responds when the bot is silent or dead', async () => {
    await using bot = await botWith(async () => {});
    const ada = atScreen(bot, 'Ada');
    const help = { do: 'command', ...types(bot, ada, 'help') } as const;
    const none = { done: false, why: 'The application did not respond' };
    expect(await ada.act(help)).toEqual(none);
    await bot.client.destroy();
    expect(await ada.act(help)).toEqual(none);
  });
});

describe('suggestions while typing', () => {
  const ask = (bot: SmallBot, client: Client, focused: string, options: OptionGiven[]) =>
    ({ do: 'suggest', focused, ...types(bot, client, 'turn', ['length', 'set'], options) }) as const;

  test('come from what was typed so far and the other options, and leave no trace', async () => {
    await using bot = await botWith();
    const ada = atScreen(bot, 'Ada');
    const options = [
      { name: 'minutes', value: 3 },
      { name: 'city', value: 'ber' },
    ];
    expect(await ada.act(ask(bot, ada, 'city', options))).toEqual({
      done: true,
      suggestions: [{ name: 'city ber 3', value: 'berlin' }],
    });
    expect(await ada.act(ask(bot, ada, 'city', []))).toMatchObject({ suggestions: [{ name: 'city  null' }] });
    expect(reads(ada, bot.lobby)).toEqual([]);
  });

  test('there are none for other options, and none when nobody answers', async () => {
    await using bot = await botWith(async () => {});
    const ada = atScreen(bot, 'Ada');
    expect(await ada.act(ask(bot, ada, 'order', []))).toMatchObject({
      done: false,
      why: 'There are no suggestions for this option.',
    });
    expect(await ada.act(ask(bot, ada, 'city', []))).toEqual({ done: false, why: 'Loading options failed' });
  });
});
