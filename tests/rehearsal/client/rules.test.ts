/** The rules of the client, each broken once. What comes of keeping them stands in the files beside this one. */
import { MessageFlags, PermissionFlagsBits } from 'discord.js';
import { expect, test } from 'vitest';
import type { Act } from '#rehearsal/discord/client/acts.ts';
import type { Client } from '#rehearsal/discord/client/client.ts';
import { clientRules } from '#rehearsal/discord/client/rule-book.ts';
import { smallBot, type SmallBot } from '#tests/rehearsal/people/small-bot.ts';
import { provesBook } from '#tests/rehearsal/rest/prove.ts';
import { atScreen, button, command, idOf, newest, posts, row } from './at-the-screen.ts';

const proves = provesBook(clientRules);

/** Ada before her screen, and somebody to be in her way. */
interface Case {
  readonly bot: SmallBot;
  readonly ada: Client;
  readonly mo: Client;
}

const COMMANDS = [
  { name: 'setup', description: 'Set up', default_member_permissions: '32' },
  {
    name: 'turn',
    description: 'Turn',
    options: [{ type: 4, name: 'minutes', description: 'm', required: true, max_value: 30 }],
  },
  { type: 3, name: 'Bring to the host' },
];

const FORM = {
  custom_id: 'form',
  title: 'Form',
  components: [
    { type: 18, label: 'Word', component: { type: 4, custom_id: 'word', style: 1, max_length: 5 } },
    { type: 18, label: 'File', component: { type: 19, custom_id: 'file', required: false, file_types: ['.txt'] } },
  ],
};

/** A bot that whispers on `pass`, opens a form on `form`, and leaves everything else alone. */
async function place(): Promise<Case & AsyncDisposable> {
  const holder: { bot?: SmallBot } = {};
  const bot = await smallBot({
    permissions: PermissionFlagsBits.Administrator,
    answers: async (interaction) => {
      if (!interaction.isButton()) return;
      if (interaction.customId === 'pass')
        await interaction.reply({ ...row(button('more')), content: 'a whisper', flags: MessageFlags.Ephemeral });
      const path = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
      if (interaction.customId === 'form')
        await holder.bot?.client.rest.post(path, { body: { type: 9, data: FORM }, auth: false });
    },
  });
  holder.bot = bot;
  await bot.client.rest.put(`/applications/${bot.client.application.id}/commands`, { body: COMMANDS });
  const mo = atScreen(bot, 'Mo', { permissions: PermissionFlagsBits.Administrator });
  return { bot, mo, ada: atScreen(bot, 'Ada'), [Symbol.asyncDispose]: () => bot[Symbol.asyncDispose]() };
}

async function pressing({ bot }: Case, customId: string, more: object = {}): Promise<Act & { do: 'press' }> {
  const message = await posts(bot, bot.lobby, row(button(customId, more)));
  return { do: 'press', channel: bot.lobby.id, message, customId };
}

async function choosing({ bot }: Case, values: readonly string[]): Promise<Act> {
  const select = { type: 3, custom_id: 's', options: [{ label: 'a', value: 'a' }] };
  const message = await posts(bot, bot.lobby, row(select));
  return { do: 'choose', channel: bot.lobby.id, message, customId: 's', values };
}

const typing = ({ bot, mo }: Case, name: string, minutes?: number): Act => ({
  do: 'command',
  channel: bot.lobby.id,
  command: command(mo, name),
  path: [],
  options: minutes === undefined ? [] : [{ name: 'minutes', value: minutes }],
});

async function sending(at: Case, fields: (Act & { do: 'submit' })['fields']): Promise<Act> {
  await at.ada.act(await pressing(at, 'form'));
  return { do: 'submit', form: at.ada.view().form?.id ?? '', fields };
}

async function locked({ bot, mo }: Case): Promise<Act> {
  const made = await bot.client.rest.post(`/channels/${bot.lobby.id}/threads`, { body: { name: 'desk', type: 11 } });
  await bot.client.rest.patch(`/channels/${idOf(made)}`, { body: { archived: true, locked: true } });
  const write = { do: 'write', channel: idOf(made), words: 'Hello' } as const;
  expect(mo.view().channels.find(({ id }) => id === idOf(made))?.maySend).toBe(true);
  return write;
}

async function whispered(at: Case, reader: Client): Promise<{ readonly channel: string; readonly message: string }> {
  await reader.act(await pressing(at, 'pass'));
  return { channel: at.bot.lobby.id, message: newest(reader).message.id };
}

