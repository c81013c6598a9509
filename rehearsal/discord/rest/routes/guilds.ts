/** Servers as a whole: what they are, their channels and their open threads. */
import type { Guild, Routes, World } from '../../contract.ts';
import { array, record } from '../../changes/read.ts';
import { createChannel } from '../../changes/channels.ts';
import { threadMember } from '../../changes/threads.ts';
import { canSee } from '../../permissions.ts';
import { fieldsOf } from '../../wire.ts';
import { plannedChannel } from './channel-plan.ts';
import { botOf, guildOf } from './demand.ts';

export const guildRoutes: Routes = {
  'GET /guilds/{guild_id}': (world, request) => ({ status: 200, body: described(guildOf(world, request)) }),
  'GET /guilds/{guild_id}/channels': (world, request) => {
    const guild = guildOf(world, request);
    const channels = [...world.channels.values()].filter(
      (each) => each.guild_id === guild.id && !fieldsOf(each).thread_metadata,
    );
    // Channels the bot cannot see are left out altogether (channel obfuscation).
    return { status: 200, body: channels.filter((each) => canSee(world, botOf(world), each.id)) };
  },
  'POST /guilds/{guild_id}/channels': (world, request) => {
    const guild = guildOf(world, request);
    const { channel, fields } = plannedChannel(world, guild, record(request.body));
    return { status: 201, body: createChannel(world, guild, channel, fields) };
  },
  'GET /guilds/{guild_id}/threads/active': (world, request) => ({
    status: 200,
    body: openThreads(world, guildOf(world, request)),
  }),
};

function openThreads(world: World, guild: Guild): { threads: unknown[]; members: unknown[] } {
  const threads = [...world.channels.values()].filter((each) => {
    const isOpen = fieldsOf(each).thread_metadata?.archived === false;
    return each.guild_id === guild.id && isOpen && canSee(world, botOf(world), each.id);
  });
  const mine = threads.filter((each) => world.threadMembers.get(each.id)?.has(botOf(world)));
  return { threads, members: mine.map((each) => threadMember(world, each.id, botOf(world))) };
}

function described(guild: Guild): Record<string, unknown> {
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.owner_id,
    features: array(guild.features),
    roles: [...guild.roles.values()],
    emojis: [],
    stickers: [],
    icon: null,
    splash: null,
    banner: null,
    description: null,
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    preferred_locale: 'en-US',
    verification_level: 1,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    vanity_url_code: null,
    application_id: null,
    approximate_member_count: guild.members.size,
    approximate_presence_count: guild.members.size,
  };
}
