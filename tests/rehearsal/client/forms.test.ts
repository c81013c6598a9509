import { ComponentType, MessageFlags, type Interaction, type ModalSubmitInteraction } from 'discord.js';
import { expect, test } from 'vitest';
import type { FieldGiven } from '#rehearsal/discord/client/acts.ts';
import type { Client } from '#rehearsal/discord/client/client.ts';
import { smallBot, type SmallBot } from '#tests/rehearsal/people/small-bot.ts';
import { atScreen, button, newest, posts, reads, row } from './at-the-screen.ts';

const OPTIONS = ['one', 'two', 'three'].map((value) => ({ label: `Choice ${value}`, value }));

const label = (text: string, component: object) => ({ type: ComponentType.Label, label: text, component });

/** Every field a form can have, none of them required. */
const EVERY = [
  label('Words', { type: 4, custom_id: 'words', style: 1, min_length: 3, max_length: 8, required: false }),
  label('Option', { type: 3, custom_id: 'option', options: OPTIONS, required: false }),
  label('Person', { type: 5, custom_id: 'person', required: false }),
  label('Role', { type: 6, custom_id: 'role', required: false }),
  label('Either', { type: 7, custom_id: 'either', required: false }),
  label('Channel', { type: 8, custom_id: 'channel', channel_types: [2], required: false }),
  label('File', { type: 19, custom_id: 'file', file_types: ['.txt', 'image'], max_values: 2, required: false }),
  label('One of', { type: 21, custom_id: 'radio', options: OPTIONS, required: false }),
  label('Some of', { type: 22, custom_id: 'some', options: OPTIONS, max_values: 2, required: false }),
  label('Yes', { type: 23, custom_id: 'yes' }),
];

const REQUIRED = [
  { type: ComponentType.TextDisplay, content: 'Read this first.' },
  label('Words', { type: 4, custom_id: 'words', style: 2, value: 'as it stood' }),
  { type: 1, components: [{ type: 4, custom_id: 'old', style: 1, label: 'The older way' }] },
];

type Sent = (interaction: ModalSubmitInteraction) => unknown;

/** A bot whose button opens a form with these components, and that keeps what was sent. */
async function formBot(components: readonly object[], sent: Sent, answers = true): Promise<SmallBot> {
  const holder: { bot?: SmallBot } = {};
  const bot = await smallBot({
    answers: async (interaction: Interaction) => {
      if (interaction.isButton()) {
        const path = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
        const data = { custom_id: 'form', title: 'A form', components };
        await holder.bot?.client.rest.post(path, { body: { type: 9, data }, auth: false });
      }
      if (!interaction.isModalSubmit()) return;
      sent(interaction);
      if (answers) await interaction.reply({ content: 'thank you', flags: MessageFlags.Ephemeral });
    },
  });
  holder.bot = bot;
  return bot;
}

async function opens(bot: SmallBot, client: Client): Promise<string> {
  const message = await posts(bot, bot.lobby, row(button('open')));
  expect(await client.act({ do: 'press', channel: bot.lobby.id, message, customId: 'open' })).toEqual({ done: true });
  return client.view().form?.id ?? 'no form';
}

const submit = (form: string, fields: Readonly<Record<string, FieldGiven>> = {}) =>
  ({ do: 'submit', form, fields }) as const;

const words = (text: string) => Buffer.from(text).toString('base64');

test('a form with every kind of field goes out as it was filled in', async () => {
  const came: unknown[] = [];
  const chunks = [EVERY.slice(0, 5), EVERY.slice(5)];
  for (const chunk of chunks) {
    await using bot = await formBot(chunk, (sent) =>
      came.push(
        Object.fromEntries(
          sent.fields.fields.map((field) => [
            field.customId,
            'value' in field ? field.value : 'values' in field ? field.values : null,
          ]),
        ),
      ),
    );
    const ada = atScreen(bot, 'Ada');
    const hosts = bot.local.world.addRole(bot.guild, { name: 'Hosts', permissions: 0n });
    const form = await opens(bot, ada);
    expect(ada.view().form?.modal.title).toBe('A form');
    const fields = {
      words: 'good',
      option: ['two'],
      person: [ada.person],
      role: [hosts.id],
      either: [hosts.id],
      channel: [bot.room.id],
      radio: ['three'],
      some: ['one', 'two'],
      yes: true,
      file: { files: [{ filename: 'note.txt', base64: words('hello') }] },
    };
    expect(await ada.act(submit(form, fields))).toEqual({ done: true });
    expect(ada.view().form).toBeNull();
    expect(reads(ada, bot.lobby).at(-1)).toBe('thank you');
    const here = { person: [ada.person], role: [hosts.id], either: [hosts.id] };
    expect(came.at(-1)).toMatchObject(
      chunk === chunks[0]
        ? { words: 'good', option: ['two'], ...here }
        : { channel: [bot.room.id], radio: 'three', some: ['one', 'two'], yes: true },
    );
  }
});

