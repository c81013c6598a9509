import {
  ContainerBuilder,
  MessageFlags,
  SectionBuilder,
  SeparatorBuilder,
  TextDisplayBuilder,
  type TextChannel,
} from 'discord.js';
import { describe, expect, test } from 'vitest';
import { relative } from '#rehearsal/discord/reader/mark-up.ts';
import { smallBot } from './small-bot.ts';

describe('a channel as text', () => {
  test('cards, buttons, names and times read as they look', async () => {
    await using bot = await smallBot();
    const ada = bot.local.person(bot.guild, 'Ada');
    const channel = bot.client.channels.cache.get(bot.lobby.id) as TextChannel;
    const soon = Math.round(bot.clock.now() / 1_000) + 180;
    await channel.send({
      flags: MessageFlags.IsComponentsV2,
      components: [
        new ContainerBuilder()
          .addTextDisplayComponents(
            new TextDisplayBuilder().setContent(
              `<@${ada.id}> has the floor, time is up <t:${soon}:R>\nin <#${bot.room.id}>`,
            ),
          )
          .addSeparatorComponents(new SeparatorBuilder())
          .addSectionComponents(
            new SectionBuilder()
              .addTextDisplayComponents(new TextDisplayBuilder().setContent('Need a break?'))
              .setButtonAccessory((button) => button.setCustomId('break').setLabel('Pause').setStyle(2)),
          ),
      ],
    });
    await ada.types('thank you all', 'lobby');
    const name = bot.client.user.username;
    expect(ada.reads('lobby')).toBe(
      `${name}:\n@Ada has the floor, time is up in 3 minutes\nin #circle\n---\nNeed a break? [Pause]\n\nAda: thank you all`,
    );
    await bot.advance('2 min');
    expect(ada.reads('lobby')).toContain('in 1 minute\n');
  });

  test.each(['<t:999999999999999:F>', '<t:-99999999999999:R>'])(
    'a time that no calendar holds stays as typed: %s',
    async (typed) => {
      await using bot = await smallBot();
      const ada = bot.local.person(bot.guild, 'Ada');
      await ada.types(typed, 'lobby');
      expect(ada.reads('lobby')).toBe(`Ada: ${typed}`);
    },
  );

  test.each([
    [400, 'now'],
    [3 * 60_000, 'in 3 minutes'],
    [-1_000, '1 second ago'],
    [90 * 60_000, 'in 2 hours'],
    [-26 * 3_600_000, '1 day ago'],
  ])('a time %s ms away is "%s"', (gap, words) => {
    expect(relative(1_000_000_000 + gap, 1_000_000_000)).toBe(words);
  });
});
