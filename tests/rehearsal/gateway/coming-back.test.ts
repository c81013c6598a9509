import { Events, GatewayIntentBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { smallBot, type SmallBot } from '#tests/rehearsal/people/small-bot.ts';

/** Notes who is told to be in voice, and what becomes of the line. */
function listen(bot: SmallBot): string[] {
  const told: string[] = [];
  bot.client.on(Events.VoiceStateUpdate, (_before, now) =>
    told.push(`${now.member?.displayName ?? '?'} ${now.channelId ? 'in' : 'out'}`),
  );
  bot.client.on(Events.ShardResume, () => told.push('resumed'));
  bot.client.on(Events.ShardReady, () => told.push('ready anew'));
  return told;
}

async function once(bot: SmallBot, event: 'shardResume' | 'shardReady'): Promise<void> {
  await new Promise<void>((resolve) => bot.client.once(event, () => resolve()));
  await bot.local.idle();
}

describe('a line that breaks', () => {
  test('what happened while the bot was away is told when it resumes', async () => {
    await using bot = await smallBot();
    const ada = bot.local.person(bot.guild, 'Ada');
    const told = listen(bot);
    const back = once(bot, 'shardResume');
    bot.local.gateway.drop();
    await ada.joins('circle');
    await back;
    expect(told).toEqual(['Ada in', 'resumed']);
  });

  test('asked to reconnect, the bot comes back to the same session', async () => {
    await using bot = await smallBot();
    const told = listen(bot);
    const back = once(bot, 'shardResume');
    bot.local.gateway.reconnect();
    await back;
    await bot.local.person(bot.guild, 'Ada').joins('circle');
    expect(told).toEqual(['resumed', 'Ada in']);
  });

  test('when the session is lost the bot starts anew, with the room as it is and no word of how it came to be so', async () => {
    await using bot = await smallBot();
    const ada = bot.local.person(bot.guild, 'Ada');
    const told = listen(bot);
    const back = once(bot, 'shardReady');
    bot.local.gateway.invalidate(false);
    await ada.joins('circle');
    await back;
    expect(told).toEqual(['ready anew']);
    expect(bot.client.guilds.cache.first()?.voiceStates.cache.get(ada.id)?.channelId).toBe(bot.room.id);
  });

  test('one can wait until the bot is back', async () => {
    await using bot = await smallBot();
    const told = listen(bot);
    bot.local.gateway.reconnect();
    await bot.local.gateway.ready();
    await bot.local.idle();
    expect(told).toEqual(['resumed']);
  });

  test('an invalid session that may be resumed is resumed', async () => {
    await using bot = await smallBot();
    const told = listen(bot);
    const back = once(bot, 'shardResume');
    bot.local.gateway.invalidate(true);
    await back;
    expect(told).toEqual(['resumed']);
  });

  test('a server can go down and come back', async () => {
    await using bot = await smallBot();
    const told: string[] = [];
    bot.client.on(Events.GuildUnavailable, () => told.push('gone'));
    bot.client.on(Events.GuildAvailable, () => told.push('back'));
    bot.client.on(Events.VoiceStateUpdate, () => told.push('voice'));
    bot.local.gateway.outage(bot.guild.id);
    await bot.local.person(bot.guild, 'Ada').joins('circle');
    bot.local.gateway.recover(bot.guild.id);
    await bot.local.idle();
    expect(told).toEqual(['gone', 'back']);
    expect(bot.client.guilds.cache.first()?.voiceStates.cache.filter((state) => state.channelId !== null).size).toBe(1);
  });
});

describe('events out of order', () => {
  test('an event can come twice', async () => {
    await using bot = await smallBot();
    const told: string[] = [];
    bot.client.ws.on('VOICE_STATE_UPDATE' as never, (data: { channel_id: string | null }) =>
      told.push(data.channel_id ? 'in' : 'out'),
    );
    bot.local.gateway.duplicateNext();
    const ada = bot.local.person(bot.guild, 'Ada');
    bot.local.gateway.duplicateNext();
    await ada.joins('circle');
    expect(told).toEqual(['in', 'in']);
  });

  test('two events can change places', async () => {
    await using bot = await smallBot({ intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildVoiceStates] });
    const ada = bot.local.person(bot.guild, 'Ada');
    const ben = bot.local.person(bot.guild, 'Ben');
    const told = listen(bot);
    bot.local.gateway.reorderNext(2);
    void ada.joins('circle');
    await ben.joins('circle');
    expect(told).toEqual(['Ben in', 'Ada in']);
  });
});