test('a file is really uploaded, and the bot can fetch it', async () => {
  const urls: string[] = [];
  await using bot = await formBot([EVERY[6] ?? {}], (sent) =>
    urls.push(...(sent.fields.getUploadedFiles('file')?.map((file) => file.url) ?? [])),
  );
  const ada = atScreen(bot, 'Ada');
  const files = [
    { filename: 'note.TXT', base64: words('hello') },
    { filename: 'bird.png', base64: words('bird') },
  ];
  await ada.act(submit(await opens(bot, ada), { file: { files } }));
  const texts = await Promise.all(urls.map(async (url) => (await fetch(url)).text()));
  expect(texts).toEqual(['hello', 'bird']);
});

test('a field left alone keeps what stood in it', async () => {
  const came: unknown[] = [];
  await using bot = await formBot(REQUIRED, (sent) =>
    came.push(['words', 'old'].map((id) => sent.fields.getTextInputValue(id))),
  );
  const ada = atScreen(bot, 'Ada');
  expect(await ada.act(submit(await opens(bot, ada), { old: 'mine' }))).toEqual({ done: true });
  expect(came).toEqual([['as it stood', 'mine']]);
});

const refused: readonly (readonly [string, readonly object[], Readonly<Record<string, FieldGiven>>, string])[] = [
  ['a required field is empty', REQUIRED, { words: '' }, 'Words: This field is required.'],
  ['words are too short', EVERY.slice(0, 1), { words: 'no' }, 'Words: Must be 3 characters or more.'],
  ['words are too long', EVERY.slice(0, 1), { words: 'far too long' }, 'Words: Must be 8 characters or fewer.'],
  ['a choice is not offered', EVERY.slice(1, 2), { option: ['four'] }, 'That is not among the choices.'],
  ['too much is chosen', EVERY.slice(8, 9), { some: ['one', 'two', 'three'] }, 'Some of: Select at most 2.'],
  [
    'the file is of another kind',
    EVERY.slice(6, 7),
    { file: { files: [{ filename: 'song.mp3', base64: '' }] } },
    'File: Only .txt, image.',
  ],
];

for (const [what, components, fields, why] of refused) {
  test(`a form stays where it is when ${what}`, async () => {
    const sent: unknown[] = [];
    await using bot = await formBot(components, (one) => sent.push(one));
    const ada = atScreen(bot, 'Ada');
    const form = await opens(bot, ada);
    expect(await ada.act(submit(form, fields))).toEqual({ done: false, why });
    expect([ada.view().form?.id, sent]).toEqual([form, []]);
  });
}

test('a form nobody answered stays open, so that nothing has to be typed again', async () => {
  await using bot = await formBot(REQUIRED, () => {}, false);
  const ada = atScreen(bot, 'Ada');
  const form = await opens(bot, ada);
  expect(await ada.act(submit(form, { old: 'mine' }))).toEqual({ done: false, why: 'This interaction failed' });
  expect(ada.view().form?.id).toBe(form);
});

test('a form that is closed leaves nothing, and the bot is not told', async () => {
  const sent: unknown[] = [];
  await using bot = await formBot(REQUIRED, (one) => sent.push(one));
  const [ada, ben] = [atScreen(bot, 'Ada'), atScreen(bot, 'Ben')];
  const first = await opens(bot, ada);
  const second = await opens(bot, ada);
  expect(ben.view().form).toBeNull();
  expect(await ben.act({ do: 'close-form', form: second })).toMatchObject({ done: false });
  expect(await ada.act({ do: 'close-form', form: second })).toEqual({ done: true });
  expect(ada.view().form).toBeNull();
  for (const gone of [first, second])
    expect(await ada.act(submit(gone, { old: 'mine' }))).toEqual({
      done: false,
      why: 'This form is not open any more.',
    });
  expect([sent, newest(ada).message.content]).toEqual([[], 'card']);
});
