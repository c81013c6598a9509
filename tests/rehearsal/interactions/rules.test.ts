import {
  DiscordAPIError,
  MessageFlags,
  ModalBuilder,
  SlashCommandBuilder,
  type ChatInputCommandInteraction,
} from 'discord.js';
import { describe, expect, test } from 'vitest';
import { smallBot, type SmallBot } from '#tests/rehearsal/people/small-bot.ts';

type Run = (interaction: ChatInputCommandInteraction, bot: SmallBot) => Promise<unknown>;

/** A bot with one command, /go, which does this. */
async function botThat(run: Run): Promise<SmallBot> {
  const holder: { bot?: SmallBot } = {};
  const bot = await smallBot({
    answers: async (interaction) => {
      if (interaction.isChatInputCommand() && holder.bot) await run(interaction, holder.bot);
    },
  });
  holder.bot = bot;
  await bot.client.application.commands.set([new SlashCommandBuilder().setName('go').setDescription('Go').toJSON()]);
  return bot;
}

/** Discord's error code, or what else came of it. */
async function codeOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'allowed',
    (error: unknown) => (error instanceof DiscordAPIError ? error.code : error),
  );
}

describe('how soon and how often an interaction may be answered', () => {
  test('callback.three-seconds: an answer after three seconds finds nobody waiting', async () => {
    const codes: unknown[] = [];
    await using bot = await botThat(async (interaction, { clock, local }) => {
      clock.at(clock.now() + 3_000, () => void codeOf(interaction.reply('late')).then((code) => codes.push(code)));
      await Promise.resolve(local);
    });
    const ada = bot.local.person(bot.guild, 'Ada');
    expect(await ada.uses('/go')).toEqual({ text: 'This interaction failed', failed: true });
    expect(ada.sees()).toBe('This interaction failed');
    await bot.advance('3 s');
    expect(codes).toEqual([10062]);
    expect(bot.local.unanswered).toMatchObject([{ kind: 'command', name: 'go', userId: ada.id }]);
  });

  test('an answer just before three seconds are over is in time', async () => {
    await using bot = await botThat(async (interaction, { clock }) => {
      clock.at(clock.now() + 2_999, () => void interaction.reply('just in time'));
      await Promise.resolve();
    });
    const ada = bot.local.person(bot.guild, 'Ada');
    await ada.uses('/go');
    await bot.advance('4 s');
    expect(ada.reads('lobby')).toContain('just in time');
    expect(bot.local.unanswered).toEqual([]);
  });

  test('callback.once: a second answer is refused', async () => {
    let code: unknown;
    await using bot = await botThat(async (interaction, { client }) => {
      await interaction.reply('one');
      code = await codeOf(
        client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
          body: { type: 4, data: { content: 'two' } },
          auth: false,
        }),
      );
    });
    await bot.local.person(bot.guild, 'Ada').uses('/go');
    expect(code).toBe(40060);
  });

  test('token.fifteen-minutes: after a quarter of an hour the token is worth nothing', async () => {
    let later: ChatInputCommandInteraction | undefined;
    await using bot = await botThat(async (interaction) => {
      await interaction.reply('hello');
      later = interaction;
    });
    await bot.local.person(bot.guild, 'Ada').uses('/go');
    await bot.advance('14 min');
    expect(await codeOf(later?.editReply('still here') ?? Promise.resolve())).toBe('allowed');
    await bot.advance('1 min');
    expect(await codeOf(later?.editReply('too late') ?? Promise.resolve())).toBe(50027);
    expect(await codeOf(later?.followUp('too late') ?? Promise.resolve())).toBe(50027);
  });

  test('token.not-before-answer: there is nothing to edit before the first answer', async () => {
    let code: unknown;
    await using bot = await botThat(async (interaction, { client }) => {
      code = await codeOf(
        client.rest.patch(`/webhooks/${client.application.id}/${interaction.token}/messages/@original`, {
          body: { content: 'x' },
          auth: false,
        }),
      );
      await interaction.reply('now');
    });
    await bot.local.person(bot.guild, 'Ada').uses('/go');
    expect(code).toBe(10015);
  });

  test('token.own-messages: a token does not reach messages made with another', async () => {
    const codes: unknown[] = [];
    let first: string | undefined;
    await using bot = await botThat(async (interaction) => {
      await interaction.reply({ content: 'mine' });
      first ??= (await interaction.fetchReply()).id;
      codes.push(await codeOf(interaction.webhook.editMessage(first, 'changed')));
    });
    const ada = bot.local.person(bot.guild, 'Ada');
    await ada.uses('/go');
    await ada.uses('/go');
    expect(codes).toEqual(['allowed', 10008]);
  });
});

