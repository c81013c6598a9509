import { and, asc, eq, isNull } from 'drizzle-orm';
import { usualSettings } from '#core/calendar/model.ts';
import type { CalendarSettings, DateNote, Series } from '#core/calendar/model.ts';
import type { GroupId, GuildId, SeriesId } from '#core/ids.ts';
import { atomically } from './atomically.ts';
import type { Asked, Db } from './database.ts';
import { matches } from './matches.ts';
import { groupsToPlan, planAllAnew, planAnew } from './plans.ts';
import { blackouts, calendarSettings, dateNotes, groups, series } from './schema.ts';
import { noteColumns, noteOf, seriesColumns, seriesOf } from './series-rows.ts';
import type { SeriesStore } from './store.ts';

const inGuild = (guild: GuildId, id: SeriesId) => and(matches(series.guild, guild), matches(series.id, id));
const goesOn = isNull(series.endedAt);

/** Every change of a rule is written down together with the wish to plan the group anew. */
export function seriesStore(db: Db): SeriesStore {
  return {
    async create(fresh) {
      atomically(db, (tx) => {
        tx.insert(series).values(seriesColumns(fresh)).run();
        planAnew(tx, fresh.guild, fresh.group);
      });
    },
    async edit(guild, id, change) {
      return atomically(db, (tx) => {
        const row = tx
          .select()
          .from(series)
          .where(and(inGuild(guild, id), goesOn))
          .get();
        if (!row) return null;
        // `undefined` keeps, so only what is really named goes over the old values.
        const named = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
        const { group } = row;
        const after: Series = { ...seriesOf(row), ...named, id, guild, group };
        tx.update(series).set(seriesColumns(after)).where(inGuild(guild, id)).run();
        planAnew(tx, guild, group);
        return after;
      });
    },
    async find(guild, id) {
      const row = db.select().from(series).where(inGuild(guild, id)).get();
      return row ? seriesOf(row) : null;
    },
    async ofGroup(guild, group) {
      return {
        series: seriesIn(db, guild, group),
        notes: notesIn(db, guild, group),
        blackouts: db.select().from(blackouts).where(blackoutsOf(guild, group)).orderBy(asc(blackouts.from)).all(),
        settings: settingsOf(db, guild, group),
      };
    },
    /** Nothing when there is no such series in the guild. */
    async note(guild, note) {
      atomically(db, (tx) => {
        const row = tx.select({ group: series.group }).from(series).where(inGuild(guild, note.series)).get();
        if (!row) return;
        setNote(tx, note);
        planAnew(tx, guild, row.group);
      });
    },
    async addBlackout({ guild, group, from, to }) {
      atomically(db, (tx) => {
        tx.insert(blackouts).values({ guild, group, from, to }).run();
        planAnew(tx, guild, group);
      });
    },
    async removeBlackout(guild, group, id) {
      return atomically(db, (tx) => {
        const which = and(blackoutsOf(guild, group), matches(blackouts.id, id));
        if (tx.delete(blackouts).where(which).run().changes === 0) return false;
        planAnew(tx, guild, group);
        return true;
      });
    },
    async setSettings(guild, group, settings) {
      const row: Required<CalendarSettings> = settings;
      db.insert(calendarSettings)
        .values({ guild, group, ...row })
        .onConflictDoUpdate({
          target: calendarSettings.group,
          set: row,
          setWhere: matches(calendarSettings.guild, guild),
        })
        .run();
    },
    async toPlan(until, limit) {
      return groupsToPlan(db, until, limit);
    },
    async forgetPlans() {
      planAllAnew(db);
    },
    async listed() {
      return db
        .selectDistinct({ guild: calendarSettings.guild, group: calendarSettings.group })
        .from(calendarSettings)
        .innerJoin(groups, and(eq(groups.id, calendarSettings.group), isNull(groups.closedAt)))
        .innerJoin(series, and(eq(series.group, calendarSettings.group), goesOn))
        .where(eq(calendarSettings.listed, true))
        .orderBy(asc(calendarSettings.group))
        .all();
    },
  };
}

const blackoutsOf = (guild: GuildId, group: GroupId) =>
  and(matches(blackouts.guild, guild), matches(blackouts.group, group));

function seriesIn(db: Db, guild: GuildId, group: GroupId): readonly Series[] {
  const rows = db
    .select()
    .from(series)
    .where(and(matches(series.guild, guild), matches(series.group, group), goesOn))
    .orderBy(asc(series.createdAt), asc(series.id))
    .all();
  return rows.map(seriesOf);
}

function notesIn(db: Db, guild: GuildId, group: GroupId): readonly DateNote[] {
  const rows = db
    .select({ note: dateNotes })
    .from(dateNotes)
    .innerJoin(series, eq(series.id, dateNotes.series))
    .where(and(matches(series.guild, guild), matches(series.group, group), goesOn))
    .orderBy(asc(dateNotes.date), asc(dateNotes.series))
    .all();
  return rows.map((row) => noteOf(row.note));
}

function settingsOf(db: Db, guild: GuildId, group: GroupId): CalendarSettings {
  const { answersShown, shownSince, listed, hostLimit } = calendarSettings;
  const row = db
    .select({ answersShown, shownSince, listed, hostLimit })
    .from(calendarSettings)
    .where(and(matches(calendarSettings.guild, guild), matches(calendarSettings.group, group)))
    .get();
  return row ?? usualSettings;
}

function setNote(tx: Asked, note: DateNote): void {
  const says = note.state !== 'on' || note.movedTo !== null || note.label !== null;
  const row = noteColumns(note);
  if (says) {
    tx.insert(dateNotes)
      .values(row)
      .onConflictDoUpdate({ target: [dateNotes.series, dateNotes.date], set: row })
      .run();
  } else {
    tx.delete(dateNotes)
      .where(and(matches(dateNotes.series, note.series), matches(dateNotes.date, note.date)))
      .run();
  }
}
