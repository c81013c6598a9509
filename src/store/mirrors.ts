import { and, asc, ne } from 'drizzle-orm';
import type { Db } from './database.ts';
import type { Columns } from './columns.ts';
import { matches } from './matches.ts';
import { ofMeeting } from './of-meeting.ts';
import { mirrors } from './schema.ts';
import type { Mirror, MirrorStore } from './store.ts';

const columnsOf = (mirror: Mirror): Columns<Mirror, typeof mirrors.$inferSelect> => mirror;
const notOver = ne(mirrors.state, 'over');

export function mirrorStore(db: Db): MirrorStore {
  return {
    async put(mirror) {
      const row = columnsOf(mirror);
      db.insert(mirrors)
        .values(row)
        .onConflictDoUpdate({
          target: [mirrors.series, mirrors.date],
          set: row,
          setWhere: matches(mirrors.guild, mirror.guild),
        })
        .run();
    },
    async find(guild, key) {
      return (
        db
          .select()
          .from(mirrors)
          .where(ofMeeting(mirrors, guild, key))
          .get() ?? null
      );
    },
    async byEvent(guild, event) {
      const which = and(matches(mirrors.guild, guild), matches(mirrors.event, event));
      return db.select().from(mirrors).where(which).get() ?? null;
    },
    /** By date. */
    async ofGuild(guild) {
      return db
        .select()
        .from(mirrors)
        .where(and(matches(mirrors.guild, guild), notOver))
        .orderBy(asc(mirrors.date), asc(mirrors.series))
        .all();
    },
    async remove(guild, key) {
      db.delete(mirrors)
        .where(ofMeeting(mirrors, guild, key))
        .run();
    },
    /** Those that have an event which is not over. */
    async guilds() {
      const rows = db
        .selectDistinct({ guild: mirrors.guild })
        .from(mirrors)
        .where(notOver)
        .orderBy(asc(mirrors.guild))
        .all();
      return rows.map((row) => row.guild);
    },
  };
}
