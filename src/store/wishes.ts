import { and, asc, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import type { Wish } from '#core/calendar/model.ts';
import { atomically } from './atomically.ts';
import type { Columns, Whole } from './columns.ts';
import type { Db } from './database.ts';
import { matches } from './matches.ts';
import { notices, wishes } from './schema.ts';
import type { WishStore } from './store.ts';

type Row = typeof wishes.$inferSelect;

function columnsOf({ quiet, ...own }: Wish): Columns<Omit<Wish, 'quiet'>, Row> & Pick<Row, 'quietFrom' | 'quietTo'> {
  // When somebody was last here is nobody's business, unless they asked for the note.
  const lastHere = own.returnNote ? own.lastHere : null;
  return { ...own, lastHere, quietFrom: quiet?.from ?? null, quietTo: quiet?.to ?? null };
}

function wishOf({ quietFrom, quietTo, ...own }: Row): Whole<Wish> {
  return { ...own, quiet: quietFrom === null || quietTo === null ? null : { from: quietFrom, to: quietTo } };
}

export function wishStore(db: Db): WishStore {
  return {
    async put(wish) {
      const row = columnsOf(wish);
      db.insert(wishes)
        .values(row)
        .onConflictDoUpdate({
          target: [wishes.group, wishes.member],
          set: row,
          setWhere: matches(wishes.guild, wish.guild),
        })
        .run();
    },
    async find(guild, group, member) {
      const row = db
        .select()
        .from(wishes)
        .where(and(matches(wishes.guild, guild), matches(wishes.group, group), matches(wishes.member, member)))
        .get();
      return row ? wishOf(row) : null;
    },
    async ofGroup(guild, group) {
      return db
        .select()
        .from(wishes)
        .where(and(matches(wishes.guild, guild), matches(wishes.group, group)))
        .orderBy(asc(wishes.member))
        .all()
        .map(wishOf);
    },
    async ofMember(guild, member) {
      return db
        .select()
        .from(wishes)
        .where(and(matches(wishes.guild, guild), matches(wishes.member, member)))
        .orderBy(asc(wishes.group))
        .all()
        .map(wishOf);
    },
    async groups() {
      const { guild, group } = wishes;
      return db.selectDistinct({ guild, group }).from(wishes).orderBy(asc(group)).all();
    },
    async remove(guild, group, member) {
      const of = (table: typeof wishes | typeof notices) =>
        and(
          matches(table.guild, guild),
          matches(table.member, member),
          group === null ? undefined : matches(table.group, group),
        );
      atomically(db, (tx) => {
        tx.delete(wishes).where(of(wishes)).run();
        tx.delete(notices)
          .where(and(of(notices), inArray(notices.state, ['waiting', 'for-next-command'])))
          .run();
      });
    },
    async longAway(before, notedBefore) {
      const notedLongAgo = or(isNull(wishes.returnNotedAt), lt(wishes.returnNotedAt, notedBefore));
      return db
        .select()
        .from(wishes)
        .where(and(sql`${wishes.returnNote} = 1`, lt(wishes.lastHere, before), notedLongAgo))
        .orderBy(asc(wishes.lastHere), asc(wishes.member))
        .all()
        .map(wishOf);
    },
  };
}
