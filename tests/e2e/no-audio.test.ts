import { GatewayIntentBits } from 'discord.js';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { anOpenRoom, goesOnTo } from './an-evening.ts';

test('the bot asks Discord for channels, voice states and events, and for nothing else', async () => {
  await using room = await anOpenRoom({ people: ['Fay', 'Ada'], host: 'Fay' });
  const asked = [...room.discord.gateway.sessions.values()].map((session) => session.intents);
  expect(asked).toEqual([
    GatewayIntentBits.Guilds | GatewayIntentBits.GuildVoiceStates | GatewayIntentBits.GuildScheduledEvents,
  ]);
});

test('the bot never joins the audio: not in gentle, not in strict, not on stage', async () => {
  for (const mode of ['gentle', 'strict', 'stage'] as const) {
    await using room = await anOpenRoom({ people: ['Fay', 'Ada'], host: 'Fay', mode });
    const cameIn: string[] = [];
    const bot = room.discord.world.application.id;
    room.discord.world.onHappening(({ t, d }) => {
      if (t === 'VOICE_STATE_UPDATE' && d['user_id'] === bot) cameIn.push(t);
    });
    await goesOnTo(room, 'Fay', 'Sharing');
    await room.person('Ada').presses('Raise hand');
    await room.turn('1 min');
    await room.person('Fay').presses('End');
    expect(cameIn).toEqual([]);
    expect(room.guild.voiceStates.get(bot)?.channel_id ?? null).toBe(null);
    expect(room.discord.calls.filter(({ path }) => path.endsWith('/voice-states/@me'))).toEqual([]);
  }
});

test('nothing that could open a voice connection is installed for the running bot', () => {
  const given: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(JSON.stringify(given)).not.toMatch(/@discordjs\/voice|opus|sodium|ffmpeg/u);
});
