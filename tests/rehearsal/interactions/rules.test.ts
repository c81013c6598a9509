import { MessageFlags, ModalBuilder } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { callbackRules } from '#rehearsal/discord/interactions/rule-book.ts';
import { smallBot, type SmallBot } from '#tests/rehearsal/people/small-bot.ts';
import { provesBook } from '#tests/rehearsal/rest/prove.ts';
import { FORM } from '#tests/rehearsal/rest/refuses.ts';
import { ANSWERED_ALREADY, botThat, codeOf, UNKNOWN_INTERACTION } from './one-command.ts';

const proves = provesBook(callbackRules);

describe('how soon and how often an interaction may be answered', () => {
  test(
    'callback.three-seconds: an answer after three seconds finds nobody waiting',
    proves('callback.three-seconds', async ({ expectRefused }) => {
      const codes: unknown[] = [];
      await using bot = await botThat(async (interaction, { clock, local }) => {
        clock.at(clock.now() + 3_000, () => void codeOf(interaction.reply('late')).then((code) => codes.push(code)));
        await Promise.resolve(local);
      });
      const ada = bot.local.person(bot.guild, 'Ada');
      expect(await ada.uses('/go')).toEqual({ text: 'This interaction failed', failed: true });
      expect(ada.sees()).toBe('This interaction failed');
      await bot.advance('3 s');
      expectRefused(codes[0], UNKNOWN_INTERACTION);
      expect(bot.local.unanswered).toMatchObject([{ kind: 'command', name: 'go', userId: ada.id }]);
    }),
  );

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

  test(
    'callback.once: a second answer is refused',
    proves('callback.once', async ({ expectRefused }) => {
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
      expectRefused(code, ANSWERED_ALREADY);
    }),
  );
});

describe('what an answer may be', () => {
  test(
    'callback.type: a command cannot be answered with an update of a message',
    proves('callback.type', async ({ expectRefused }) => {
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
      expectRefused(code, FORM);
    }),
  );

  test(
    'callback.modal-first: no form after a deferral',
    proves('callback.modal-first', async ({ expectRefused }) => {
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
      expectRefused(code, ANSWERED_ALREADY);
    }),
  );

  test(
    'callback.modal-first: no form in answer to a form',
    proves('callback.modal-first', async ({ expectRefused }) => {
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
      expectRefused(code, FORM);
    }),
  );

  test(
    'callback.defer-flags: a deferral carries no flag but EPHEMERAL',
    proves('callback.defer-flags', async ({ expectRefused }) => {
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
      expectRefused(code, FORM);
      expect(outcome.text).toBe('x');
    }),
  );

  test(
    'callback.choices: twenty-six suggestions are one too many',
    proves('callback.choices', async ({ expectRefused }) => {
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
        {
          name: 'go',
          description: 'Go',
          options: [{ type: 3, name: 'what', description: 'What', autocomplete: true }],
        },
      ]);
      expect(await bot.local.person(bot.guild, 'Ada').uses('/go', { what: 'n7' })).toMatchObject({ text: 'took v7' });
      expectRefused(code, FORM);
    }),
  );
});

describe('old cards', () => {
  test(
    'callback.old-card: presses change an old card as often as they come',
    proves('callback.old-card', async ({ expectDifference }) => {
      const codes: unknown[] = [];
      await using bot = await smallBot({
        answers: async (interaction) => {
          if (!interaction.isButton()) return;
          codes.push(await codeOf(interaction.update({ content: `pressed ${codes.length}` })));
        },
      });
      const button = { type: 2, style: 1, label: 'Pass', custom_id: 'pass' };
      const path: `/${string}` = `/channels/${bot.lobby.id}/messages`;
      const body = { content: 'card', components: [{ type: 1, components: [button] }] };
      const made = await bot.client.rest.post(path, { body });
      const id = typeof made === 'object' && made !== null && 'id' in made ? String(made.id) : '';
      await bot.advance('2 h');
      const ada = bot.local.person(bot.guild, 'Ada');
      for (let press = 0; press < 5; press++) await ada.presses('Pass');
      expect(codes).toEqual(Array.from({ length: 5 }, () => 'allowed'));
      const edits: unknown[] = [];
      for (let edit = 0; edit < 5; edit++)
        edits.push(await codeOf(bot.client.rest.patch(`${path}/${id}`, { body: { content: `edit ${edit}` } })));
      expectDifference({ kept: codes, broken: edits });
      expect(edits.at(-1)).toEqual({ status: 400, code: 30_046 });
    }),
  );
});
