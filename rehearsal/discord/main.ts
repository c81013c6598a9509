/** `npm run local-discord -- --port 8080`: the local Discord by itself, with a small server to look at. */
import { ChannelType } from 'discord.js';
import { SystemClock } from './clock.ts';
import { startLocalDiscord } from './local-discord.ts';
import { bits } from './permissions.ts';

/** What the bot asks for in a real server. */
const BOT_PERMISSIONS = bits(
  'VIEW_CHANNEL',
  'SEND_MESSAGES',
  'EMBED_LINKS',
  'READ_MESSAGE_HISTORY',
  'MANAGE_CHANNELS',
  'MANAGE_ROLES',
  'CONNECT',
  'SPEAK',
  'MUTE_MEMBERS',
  'MOVE_MEMBERS',
  'CREATE_EVENTS',
  'CREATE_PRIVATE_THREADS',
  'SEND_MESSAGES_IN_THREADS',
  'MANAGE_THREADS',
);

function portFrom(args: readonly string[]): number {
  const given = args[args.indexOf('--port') + 1];
  const port = args.includes('--port') ? Number(given) : 0;
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new RangeError(`--port ${given ?? ''} is not a port`);
  return port;
}

const local = await startLocalDiscord({ clock: new SystemClock(), port: portFrom(process.argv) });
const guild = local.world.addGuild({ name: 'Demo server', features: ['COMMUNITY'], ownerName: 'Fay' });
local.world.addChannel(guild, { name: 'general', type: ChannelType.GuildText });
local.world.addChannel(guild, { name: 'circle', type: ChannelType.GuildVoice });
local.world.addChannel(guild, { name: 'stage', type: ChannelType.GuildStageVoice });
local.world.addBotTo(guild, BOT_PERMISSIONS);

process.stdout.write(`DISCORD_API_BASE=${local.apiBase}\nDISCORD_TOKEN=${local.token}\nGUILD_ID=${guild.id}\n`);
process.once('SIGINT', () => {
  // Waits of the world's clock would keep the process alive.
  void local.close().finally(() => process.exit(0));
});
