import { and, asc, eq, isNotNull, isNull, or } from 'drizzle-orm';
import type { Group } from '#core/groups/group.ts';
import type { GroupId, GuildId, MemberId } from '#core/ids.ts';
import { atomically } from './atomically.ts';
import type { Asked, Db } from './database.ts';
import { matches } from './matches.ts';
import { endPlans, planGroupAnew } from './plans.ts';
import { appointments, groups } from './schema.ts';
import type { GroupStore } from './store.ts';

type Row = typeof groups.$inferSelect;
/** What of a group lies in its own row; `facilitators` is spread over a column and the appointments. */
type Columns = { readonly [Field in Exclude<keyof Group, 'facilitators'>]-?: Row[Field] } & Pick<
  Row,
  'facilitatorRole'
>;

function columnsOf(group: Group): Columns {
  const { facilitators, ...own } = group;
  return { ...own, facilitatorRole: facilitators.role };
}

function groupOf(row: Row, people: readonly MemberId[]): Group {
  const { facilitatorRole, ...own } = row;
  return { ...own, facilitators: { role: facilitatorRole, people } };
}

function withPeople(db: Asked, row: Row | undefined): Group | null {
  if (!row) return null;
  const rows = db
    .select({ member: appointments.member })
    .from(appointments)
    .where(eq(appointments.group, row.id))
    .orderBy(asc(appointments.place))
    .all();
  return groupOf(
    row,
    rows.map((each) => each.member),
  );
}

function appoint(tx: Asked, group: GroupId, people: readonly MemberId[]): void {
  tx.delete(appointments).where(eq(appointments.group, group)).run();
  const rows = [...new Set(people)].map((member, place) => ({ group, place, member }));
  if (rows.length > 0) tx.insert(appointments).values(rows).run();
}

const inGuild = (guild: GuildId, id: GroupId) => and(matches(groups.guild, guild), matches(groups.id, id));

export function groupStore(db: Db): GroupStore {
  return {
    async create(group) {
      atomically(db, (tx) => {
        tx.insert(groups).values(columnsOf(group)).run();
        appoint(tx, group.id, group.facilitators.people);
      });
    },
    async edit(guild, id, change) {
      return atomically(db, (tx) => {
        const row = tx
          .select()
          .from(groups)
          .where(and(inGuild(guild, id), isNull(groups.closedAt)))
          .get();
        const before = withPeople(tx, row);
        if (!before) return null;
        // `undefined` keeps, so only what is really named goes over the old values.
        const named = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
        const after: Group = { ...before, ...named };
        tx.update(groups).set(columnsOf(after)).where(inGuild(guild, id)).run();
        appoint(tx, id, after.facilitators.people);
        // Written down with the change, so that a crash before the calendar hears of it does no harm.
        if (after.closedAt !== null) endPlans(tx, id);
        else if (after.zone !== before.zone || after.format !== before.format) planGroupAnew(tx, id);
        return withPeople(tx, tx.select().from(groups).where(inGuild(guild, id)).get());
      });
    },
    async find(guild, id) {
      return withPeople(db, db.select().from(groups).where(inGuild(guild, id)).get());
    },
    async list(guild) {
      const rows = db
        .select()
        .from(groups)
        .where(and(matches(groups.guild, guild), isNull(groups.closedAt)))
        .orderBy(asc(groups.name), asc(groups.id))
        .all();
      return rows.flatMap((row) => withPeople(db, row) ?? []);
    },
    async desks() {
      const { guild, id, desk } = groups;
      const rows = db.select({ guild, group: id, desk }).from(groups).where(isNotNull(desk)).orderBy(asc(id)).all();
      return rows.flatMap((row) => (row.desk === null ? [] : { ...row, desk: row.desk }));
    },
    async atChannel(guild, channel) {
      const here = or(matches(groups.room, channel), matches(groups.desk, channel), matches(groups.home, channel));
      const rows = db
        .select()
        .from(groups)
        .where(and(matches(groups.guild, guild), isNull(groups.closedAt), here))
        .orderBy(asc(groups.name), asc(groups.id))
        .all();
      // A room and a desk belong to one group; a home may be shared, so it comes last.
      const nearest = rows.find((row) => row.room === channel || row.desk === channel) ?? rows[0];
      return withPeople(db, nearest);
    },
  };
}
