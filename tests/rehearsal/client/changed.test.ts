import { MessageFlags, PermissionFlagsBits } from 'discord.js';
import { expect, test } from 'vitest';
import { talk } from '#rehearsal/discord/changes/talking.ts';
import { onChanged } from '#rehearsal/discord/client/changed.ts';
import type { Client } from '#rehearsal/discord/client/client.ts';
import { smallBot, type SmallBot } from '#tests/rehearsal/people/small-bot.ts';
import { atScreen, button, newest, posts, row } from './at-the-screen.ts';

/** A bot that says everything for one person alone: at once, a little later, and takes it back. */
async function whisperer(): Promise<SmallBot> {
  return smallBot({
    permissions: PermissionFlagsBits.Administrator,
    answers: async (interaction, { clock }) => {
      if (!interaction.isButton()) return;
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      clock.at(clock.now() + 1_000, () => void interaction.editReply('first'));
      clock.at(clock.now() + 2_000, () => void interaction.editReply('second'));
      clock.at(clock.now() + 3_000, () => {
        void interaction.followUp({ content: 'third', flags: MessageFlags.Ephemeral });
      });
      clock.at(clock.now() + 4_000, () => void interaction.deleteReply());
    },
  });
}

/** Somebody who looks at the screen only when told to, right after. */
function watcher(bot: SmallBot, client: Client): { readonly last: () => string; readonly stop: () => void } {
  let last = JSON.stringify(client.view());
  const stop = onChanged(bot.local, () => {
    queueMicrotask(() => {
      last = JSON.stringify(client.view());
    });
  });
  return { last: () => last, stop };
}

/** Everything that may change before Ada's eyes, one after the other. */
const changes: readonly (readonly [string, (bot: SmallBot, ada: Client, ben: Client) => unknown])[] = [
  ['a card comes', (bot) => posts(bot, bot.lobby, row(button('pass')))],
  [
    'she presses, and the bot thinks',
    (bot, ada) => {
      const { id: message } = newest(ada).message;
      return ada.act({ do: 'press', channel: bot.lobby.id, message, customId: 'pass' });
    },
  ],
  ['it whispers', (bot) => bot.advance('1 s')],
  ['it thinks better of it', (bot) => bot.advance('1 s')],
  ['it whispers again', (bot) => bot.advance('1 s')],
  ['it takes a whisper back', (bot) => bot.advance('1 s')],
  [
    'she puts a whisper away',
    (bot, ada) => ada.act({ do: 'dismiss', channel: bot.lobby.id, message: newest(ada).message.id }),
  ],
  ['somebody comes in', (bot, _ada, ben) => ben.act({ do: 'join', room: bot.room.id })],
  ['she comes in too', (bot, ada) => ada.act({ do: 'join', room: bot.room.id })],
  ['the other talks', (bot, _ada, ben) => talk(bot.local.world, bot.guild, ben.person, true)],
  ['and falls silent', (bot, _ada, ben) => talk(bot.local.world, bot.guild, ben.person, false)],
  [
    'commands are registered',
    (bot) =>
      bot.client.rest.put(`/applications/${bot.client.application.id}/commands`, {
        body: [{ name: 'help', description: 'Help' }],
      }),
  ],
  [
    'one is added',
    (bot) =>
      bot.client.rest.post(`/applications/${bot.client.application.id}/commands`, {
        body: { name: 'hand', description: 'Hand' },
      }),
  ],
  ['a channel is made', (bot) => bot.local.world.addChannel(bot.guild, { name: 'more', type: 0 })],
  ['she writes to the bot', (_bot, ada) => ada.act({ do: 'message-bot' })],
  [
    'an event is announced',
    (bot) =>
      bot.client.rest.post(`/guilds/${bot.guild.id}/scheduled-events`, {
        body: {
          name: 'Tuesday',
          privacy_level: 2,
          scheduled_start_time: '2026-09-08T18:00:00.000Z',
          entity_type: 2,
          channel_id: bot.room.id,
        },
      }),
  ],
  [
    'somebody is interested',
    (_bot, ada, ben) => ben.act({ do: 'interested', event: ada.view().events[0]?.event.id ?? '', interested: true }),
  ],
];

test('whoever looks again only when told to has the right picture before them', async () => {
  await using bot = await whisperer();
  const [ada, ben] = [atScreen(bot, 'Ada'), atScreen(bot, 'Ben')];
  const { last } = watcher(bot, ada);
  for (const [what, change] of changes) {
    const before = JSON.stringify(ada.view());
    await change(bot, ada, ben);
    await bot.local.idle();
    expect([what, last() === JSON.stringify(ada.view()), last() === before]).toEqual([what, true, false]);
  }
});

test('whoever stops listening is told no more', async () => {
  await using bot = await smallBot();
  const ada = atScreen(bot, 'Ada');
  const { last, stop } = watcher(bot, ada);
  const before = last();
  stop();
  await posts(bot, bot.lobby, { content: 'card' });
  await bot.local.idle();
  expect(last()).toBe(before);
});

test('a look at another channel is news to nobody: who looks knows', async () => {
  await using bot = await smallBot();
  const ada = atScreen(bot, 'Ada');
  const { last } = watcher(bot, ada);
  const before = last();
  ada.look(bot.room.id);
  await bot.local.idle();
  expect(last()).toBe(before);
  expect(JSON.stringify(ada.view())).not.toBe(before);
});
