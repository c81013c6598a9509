import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  ChannelType,
  Client,
  ContainerBuilder,
  GatewayIntentBits,
  GuildScheduledEventEntityType,
  GuildScheduledEventPrivacyLevel,
  GuildScheduledEventRecurrenceRuleFrequency,
  GuildScheduledEventRecurrenceRuleWeekday,
  GuildScheduledEventStatus,
  MessageFlags,
  OverwriteType,
  PermissionFlagsBits,
  TextDisplayBuilder,
  ThreadAutoArchiveDuration,
} from 'discord.js';
import { expect, test } from 'vitest';
import { joinVoice } from '#rehearsal/discord/changes/voice.ts';
import { type LocalDiscord, startLocalDiscord } from '#rehearsal/discord/local-discord.ts';
import { bits } from '#rehearsal/discord/permissions.ts';
import { openApi } from '#tests/openapi.ts';
import { USUAL } from './room.ts';

async function logIn(local: LocalDiscord): Promise<Client<true>> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildVoiceStates, GatewayIntentBits.GuildScheduledEvents],
    allowedMentions: { parse: [] },
    enforceNonce: true,
    rest: { api: local.apiBase, version: '10', offset: 0 },
    ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
  });
  const ready = new Promise<Client<true>>((resolve) => {
    client.once('clientReady', resolve);
  });
  await client.login(local.token);
  return await ready;
}

/** The card of a meeting, in the newer kind of components. */
function card(words: string): ContainerBuilder {
  const hand = new ButtonBuilder().setCustomId('v1.hand').setLabel('Raise hand').setStyle(ButtonStyle.Primary);
  return new ContainerBuilder()
    .addTextDisplayComponents(new TextDisplayBuilder().setContent(words))
    .addActionRowComponents(new ActionRowBuilder<ButtonBuilder>().addComponents(hand));
}

test('discord.js itself runs an evening from room to farewell without a single refused request', async () => {
  const local = await startLocalDiscord({ spec: openApi(), rateSpeed: 100_000 });
  const { world } = local;
  const home = world.addGuild({ name: 'Riverside', features: ['COMMUNITY'] });
  const lobby = world.addChannel(home, { name: 'lobby', type: ChannelType.GuildText });
  const ada = world.addUser({ name: 'Ada' });
  world.addMember(home, ada);
  world.addBotTo(home, bits(...USUAL));
  const client = await logIn(local);
  try {
    const guild = await client.guilds.fetch(home.id);
    const own = {
      id: client.user.id,
      type: OverwriteType.Member,
      allow: [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.Connect],
    };
    const closed = { id: guild.id, type: OverwriteType.Role, deny: [PermissionFlagsBits.Connect] };
    const room = await guild.channels.create({
      name: 'Circle',
      type: ChannelType.GuildVoice,
      userLimit: 12,
      permissionOverwrites: [own, closed],
    });
    await room.permissionOverwrites.edit(guild.id, { Connect: null });
    await room.edit({ userLimit: 8, permissionOverwrites: room.permissionOverwrites.cache });
    const event = await guild.scheduledEvents.create({
      name: 'Tuesday circle',
      entityType: GuildScheduledEventEntityType.Voice,
      privacyLevel: GuildScheduledEventPrivacyLevel.GuildOnly,
      channel: room.id,
      scheduledStartTime: new Date(world.clock.now() + 3_600_000),
      recurrenceRule: {
        startAt: new Date(world.clock.now() + 3_600_000),
        frequency: GuildScheduledEventRecurrenceRuleFrequency.Weekly,
        interval: 1,
        byWeekday: [GuildScheduledEventRecurrenceRuleWeekday.Tuesday],
      },
    });
    await event.edit({ name: 'Tuesday circle, tonight', status: GuildScheduledEventStatus.Active });
    joinVoice(world, home, ada.id, room.id);
    const member = await guild.members.fetch(ada.id);
    await guild.members.edit(member, { mute: true, reason: 'listening now' });
    expect(local.muted(home)).toEqual(['Ada']);
    await guild.members.edit(member, { mute: false });
    const text = await client.channels.fetch(lobby.id);
    if (text?.type !== ChannelType.GuildText) throw new Error('The lobby is a text channel.');
    const message = await text.send({ components: [card('## Opening')], flags: MessageFlags.IsComponentsV2 });
    await message.edit({ components: [card('## Sharing')] });
    await text.messages.edit(message.id, { components: [card('## Closing')], flags: MessageFlags.IsComponentsV2 });
    const desk = await text.threads.create({
      name: 'desk',
      type: ChannelType.PrivateThread,
      invitable: false,
      autoArchiveDuration: ThreadAutoArchiveDuration.OneWeek,
    });
    await desk.members.add(ada.id);
    await desk.send({
      content: 'Somebody would like company.',
      files: [{ attachment: Buffer.from('notes'), name: 'notes.txt' }],
    });
    await desk.setArchived(true);
    const hall = await guild.channels.create({ name: 'Hall', type: ChannelType.GuildStageVoice });
    const live = await guild.stageInstances.create(hall.id, { topic: 'Evening' });
    await live.edit({ topic: 'Evening, second half' });
    await live.delete();
    await event.setStatus(GuildScheduledEventStatus.Completed);
    await text.bulkDelete([message.id, (await text.send('thank you')).id]);
    await room.delete('over');
    expect(local.violations).toEqual([]);
    expect(local.refused).toEqual([]);
  } finally {
    await client.destroy();
    await local.close();
  }
});
