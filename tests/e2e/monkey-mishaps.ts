/** Bad luck: Discord's bad moments, broken lines, and a bot that dies. */
import type { Fault } from '#rehearsal/discord/contract.ts';
import { type Act, boots, type Note, one, type Play } from './monkey-play.ts';

/** So long after bad luck the room may still be on its way back. */
const aWhile = 60_000;

export const mishaps: readonly Act[] = [
  { name: 'fault', often: 4, does: fault },
  { name: 'line', often: 2, does: line },
  { name: 'news', often: 2, does: news },
  { name: 'outage', often: 1, does: outage },
  { name: 'things get better', often: 12, does: better },
  { name: 'crash', often: 1.5, does: crash },
];

const requests: readonly Pick<Fault, 'method' | 'route'>[] = [
  { method: 'PATCH', route: '/guilds/{guild_id}/members/' },
  { method: 'POST', route: '/channels/{channel_id}/messages' },
  { method: 'PATCH', route: '/channels/{channel_id}/messages/' },
  { method: 'POST', route: '/interactions/' },
  { method: 'PATCH', route: '/guilds/{guild_id}/voice-states/' },
  { route: '/webhooks/' },
  { method: 'PUT', route: '/channels/{channel_id}/permissions/' },
  { method: 'PATCH', route: '/channels/{channel_id}' },
  {},
];
const badMoments: readonly Fault['does'][] = [
  { kind: 'answer', status: 500 },
  { kind: 'answer', status: 503 },
  { kind: 'answer', status: 429, retryAfter: 0.01 },
  { kind: 'apply-then', status: 500 },
  { kind: 'drop', applied: true },
  { kind: 'drop', applied: false },
];

function trouble(play: Play): void {
  play.troubleUntil = play.clock.now() + aWhile;
  play.blind.add(play.clock.now());
}

async function fault(play: Play, note: Note): Promise<void> {
  const request = one(play.random, requests);
  const does = one(play.random, badMoments);
  const times = one(play.random, [1, 1, 2, 5]);
  note(`${request.method ?? 'any'} ${request.route ?? ''} ${JSON.stringify(does)} × ${times}`);
  play.room.discord.plan({ ...request, does, times });
}

async function line(play: Play, note: Note): Promise<void> {
  if (play.room.process.bot === null) return;
  trouble(play);
  const { gateway } = play.room.discord;
  const what = one(play.random, ['reconnect', 'invalidate', 'invalidate resumable', 'drop'] as const);
  note(what);
  if (what === 'reconnect') gateway.reconnect();
  else if (what === 'drop') gateway.drop();
  else gateway.invalidate(what === 'invalidate resumable');
  // A crash in the same moment leaves nobody to come back: then there is nothing to wait for.
  await Promise.race([gateway.ready(), isDown(play)]);
  await play.room.idle();
}

/** Resolves when the bot is down; looks again with every turn of the event loop until the line is back. */
async function isDown({ room }: Play): Promise<void> {
  const wire = { isBack: false };
  void room.discord.gateway.ready().then(() => {
    wire.isBack = true;
  });
  while (room.process.bot !== null && !wire.isBack) await new Promise<void>((resolve) => setImmediate(resolve));
}

async function news({ room, random }: Play, note: Note): Promise<void> {
  const times = Math.round(random.between(1, 6));
  note(`comes twice × ${times}`);
  room.discord.gateway.duplicateNext(times);
}

async function outage(play: Play, note: Note): Promise<void> {
  const { gateway } = play.room.discord;
  const { guild } = play.room;
  trouble(play);
  note(guild.available ? 'begins' : 'ends');
  if (guild.available) gateway.outage(guild.id);
  else gateway.recover(guild.id);
}

/** No outage and no death lasts for most of an evening. */
async function better(play: Play): Promise<void> {
  const { guild, process, discord } = play.room;
  if (!guild.available) discord.gateway.recover(guild.id);
  if (process.bot === null) await boots(play);
  if (play.room.process.bot === null || !guild.available) trouble(play);
}

/** Dies, and comes back at another time. */
async function crash(play: Play, note: Note): Promise<void> {
  const { room } = play;
  trouble(play);
  note(room.process.bot ? '' : 'is over');
  if (room.process.bot) await room.crash();
  else await boots(play);
}
