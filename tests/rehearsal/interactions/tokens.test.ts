import { MessageFlags, type ChatInputCommandInteraction } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { tokenRules } from '#rehearsal/discord/interactions/rule-book.ts';
import { provesBook } from '#tests/rehearsal/rest/prove.ts';
import { botThat, codeOf, INVALID_TOKEN, UNKNOWN_MESSAGE, UNKNOWN_WEBHOOK } from './one-command.ts';

const proves = provesBook(tokenRules);

describe('what the token of an interaction is good for', () => {
  test(
    'token.fifteen-minutes: after a quarter of an hour the token is worth nothing',
    proves('token.fifteen-minutes', async ({ expectRefused }) => {
      let later: ChatInputCommandInteraction | undefined;
      await using bot = await botThat(async (interaction) => {
        await interaction.reply('hello');
        later = interaction;
      });
      await bot.local.person(bot.guild, 'Ada').uses('/go');
      await bot.advance('14 min');
      expect(await codeOf(later?.editReply('still here') ?? Promise.resolve())).toBe('allowed');
      await bot.advance('1 min');
      expectRefused(await codeOf(later?.editReply('too late') ?? Promise.resolve()), INVALID_TOKEN);
      expectRefused(await codeOf(later?.followUp('too late') ?? Promise.resolve()), INVALID_TOKEN);
    }),
  );

  test(
    'token.not-before-answer: there is nothing to edit before the first answer',
    proves('token.not-before-answer', async ({ expectRefused }) => {
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
      expectRefused(code, UNKNOWN_WEBHOOK);
    }),
  );

  test(
    'token.own-messages: a token does not reach messages made with another',
    proves('token.own-messages', async ({ expectRefused }) => {
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
      expect(codes[0]).toBe('allowed');
      expectRefused(codes[1], UNKNOWN_MESSAGE);
    }),
  );
});

describe('who sees an answer', () => {
  test(
    'ephemeral.fixed: a deferral for everybody stays for everybody, one for a single person stays private',
    proves('ephemeral.fixed', async ({ expectDifference }) => {
      let isPrivate = false;
      await using bot = await botThat(async (interaction) => {
        await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
        await interaction.followUp({ content: 'the answer', ...(isPrivate ? {} : { flags: MessageFlags.Ephemeral }) });
      });
      const ada = bot.local.person(bot.guild, 'Ada');
      const ben = bot.local.person(bot.guild, 'Ben');
      await ada.uses('/go');
      const forAll = ben.reads('lobby');
      expect(forAll).toContain('the answer');
      isPrivate = true;
      await ben.uses('/go');
      expect(ada.reads('lobby').match(/the answer/gu)).toHaveLength(1);
      expect(ben.whispers()).toEqual(['the answer']);
      // Asked for privately, the answer after a public deferral is public; after a private one it is not.
      expectDifference({ kept: ada.whispers(), broken: ben.whispers() });
    }),
  );

  test(
    "ephemeral.hidden: private words are in no one else's channel, and a public answer names who asked",
    proves('ephemeral.hidden', async ({ expectDifference }) => {
      await using bot = await botThat(async (interaction) => {
        await interaction.reply('for all');
        await interaction.followUp({ content: 'for you', flags: MessageFlags.Ephemeral });
      });
      const ada = bot.local.person(bot.guild, 'Ada');
      const ben = bot.local.person(bot.guild, 'Ben');
      const outcome = await ada.uses('/go');
      expect(ada.sees()).toBe('for you');
      expectDifference({ kept: ada.reads('lobby'), broken: ben.reads('lobby') });
      expect(ben.reads('lobby')).not.toContain('for you');
      expect(outcome.message?.message.interaction_metadata?.user.id).toBe(ada.id);
    }),
  );

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
