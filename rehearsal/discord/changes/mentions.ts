/** Who a message really pings: what is written in it, cut down by `allowed_mentions`. */
import type { APIUser } from 'discord.js';
import type { Channel, Snowflake, World } from '../contract.ts';
import { holds, permissionsFor } from '../permissions.ts';
import { fieldsOf } from '../wire.ts';
import { array, record, strings, text } from './read.ts';

export interface Pinged {
  readonly users: readonly APIUser[];
  readonly roles: readonly Snowflake[];
  readonly everyone: boolean;
}

/** How `allowed_mentions` is read when it is absent: messages parse everything, interactions and webhooks only users. */
export type MentionDefault = 'everything' | 'users';

/** Every text a reader sees that can carry a mention: the content and all Text Displays. */
function spoken(body: Record<string, unknown>): string {
  const texts = [text(body, 'content') ?? ''];
  const walk = (components: unknown): void => {
    for (const each of array(components)) {
      const component = record(each);
      if (component['type'] === 10) texts.push(text(component, 'content') ?? '');
      walk(component['components']);
    }
  };
  walk(body['components']);
  return texts.join('\n');
}

/** Works out who is pinged by a body of an author in a channel. Source: documentation, "Allowed Mentions Object". */
export function pingedBy(
  world: World,
  channel: Channel,
  authorId: Snowflake,
  body: Record<string, unknown>,
  byDefault: MentionDefault,
): Pinged {
  const words = spoken(body);
  const may = permissionsFor(world, authorId, channel.id);
  const guild = world.guilds.get(fieldsOf(channel).guild_id ?? '');
  const given = body['allowed_mentions'];
  const allowed = given === undefined || given === null ? null : record(given);
  const parse = allowed
    ? strings(allowed['parse'])
    : byDefault === 'everything'
      ? ['users', 'roles', 'everyone']
      : ['users'];
  const isAllowed = (kind: 'users' | 'roles', id: Snowflake): boolean =>
    parse.includes(kind) || strings(allowed?.[kind]).includes(id);

  const userIds = [...words.matchAll(/<@!?(\d{17,19})>/g)].map((match) => match[1] ?? '');
  const roleIds = [...words.matchAll(/<@&(\d{17,19})>/g)].map((match) => match[1] ?? '');
  const users = [...new Set(userIds)].filter((id) => isAllowed('users', id)).flatMap((id) => world.users.get(id) ?? []);
  const roles = [...new Set(roleIds)].filter((id) => {
    const role = guild?.roles.get(id);
    return role !== undefined && isAllowed('roles', id) && (role.mentionable || holds(may, 'MENTION_EVERYONE'));
  });
  const everyone = /@(everyone|here)\b/.test(words) && parse.includes('everyone') && holds(may, 'MENTION_EVERYONE');
  return { users, roles, everyone };
}
