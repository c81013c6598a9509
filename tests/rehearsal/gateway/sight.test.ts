import { Events, GatewayIntentBits, OverwriteType, PermissionFlagsBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { hears, INTENT } from '#rehearsal/discord/gateway/intents.ts';
import { sightRules } from '#rehearsal/discord/gateway/rule-book.ts';
import { createThread, removeFromThread } from '#rehearsal/discord/changes/threads.ts';
import { KIND } from '#rehearsal/discord/wire.ts';
import { smallBot } from '#tests/rehearsal/people/small-bot.ts';
import { provesBook } from '#tests/rehearsal/rest/prove.ts';

const proves = provesBook(sightRules);

const hidden = (guildId: string): { id: string; type: OverwriteType; allow: string; deny: string } => ({
  id: guildId,
  type: OverwriteType.Role,
  allow: '0',
  deny: PermissionFlagsBits.ViewChannel.toString(),
});

describe('channels the bot may not view', () => {
  test(
    'gateway.obfuscation: that there is one, and neither its name nor who may enter',
    proves('gateway.obfuscation', async ({ expectDifference }) => {
      await using bot = await smallBot({
        furnish: ({ world }, guild) => {
          world.addChannel(guild, { name: 'team only', type: 0, permission_overwrites: [hidden(guild.id)] });
        },
      });
      const [channel] = [...(bot.client.guilds.cache.first()?.channels.cache.values() ?? [])].filter(
        (one) => one.name === '___hidden___',
      );
      expectDifference({ kept: 'team only', broken: channel?.name });
      expect(channel?.flags?.bitfield).toBe(1 << 17);
      expect(channel && 'permissionOverwrites' in channel ? channel.permissionOverwrites.cache.size : -1).toBe(1);
      expect(channel?.isTextBased() && channel.viewable).toBe(false);
    }),
  );

  test('when the bot is let in it is told the whole channel, and when it is shut out it loses the name again', async () => {
    await using bot = await smallBot({
      furnish: ({ world }, guild) => {
        world.addChannel(guild, { name: 'team only', type: 0, permission_overwrites: [hidden(guild.id)] });
      },
    });
    const { world } = bot.local;
    const secret = [...world.channels.values()].find((channel) => channel.name === 'team only');
    const names: string[] = [];
    bot.client.on(Events.ChannelUpdate, (_before, now) => names.push('name' in now ? (now.name ?? '') : ''));
    const self = world.application.botUser.id;
    const allow = {
      id: self,
      type: OverwriteType.Member,
      allow: PermissionFlagsBits.ViewChannel.toString(),
      deny: '0',
    };
    for (const overwrites of [[hidden(bot.guild.id), allow], [hidden(bot.guild.id)]]) {
      if (!secret) throw new Error('no channel');
      secret.permission_overwrites = overwrites;
      world.tell({ t: 'CHANNEL_UPDATE', d: { ...secret }, guild: bot.guild.id, channel: secret.id });
    }
    await bot.local.idle();
    expect(names).toEqual(['team only', '___hidden___']);
  });

  test('of a hidden channel that is deleted not even the name comes out', async () => {
    const names: string[] = [];
    await using bot = await smallBot({
      furnish: ({ world }, guild) => {
        world.addChannel(guild, { name: 'team only', type: 0, permission_overwrites: [hidden(guild.id)] });
      },
    });
    const { world } = bot.local;
    bot.client.ws.on('CHANNEL_DELETE' as never, (data: { name: string }) => names.push(data.name));
    for (const name of ['team only', 'lobby']) {
      const channel = [...world.channels.values()].find((one) => one.name === name);
      if (!channel) throw new Error(`no ${name}`);
      world.channels.delete(channel.id);
      world.tell({ t: 'CHANNEL_DELETE', d: { ...channel }, guild: bot.guild.id, channel: channel.id });
    }
    await bot.local.idle();
    expect(names).toEqual(['___hidden___', 'lobby']);
  });

  test('a role that opens a channel brings it into sight, and nothing said before that is told', async () => {
    const told: string[] = [];
    await using bot = await smallBot({
      intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
      furnish: ({ world }, guild) => {
        world.addChannel(guild, { name: 'team only', type: 0, permission_overwrites: [hidden(guild.id)] });
      },
    });
    const { world } = bot.local;
    bot.client.on(Events.ChannelUpdate, (_before, now) => told.push(`channel ${'name' in now ? now.name : ''}`));
    bot.client.on(Events.MessageCreate, (message) => told.push(`message by ${message.author.displayName}`));
    const owner = bot.local.personOf(bot.guild, bot.guild.owner_id);
    await owner.types('one', 'team only');
    const admin = world.addRole(bot.guild, { name: 'admin', permissions: PermissionFlagsBits.Administrator });
    const self = bot.guild.members.get(world.application.botUser.id);
    self?.roles.push(admin.id);
    world.tell({
      t: 'GUILD_MEMBER_UPDATE',
      d: { ...self, guild_id: bot.guild.id },
      guild: bot.guild.id,
      channel: null,
    });
    await owner.types('two', 'team only');
    expect(told).toEqual(['channel team only', 'message by Olive']);
  });
});

describe('what the intents let through', () => {
  const inGuild = (t: string, aboutSelf = false): Parameters<typeof hears>[1] => ({ t, inGuild: true, aboutSelf });

  test(
    'gateway.intents: each event needs its own intent',
    proves('gateway.intents', ({ expectDifference }) => {
      const needs: Record<string, number> = {
        CHANNEL_CREATE: INTENT.guilds,
        THREAD_UPDATE: INTENT.guilds,
        STAGE_INSTANCE_DELETE: INTENT.guilds,
        VOICE_CHANNEL_STATUS_UPDATE: INTENT.guilds,
        GUILD_ROLE_UPDATE: INTENT.guilds,
        GUILD_MEMBER_UPDATE: INTENT.guildMembers,
        VOICE_STATE_UPDATE: INTENT.guildVoiceStates,
        GUILD_SCHEDULED_EVENT_USER_ADD: INTENT.guildScheduledEvents,
        MESSAGE_CREATE: INTENT.guildMessages,
        MESSAGE_REACTION_ADD: INTENT.guildReactions,
        WEBHOOKS_UPDATE: INTENT.guildWebhooks,
      };
      for (const [t, bit] of Object.entries(needs)) {
        expectDifference({ kept: hears(bit, inGuild(t)), broken: hears(~bit, inGuild(t)) });
        expect([t, hears(bit, inGuild(t)), hears(~bit, inGuild(t))]).toEqual([t, true, false]);
      }
    }),
  );

  test('presses and commands need none, nor does what happens to the bot itself', () => {
    expect(hears(0, inGuild('INTERACTION_CREATE'))).toBe(true);
    expect(hears(0, inGuild('GUILD_MEMBER_UPDATE', true))).toBe(true);
    expect(hears(INTENT.guildMessages, { t: 'MESSAGE_CREATE', inGuild: false, aboutSelf: false })).toBe(false);
  });

  test('the bot hears that it was put out of a private thread, and not when somebody else was', async () => {
    const gone: unknown[] = [];
    await using bot = await smallBot();
    const { world } = bot.local;
    const ada = bot.local.person(bot.guild, 'Ada');
    bot.client.ws.on('THREAD_MEMBERS_UPDATE' as never, (told: { removed_member_ids?: string[] }) =>
      gone.push(told.removed_member_ids),
    );
    const thread = createThread(world, bot.guild, bot.lobby, {
      name: 'desk',
      type: KIND.privateThread,
      ownerId: ada.id,
      autoArchiveMinutes: 60,
      invitable: false,
    });
    const self = world.application.botUser.id;
    world.threadMembers.get(thread.id)?.add(self);
    removeFromThread(world, thread, ada.id);
    removeFromThread(world, thread, self);
    await bot.local.idle();
    expect(gone).toEqual([[self]]);
  });

  test(
    "gateway.message-content: other people's words come empty",
    proves('gateway.message-content', async ({ expectDifference }) => {
      const heard: string[] = [];
      await using bot = await smallBot({ intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages] });
      bot.client.on(Events.MessageCreate, (message) => heard.push(message.content));
      const ada = bot.local.person(bot.guild, 'Ada');
      await ada.types('a private worry', 'lobby');
      await ada.types(`<@${bot.client.user.id}> hello`, 'lobby');
      expectDifference({ kept: 'a private worry', broken: heard[0] });
      expect(heard).toEqual(['', `<@${bot.client.user.id}> hello`]);
    }),
  );
});
