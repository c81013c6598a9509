import { ButtonStyle, ComponentType, type Interaction, MessageFlags } from 'discord.js';
import { expect, test } from 'vitest';
import { smallBot } from './small-bot.ts';

const withButton = {
  content: 'A word for you',
  components: [
    {
      type: ComponentType.ActionRow as const,
      components: [
        {
          type: ComponentType.Button as const,
          style: ButtonStyle.Secondary as const,
          label: 'Stop',
          custom_id: 'stop',
        },
      ],
    },
  ],
};

test('a person reads their direct messages and presses buttons there, without a server around it', async () => {
  const seen: unknown[] = [];
  await using bot = await smallBot({
    answers: async (interaction: Interaction) => {
      if (!interaction.isButton()) return;
      seen.push({ guild: interaction.guildId, member: interaction.member, user: interaction.user.id });
      await interaction.reply({ content: 'Stopped', flags: MessageFlags.Ephemeral });
    },
  });
  const ada = bot.local.person(bot.guild, 'Ada');
  const user = await bot.client.users.fetch(ada.id);
  await user.send(withButton);
  expect(ada.reads('dm')).toContain('A word for you');
  expect(await ada.presses('Stop')).toMatchObject({ text: 'Stopped', failed: false });
  expect(seen).toEqual([{ guild: null, member: null, user: ada.id }]);
});

test('a person who closes their direct messages gets none until they open them again', async () => {
  await using bot = await smallBot();
  const ada = bot.local.person(bot.guild, 'Ada');
  const user = await bot.client.users.fetch(ada.id);
  ada.closesDirectMessages();
  await expect(user.send(withButton)).rejects.toMatchObject({ code: 50_007 });
  ada.opensDirectMessages();
  await user.send(withButton);
  expect(ada.reads('dm').match(/A word for you/g)).toHaveLength(1);
});
