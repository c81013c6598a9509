import { GatewayIntentBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { smallBot } from '#tests/rehearsal/people/small-bot.ts';

describe('logging in', () => {
  test('the bot knows the server, its channels, itself and everybody who is in a room', async () => {
    await using bot = await smallBot({
      furnish: (local, guild) => {
        const ada = local.person(guild, 'Ada');
        local.person(guild, 'Ben');
        const room = [...local.world.channels.values()].find((channel) => channel.name === 'circle');
        void ada.joins(room ?? '');
      },
    });
    const guild = bot.client.guilds.cache.get(bot.guild.id);
    expect(guild?.available).toBe(true);
    expect(guild?.channels.cache.map((channel) => channel.name).toSorted()).toEqual(['big circle', 'circle', 'lobby']);
    expect(guild?.members.me?.permissions.has('MuteMembers')).toBe(true);
    // Ben is in no room and there is no presences intent: the bot has not heard of him.
    expect(guild?.members.cache.map((member) => member.displayName).toSorted()).toEqual([
      'Ada',
      bot.local.world.application.botUser.username,
    ]);
    expect(guild?.voiceStates.cache.map((state) => state.channel?.name)).toEqual(['circle']);
  });

  test('joining, being muted and leaving reach the bot one after another', async () => {
    await using bot = await smallBot();
    const ada = bot.local.person(bot.guild, 'Ada');
    const told: string[] = [];
    bot.client.on('voiceStateUpdate', (_before, now) => {
      told.push(`${now.member?.displayName ?? '?'} ${now.channel?.name ?? 'out'} ${now.serverMute ? 'muted' : 'free'}`);
    });
    await ada.joins('circle');
    await bot.client.guilds.cache.first()?.members.cache.get(ada.id)?.voice.setMute(true);
    await ada.leaves();
    await bot.local.idle();
    expect(told).toEqual(['Ada circle free', 'Ada circle muted', 'Ada out muted']);
    expect(bot.local.muted(bot.guild)).toEqual(['Ada']);
  });

  test('without the voice intent the bot hears of no voice', async () => {
    await using bot = await smallBot({ intents: [GatewayIntentBits.Guilds] });
    const told: string[] = [];
    bot.client.on('voiceStateUpdate', () => told.push('voice'));
    await bot.local.person(bot.guild, 'Ada').joins('circle');
    await bot.local.idle();
    expect(told).toEqual([]);
  });
});
