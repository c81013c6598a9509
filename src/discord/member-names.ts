import type { Client } from 'discord.js';
import type { Session } from '#core/session/model.ts';
import type { NameOf } from './render/names.ts';

/** The names this server shows, of people the library has seen in voice or pressing; never stored by us. */
export function memberNames(client: Client): (session: Session) => NameOf {
  return (session) => (who) =>
    client.guilds.cache.get(session.place.guild)?.members.cache.get(who)?.displayName ?? null;
}
