import { and, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { GroupId, GuildId, MemberId } from '#core/ids.ts';
import { atomically } from './atomically.ts';
import type { Columns } from './columns.ts';
import type { Db } from './database.ts';
import { matches } from './matches.ts';
import { feeds } from './schema.ts';
import type { Feed, FeedStore } from './store.ts';

const columnsOf = (feed: Feed): Columns<Feed, typeof feeds.$inferSelect> => feed;

// Written out, not given as values: only so may SQLite use the indices over feeds of one kind.
const ofGroup = (guild: GuildId, group: GroupId): SQL | undefined =>
  and(sql`${feeds.kind} = 'group'`, matches(feeds.guild, guild), matches(feeds.group, group));
const ofMember = (guild: GuildId, member: MemberId): SQL | undefined =>
  and(sql`${feeds.kind} = 'person'`, matches(feeds.guild, guild), matches(feeds.member, member));

/** Those that are replaced by this one. */
function before(feed: Feed): SQL | undefined {
  if (feed.kind === 'group' && feed.group !== null) return ofGroup(feed.guild, feed.group);
  if (feed.kind === 'person' && feed.member !== null) return ofMember(feed.guild, feed.member);
  throw new TypeError('A feed belongs to a group, or to a person');
}

export function feedStore(db: Db): FeedStore {
  const find = (which: SQL | undefined): Feed | null => db.select().from(feeds).where(which).get() ?? null;
  return {
    async put(feed) {
      const replaced = before(feed);
      atomically(db, (tx) => {
        tx.delete(feeds).where(replaced).run();
        tx.insert(feeds).values(columnsOf(feed)).run();
      });
    },
    async byHash(hash) {
      return find(matches(feeds.hash, hash));
    },
    async ofGroup(guild, group) {
      return find(ofGroup(guild, group));
    },
    async ofMember(guild, member) {
      return find(ofMember(guild, member));
    },
    async revoke(hash) {
      db.delete(feeds).where(matches(feeds.hash, hash)).run();
    },
  };
}
