import { and, asc, ne, sql } from 'drizzle-orm';
import type { GuildId, MemberId } from '#core/ids.ts';
import type { Db } from './database.ts';
import { matches } from './matches.ts';
import { mutes } from './schema.ts';
import type { MuteLedger } from './store.ts';

const of = (guild: GuildId, member: MemberId) => and(matches(mutes.guild, guild), matches(mutes.member, member));

export function muteLedger(db: Db): MuteLedger {
  return {
    /** A mute that a moderator lifted in the same session stays lifted: hands off until its end. */
    async intend({ guild, member, session, since }) {
      const setWhere = sql`${mutes.state} <> 'lifted-by-other' or ${mutes.session} <> ${session}`;
      db.insert(mutes)
        .values({ guild, member, session, since, state: 'intended' })
        .onConflictDoUpdate({
          target: [mutes.guild, mutes.member],
          set: { session, since, state: 'intended' },
          setWhere,
        })
        .run();
    },
    async made(guild, member) {
      db.update(mutes)
        .set({ state: 'made' })
        .where(and(of(guild, member), ne(mutes.state, 'lifted-by-other')))
        .run();
    },
    async liftedByOther(guild, member) {
      db.update(mutes).set({ state: 'lifted-by-other' }).where(of(guild, member)).run();
    },
    async retake(guild, member) {
      db.update(mutes).set({ state: 'intended' }).where(of(guild, member)).run();
    },
    async strike(guild, member) {
      db.delete(mutes).where(of(guild, member)).run();
    },
    /** Oldest first, as `all`. */
    async ofGuild(guild) {
      return db
        .select()
        .from(mutes)
        .where(matches(mutes.guild, guild))
        .orderBy(asc(mutes.since), asc(mutes.member))
        .all();
    },
    async all() {
      return db.select().from(mutes).orderBy(asc(mutes.since), asc(mutes.guild), asc(mutes.member)).all();
    },
  };
}
