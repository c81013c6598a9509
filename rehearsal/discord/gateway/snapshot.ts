/** What an application is told when it connects: READY, and one GUILD_CREATE for each of its guilds. */
import type { Guild, World } from '../contract.ts';
import { botSees, channelsAsSeen } from './obfuscation.ts';
import { INTENT } from './intents.ts';

/** The guilds the application is in. */
export function guildsOfBot(world: World): Guild[] {
  return [...world.guilds.values()].filter((guild) => guild.members.has(world.application.botUser.id));
}

/** READY: guilds come as unavailable and arrive one by one afterwards. */
export function ready(
  world: World,
  session: { readonly id: string; readonly resumeUrl: string },
): Record<string, unknown> {
  const { botUser, id } = world.application;
  return {
    v: 10,
    user: { ...botUser, verified: true, mfa_enabled: true, email: null },
    guilds: guildsOfBot(world).map((guild) => ({ id: guild.id, unavailable: true })),
    session_id: session.id,
    session_type: 'normal',
    resume_gateway_url: session.resumeUrl,
    application: { id, flags: 0 },
    shard: [0, 1],
  };
}

/**
 * GUILD_CREATE. Without the presences intent `members` holds the application itself and everybody in voice; `unavailable: false`
 * must be there, or discord.js takes the guild for down.
 */
export function guildCreate(world: World, guild: Guild, intents: number): Record<string, unknown> {
  const self = world.application.botUser.id;
  const inVoice = [...guild.voiceStates.values()].filter((state) => state.channel_id !== null);
  const everybody = (intents & INTENT.guildPresences) !== 0;
  const told = new Set([self, ...inVoice.map((state) => state.user_id)]);
  return {
    ...guildFacts(guild),
    joined_at: guild.members.get(self)?.joined_at,
    large: guild.members.size > 250,
    unavailable: false,
    member_count: guild.members.size,
    channels: channelsAsSeen(world, guild),
    threads: [...world.channels.values()].filter(
      (channel) => channel.guild_id === guild.id && 'thread_metadata' in channel && botSees(world, guild, channel.id),
    ),
    members: [...guild.members.values()].filter((member) => everybody || told.has(member.user.id)),
    voice_states: inVoice.map(({ guild_id: _guild, member: _member, ...state }) => state),
    stage_instances: [...guild.stages.values()],
    guild_scheduled_events: [...guild.events.values()].filter(
      (event) => event.channel_id === null || botSees(world, guild, event.channel_id),
    ),
    presences: [],
    soundboard_sounds: [],
  };
}

/** The facts of a guild that both GUILD_CREATE and GUILD_UPDATE carry. */
function guildFacts(guild: Guild): Record<string, unknown> {
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.owner_id,
    features: guild.features,
    roles: [...guild.roles.values()],
    emojis: [],
    stickers: [],
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    afk_channel_id: null,
    afk_timeout: 300,
    application_id: null,
    default_message_notifications: 1,
    explicit_content_filter: 2,
    max_members: 500_000,
    max_presences: null,
    mfa_level: 0,
    nsfw: false,
    nsfw_level: 0,
    preferred_locale: 'en-US',
    premium_progress_bar_enabled: false,
    premium_subscription_count: 0,
    premium_tier: 0,
    public_updates_channel_id: null,
    rules_channel_id: null,
    safety_alerts_channel_id: null,
    system_channel_flags: 0,
    system_channel_id: null,
    vanity_url_code: null,
    verification_level: 1,
    widget_enabled: false,
  };
}