/** What Ada tries, by rule, and what her client says. */
const broken: Readonly<Record<string, readonly [why: string, tries: (at: Case) => Promise<Act> | Act]>> = {
  'client.hidden-channel': [
    'You do not have access to this channel.',
    ({ bot }) => {
      const deny = [{ id: bot.guild.id, type: 0, allow: '0', deny: PermissionFlagsBits.ViewChannel.toString() }];
      const { id } = bot.local.world.addChannel(bot.guild, { name: 'team', type: 0, permission_overwrites: deny });
      return { do: 'write', channel: id, words: 'Hello' };
    },
  ],
  'client.others-whispers': [
    'This message is not here any more.',
    async (at) => ({ do: 'press', customId: 'more', ...(await whispered(at, at.mo)) }),
  ],
  'client.no-answer': ['This interaction failed', (at) => pressing(at, 'silence')],
  'client.time-out': [
    'You are in a time-out.',
    (at) => {
      const until = new Date(at.bot.clock.now() + 60_000).toISOString();
      Object.assign(at.bot.guild.members.get(at.ada.person) ?? {}, { communication_disabled_until: until });
      return pressing(at, 'pass');
    },
  ],
  'client.disabled': ['This cannot be used now.', (at) => pressing(at, 'pass', { disabled: true })],
  'client.select-count': ['Make 1 selection.', (at) => choosing(at, ['a', 'b'])],
  'client.select-offer': ['That is not among the choices.', (at) => choosing(at, ['b'])],
  'client.command-offered': ['You cannot use this command here.', (at) => typing(at, 'setup')],
  'client.option-required': ['minutes: This option is required. Specify a value.', (at) => typing(at, 'turn')],
  'client.option-limits': ['minutes: Must be 30 or less.', (at) => typing(at, 'turn', 31)],
  'client.menu-whisper': [
    'Commands cannot be used on a message only you can see.',
    async (at) => {
      const { channel, message } = await whispered(at, at.ada);
      return { do: 'context', channel, command: command(at.ada, 'Bring to the host'), target: message };
    },
  ],
  'client.form-required': ['Word: This field is required.', (at) => sending(at, {})],
  'client.form-limits': ['Word: Must be 5 characters or fewer.', (at) => sending(at, { word: 'too long' })],
  'client.file-types': [
    'File: Only .txt.',
    (at) => sending(at, { word: 'here', file: { files: [{ filename: 'a.png', base64: '' }] } }),
  ],
  'client.message-length': [
    'Your message is too long: 2000 characters at most.',
    ({ bot }) => ({ do: 'write', channel: bot.lobby.id, words: 'x'.repeat(2001) }),
  ],
  'client.locked-thread': ['You do not have permission to send messages in this channel.', locked],
  'client.delete': [
    'You do not have permission to delete this message.',
    async ({ bot }) => ({
      do: 'delete-message',
      channel: bot.lobby.id,
      message: await posts(bot, bot.lobby, { content: 'card' }),
    }),
  ],
  'client.stage-moderator': [
    'You do not have permission to do that.',
    async ({ bot, mo }) => {
      await mo.act({ do: 'join', room: bot.stage.id });
      return { do: 'invite-to-speak', person: mo.person };
    },
  ],
};

for (const [id, [why, tries]] of Object.entries(broken)) {
  test(
    `${id}: ${clientRules.find((rule) => rule.id === id)?.says ?? ''}`,
    proves(id, async ({ expectRefused }) => {
      await using at = await place();
      const answer = await at.ada.act(await tries(at));
      expectRefused(answer.done ? 'it was done' : { why: answer.why }, { why });
    }),
  );
}

test(
  'client.voices: the bot hears of a muted microphone, and never of a voice',
  proves('client.voices', async ({ expectDifference }) => {
    await using at = await place();
    await at.ada.act({ do: 'join', room: at.bot.room.id });
    const heardOf = async (act: Act): Promise<number> => {
      const before = at.bot.local.gateway.sent;
      expect(await at.ada.act(act)).toEqual({ done: true });
      return at.bot.local.gateway.sent - before;
    };
    expectDifference({
      kept: await heardOf({ do: 'talk', on: true }),
      broken: await heardOf({ do: 'self-mute', on: true }),
    });
    expect(await heardOf({ do: 'talk', on: false })).toBe(0);
  }),
);
