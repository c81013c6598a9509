import { PermissionFlagsBits } from 'discord.js';
import { expect, test } from 'vitest';
import { smallBot, type SmallBot } from './small-bot.ts';

async function announced(bot: SmallBot, channel: string | null): Promise<{ readonly id: string }> {
  const event = await bot.client.rest.post(`/guilds/${bot.guild.id}/scheduled-events`, {
    body: {
      name: 'Tuesday circle',
      privacy_level: 2,
      scheduled_start_time: '2026-09-08T18:00:00.000Z',
      scheduled_end_time: '2026-09-08T19:00:00.000Z',
      ...(channel === null
        ? { entity_type: 3, channel_id: null, entity_metadata: { location: 'By the river' } }
        : { entity_type: 2, channel_id: channel, entity_metadata: null }),
    },
  });
  await bot.local.idle();
  return event as { readonly id: string };
}

const known = (bot: SmallBot, id: string) => bot.client.guilds.cache.get(bot.guild.id)?.scheduledEvents.cache.get(id);

test('whoever may manage events changes and deletes one in Discord itself, and the bot is told', async () => {
  await using bot = await smallBot();
  const mo = bot.local.person(bot.guild, 'Mo', { permissions: PermissionFlagsBits.ManageEvents });
  const event = await announced(bot, bot.room.id);
  await mo.editsEvent(event, { name: 'Party' });
  expect(known(bot, event.id)?.name).toBe('Party');
  await mo.deletesEvent(event);
  expect(known(bot, event.id)).toBeUndefined();
});

test('others have no menu for somebody else’s event', async () => {
  await using bot = await smallBot();
  const ada = bot.local.person(bot.guild, 'Ada', { permissions: PermissionFlagsBits.CreateEvents });
  const event = await announced(bot, bot.room.id);
  await expect(ada.editsEvent(event, { name: 'Mine' })).rejects.toThrow('has no menu for this event');
  await expect(ada.deletesEvent(event)).rejects.toThrow('has no menu for this event');
});

test('an event on a channel that somebody cannot see is not there for them, and one elsewhere is', async () => {
  await using bot = await smallBot();
  const { world } = bot.local;
  const hidden = world.addChannel(bot.guild, {
    name: 'quiet room',
    type: 2,
    permission_overwrites: [
      { id: bot.guild.id, type: 0, allow: '0', deny: PermissionFlagsBits.ViewChannel.toString() },
      { id: world.application.id, type: 1, allow: PermissionFlagsBits.ViewChannel.toString(), deny: '0' },
    ],
  });
  await bot.local.idle();
  const inside = await announced(bot, hidden.id);
  const outside = await announced(bot, null);
  const ada = bot.local.person(bot.guild, 'Ada');
  await expect(ada.isInterestedIn(inside)).rejects.toThrow('sees no such event');
  await ada.isInterestedIn(outside);
  expect(bot.guild.subscriptions).toEqual([{ event: outside.id, user: ada.id }]);
});

test('an event that is over takes no interest any more', async () => {
  await using bot = await smallBot();
  const event = await announced(bot, null);
  await bot.advance('8 d');
  await expect(bot.local.person(bot.guild, 'Ada').isInterestedIn(event)).rejects.toThrow('sees no such event');
});
