/** Op 8, Request Guild Members: by id without any intent, everybody only with the members intent. */
import type { Guild, World } from '../contract.ts';
import { INTENT } from './intents.ts';
import type { Session } from './session.ts';
import type { Event } from './telling.ts';

const MOST_IDS = 100;
const CHUNK = 1_000;
const EVERYBODY_AGAIN_MS = 30_000;

/** When a session last asked for everybody, by guild. */
const asked = new WeakMap<Session, Map<string, number>>();

/** The answers to one request. A request that is not allowed gets none, as with Discord. */
export function chunksFor(world: World, session: Session, d: unknown): Event[] {
  const request: Record<string, unknown> = typeof d === 'object' && d !== null ? { ...d } : {};
  const guild = world.guilds.get(String(request['guild_id']));
  if (!guild) return [];
  const nonce = request['nonce'];
  const ids = request['user_ids'];
  if (ids !== undefined) return byId(guild, (Array.isArray(ids) ? ids : [ids]).map(String), nonce);
  const query = typeof request['query'] === 'string' ? request['query'].toLowerCase() : '';
  if (query !== '') return chunks(guild, byPrefix(guild, query, Number(request['limit'] ?? 0)), [], nonce);
  if ((session.intents & INTENT.guildMembers) === 0) return [];
  const last = asked.get(session)?.get(guild.id) ?? -Infinity;
  const again = last + EVERYBODY_AGAIN_MS - world.clock.now();
  if (again > 0) {
    const meta = { guild_id: guild.id, nonce };
    return [{ t: 'RATE_LIMITED', d: { opcode: 8, retry_after: again / 1_000, meta }, guild: guild.id }];
  }
  asked.set(session, new Map(asked.get(session)).set(guild.id, world.clock.now()));
  return chunks(guild, [...guild.members.keys()], [], nonce);
}

function byId(guild: Guild, ids: readonly string[], nonce: unknown): Event[] {
  if (ids.length > MOST_IDS) return [];
  return chunks(
    guild,
    ids.filter((id) => guild.members.has(id)),
    ids.filter((id) => !guild.members.has(id)),
    nonce,
  );
}

function byPrefix(guild: Guild, query: string, limit: number): string[] {
  return [...guild.members.values()]
    .filter(({ user, nick }) =>
      [user.username, user.global_name, nick].some((name) => name?.toLowerCase().startsWith(query)),
    )
    .slice(0, Math.min(limit === 0 ? MOST_IDS : limit, MOST_IDS))
    .map((member) => member.user.id);
}

function chunks(guild: Guild, ids: readonly string[], notFound: readonly string[], nonce: unknown): Event[] {
  const count = Math.max(1, Math.ceil(ids.length / CHUNK));
  return Array.from({ length: count }, (_none, index) => ({
    t: 'GUILD_MEMBERS_CHUNK',
    guild: guild.id,
    d: {
      guild_id: guild.id,
      members: ids.slice(index * CHUNK, (index + 1) * CHUNK).map((id) => guild.members.get(id)),
      chunk_index: index,
      chunk_count: count,
      not_found: notFound,
      ...(nonce === undefined ? {} : { nonce }),
    },
  }));
}