describe('what an answer may be', () => {
  test('callback.type: a command cannot be answered with an update of a message', async () => {
    let code: unknown;
    await using bot = await botThat(async (interaction, { client }) => {
      code = await codeOf(
        client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
          body: { type: 7, data: { content: 'x' } },
          auth: false,
        }),
      );
      await interaction.reply('x');
    });
    await bot.local.person(bot.guild, 'Ada').uses('/go');
    expect(code).toBe(50035);
  });

  test('callback.modal-first: no form after a deferral', async () => {
    let code: unknown;
    await using bot = await botThat(async (interaction, { client }) => {
      await interaction.deferReply();
      const modal = new ModalBuilder({
        custom_id: 'm',
        title: 'Late',
        components: [{ type: 10, content: 'x' }],
      }).toJSON();
      code = await codeOf(
        client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
          body: { type: 9, data: modal },
          auth: false,
        }),
      );
    });
    await bot.local.person(bot.guild, 'Ada').uses('/go');
    expect(code).toBe(40060);
  });

  test('callback.modal-first: no form in answer to a form', async () => {
    let code: unknown;
    const form = {
      custom_id: 'm',
      title: 'Form',
      components: [{ type: 18, label: 'Word', component: { type: 4, custom_id: 'w', style: 1 } }],
    };
    const holder: { bot?: SmallBot } = {};
    await using bot = await smallBot({
      answers: async (interaction) => {
        const path =
          `/interactions/${interaction.id}/${interaction.isRepliable() ? interaction.token : ''}/callback` as const;
        if (interaction.isChatInputCommand())
          await holder.bot?.client.rest.post(path, { body: { type: 9, data: form }, auth: false });
        if (!interaction.isModalSubmit()) return;
        code = await codeOf(
          holder.bot?.client.rest.post(path, { body: { type: 9, data: form }, auth: false }) ?? Promise.resolve(),
        );
        await interaction.reply('thanks');
      },
    });
    holder.bot = bot;
    await bot.client.application.commands.set([{ name: 'go', description: 'Go' }]);
    const ada = bot.local.person(bot.guild, 'Ada');
    await ada.uses('/go');
    expect(await ada.submits({ Word: 'hello' })).toMatchObject({ text: 'thanks' });
    expect(code).toBe(50035);
  });

  test('callback.defer-flags: a deferral carries no flag but EPHEMERAL', async () => {
    let code: unknown;
    await using bot = await botThat(async (interaction, { client }) => {
      const body = { type: 5, data: { flags: MessageFlags.IsComponentsV2 } };
      code = await codeOf(
        client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, { body, auth: false }),
      );
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply('x');
    });
    const outcome = await bot.local.person(bot.guild, 'Ada').uses('/go');
    expect(code).toBe(50035);
    expect(outcome.text).toBe('x');
  });

  test('callback.choices: twenty-six suggestions are one too many', async () => {
    let code: unknown;
    const holder: { bot?: SmallBot } = {};
    await using bot = await smallBot({
      answers: async (interaction) => {
        if (interaction.isChatInputCommand())
          await interaction.reply(`took ${interaction.options.getString('what', true)}`);
        if (!interaction.isAutocomplete()) return;
        const choices = Array.from({ length: 26 }, (_none, index) => ({ name: `n${index}`, value: `v${index}` }));
        code = await codeOf(interaction.respond(choices));
        await interaction.respond(choices.slice(0, 25));
      },
    });
    holder.bot = bot;
    await bot.client.application.commands.set([
      { name: 'go', description: 'Go', options: [{ type: 3, name: 'what', description: 'What', autocomplete: true }] },
    ]);
    expect(await bot.local.person(bot.guild, 'Ada').uses('/go', { what: 'n7' })).toMatchObject({ text: 'took v7' });
    expect(code).toBe(50035);
  });
});

describe('who sees an answer', () => {
  test('ephemeral.fixed: a deferral for everybody stays for everybody, one for a single person stays private', async () => {
    let isPrivate = false;
    await using bot = await botThat(async (interaction) => {
      await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
      await interaction.followUp({ content: 'the answer', ...(isPrivate ? {} : { flags: MessageFlags.Ephemeral }) });
    });
    const ada = bot.local.person(bot.guild, 'Ada');
    const ben = bot.local.person(bot.guild, 'Ben');
    await ada.uses('/go');
    expect(ben.reads('lobby')).toContain('the answer');
    isPrivate = true;
    await ben.uses('/go');
    expect(ada.reads('lobby').match(/the answer/gu)).toHaveLength(1);
    expect(ben.whispers()).toEqual(['the answer']);
  });

  test("ephemeral.hidden: private words are in no one else's channel, and a public answer names who asked", async () => {
    await using bot = await botThat(async (interaction) => {
      await interaction.reply('for all');
      await interaction.followUp({ content: 'for you', flags: MessageFlags.Ephemeral });
    });
    const ada = bot.local.person(bot.guild, 'Ada');
    const ben = bot.local.person(bot.guild, 'Ben');
    const outcome = await ada.uses('/go');
    expect(ada.sees()).toBe('for you');
    expect(ben.reads('lobby')).not.toContain('for you');
    expect(outcome.message?.message.interaction_metadata?.user.id).toBe(ada.id);
  });

  test('an answer can be taken back, and a private one edited, by the token alone', async () => {
    await using bot = await botThat(async (interaction) => {
      await interaction.reply('for all');
      const more = await interaction.followUp({ content: 'for you', flags: MessageFlags.Ephemeral });
      await interaction.deleteReply();
      await interaction.webhook.editMessage(more, 'for you alone');
    });
    const ada = bot.local.person(bot.guild, 'Ada');
    await ada.uses('/go');
    expect(bot.local.person(bot.guild, 'Ben').reads('lobby')).toBe('');
    expect(ada.whispers()).toEqual(['for you alone']);
    expect(
      bot.local.calls.filter((call) => call.route.includes('webhook_token')).every((call) => call.status < 300),
    ).toBe(true);
  });
});
