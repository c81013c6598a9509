/** Which events an application hears of, by the intents it named when it identified. */

/** The bits of Discord's intents by name. */
export const INTENT = {
  guilds: 1 << 0,
  guildMembers: 1 << 1,
  guildModeration: 1 << 2,
  guildExpressions: 1 << 3,
  guildIntegrations: 1 << 4,
  guildWebhooks: 1 << 5,
  guildInvites: 1 << 6,
  guildVoiceStates: 1 << 7,
  guildPresences: 1 << 8,
  guildMessages: 1 << 9,
  guildReactions: 1 << 10,
  guildTyping: 1 << 11,
  directMessages: 1 << 12,
  directReactions: 1 << 13,
  directTyping: 1 << 14,
  messageContent: 1 << 15,
  guildScheduledEvents: 1 << 16,
  autoModerationSettings: 1 << 20,
  autoModerationActions: 1 << 21,
  guildPolls: 1 << 24,
  directPolls: 1 << 25,
} as const;

/** Every bit Discord knows; another one is close code 4013. */
export const KNOWN_INTENTS = Object.values(INTENT).reduce((all, bit) => all | bit, 0);

/** Discord gives these only to applications that asked for them in the portal; else close code 4014. */
export const PRIVILEGED_INTENTS = INTENT.guildMembers | INTENT.guildPresences | INTENT.messageContent;

interface Need {
  readonly guild: number;
  readonly direct: number;
}

const inGuild = (bit: number): Need => ({ guild: bit, direct: 0 });

const BY_NAME: Readonly<Record<string, Need>> = {
  GUILD_MEMBER_ADD: inGuild(INTENT.guildMembers),
  GUILD_MEMBER_UPDATE: inGuild(INTENT.guildMembers),
  GUILD_MEMBER_REMOVE: inGuild(INTENT.guildMembers),
  THREAD_MEMBERS_UPDATE: inGuild(INTENT.guilds | INTENT.guildMembers),
  GUILD_AUDIT_LOG_ENTRY_CREATE: inGuild(INTENT.guildModeration),
  GUILD_BAN_ADD: inGuild(INTENT.guildModeration),
  GUILD_BAN_REMOVE: inGuild(INTENT.guildModeration),
  WEBHOOKS_UPDATE: inGuild(INTENT.guildWebhooks),
  VOICE_STATE_UPDATE: inGuild(INTENT.guildVoiceStates),
  VOICE_CHANNEL_EFFECT_SEND: inGuild(INTENT.guildVoiceStates),
  PRESENCE_UPDATE: inGuild(INTENT.guildPresences),
  TYPING_START: { guild: INTENT.guildTyping, direct: INTENT.directTyping },
  CHANNEL_PINS_UPDATE: { guild: INTENT.guilds, direct: INTENT.directMessages },
  VOICE_CHANNEL_STATUS_UPDATE: inGuild(INTENT.guilds),
};

const BY_FAMILY: readonly (readonly [prefix: string, need: Need])[] = [
  ['GUILD_SCHEDULED_EVENT_', inGuild(INTENT.guildScheduledEvents)],
  ['GUILD_EMOJIS_', inGuild(INTENT.guildExpressions)],
  ['GUILD_STICKERS_', inGuild(INTENT.guildExpressions)],
  ['GUILD_SOUNDBOARD_', inGuild(INTENT.guildExpressions)],
  ['GUILD_INTEGRATIONS_', inGuild(INTENT.guildIntegrations)],
  ['INTEGRATION_', inGuild(INTENT.guildIntegrations)],
  ['INVITE_', inGuild(INTENT.guildInvites)],
  ['AUTO_MODERATION_RULE_', inGuild(INTENT.autoModerationSettings)],
  ['AUTO_MODERATION_ACTION_', inGuild(INTENT.autoModerationActions)],
  ['MESSAGE_REACTION_', { guild: INTENT.guildReactions, direct: INTENT.directReactions }],
  ['MESSAGE_POLL_', { guild: INTENT.guildPolls, direct: INTENT.directPolls }],
  ['MESSAGE_', { guild: INTENT.guildMessages, direct: INTENT.directMessages }],
  ['GUILD_MEMBERS_CHUNK', inGuild(0)],
  ['GUILD_', inGuild(INTENT.guilds)],
  ['CHANNEL_', inGuild(INTENT.guilds)],
  ['THREAD_', inGuild(INTENT.guilds)],
  ['STAGE_INSTANCE_', inGuild(INTENT.guilds)],
];

function needOf(t: string): Need | null {
  const named = BY_NAME[t];
  if (named) return named;
  return BY_FAMILY.find(([prefix]) => t.startsWith(prefix))?.[1] ?? null;
}

/**
 * Whether an event reaches a session with these intents. Events in no list, INTERACTION_CREATE above all, always do, and so
 * do the events about the application's own member.
 */
export function hears(
  intents: number,
  event: { readonly t: string; readonly inGuild: boolean; readonly aboutSelf: boolean },
): boolean {
  if (event.aboutSelf && (event.t === 'GUILD_MEMBER_UPDATE' || event.t === 'THREAD_MEMBERS_UPDATE')) return true;
  const need = needOf(event.t);
  if (!need) return true;
  const bits = event.inGuild ? need.guild : need.direct;
  return (intents & bits) === bits;
}
