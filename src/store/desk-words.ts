import { and, asc, eq, gt, gte, inArray, isNull, lt, lte, min, ne, notExists, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { MeetingKey } from '#core/calendar/model.ts';
import type { GuildId } from '#core/ids.ts';
import { atomically } from './atomically.ts';
import type { Db } from './database.ts';
import { matches } from './matches.ts';
import { deskWords, meetings } from './schema.ts';
import type { DeskWord, DeskWordStore } from './store.ts';

const of = (guild: GuildId, { series, date }: MeetingKey): SQL | undefined =>
  and(matches(deskWords.series, series), matches(deskWords.date, date), matches(deskWords.guild, guild));

/** A word that is being sent has to be settled first; one that was never sent just goes. */
const mayGo: readonly DeskWord['state'][] = ['known', 'waiting', 'posted', 'unknown'];
const unsent: readonly DeskWord['state'][] = ['known', 'waiting'];
const toSend: readonly DeskWord['state'][] = ['waiting', 'sending'];

// Written out, not given as values: only so may SQLite use the indices over meetings of one state.
const isPlanned = sql`${meetings.state} = 'planned'`;
const isOver = sql`${meetings.state} = 'over'`;
const meetingOfWord = and(eq(meetings.series, deskWords.series), eq(meetings.date, deskWords.date));

export function deskWordStore(db: Db): DeskWordStore {
  const set = (id: string, values: Partial<typeof deskWords.$inferInsert>): void => {
    db.update(deskWords).set(values).where(matches(deskWords.id, id)).run();
  };
  const words = (kind: DeskWord['kind']) =>
    db
      .select({ id: deskWords.id })
      .from(deskWords)
      .where(and(meetingOfWord, eq(deskWords.kind, kind)));
  return {
    async want(word) {
      const same = and(
        of(word.guild, word),
        matches(deskWords.kind, word.kind),
        word.role === null ? isNull(deskWords.role) : matches(deskWords.role, word.role),
        word.to === null ? isNull(deskWords.to) : matches(deskWords.to, word.to),
        // One that has had its day is on its way out; what is wanted now is another one.
        or(inArray(deskWords.state, [...unsent]), gt(deskWords.until, word.dueAt)),
      );
      atomically(db, (tx) => {
        const there = tx.select().from(deskWords).where(same).get();
        const { dueAt, until } = word;
        if (!there) {
          const state = word.kind === 'start' ? 'known' : 'waiting';
          tx.insert(deskWords)
            .values({ ...word, state, triedAt: null, channel: null, message: null })
            .run();
        } else if (there.state === 'waiting' || there.state === 'known') {
          if (there.dueAt === dueAt && there.until === until) return;
          tx.update(deskWords).set({ dueAt, until }).where(matches(deskWords.id, there.id)).run();
        }
      });
    },
    async ofMeeting(guild, key) {
      return db.select().from(deskWords).where(of(guild, key)).orderBy(asc(deskWords.dueAt), asc(deskWords.id)).all();
    },
    async find(guild, id) {
      const mine = and(matches(deskWords.id, id), matches(deskWords.guild, guild));
      return db.select().from(deskWords).where(mine).get() ?? null;
    },
    async due(now, limit) {
      const send = and(inArray(deskWords.state, [...toSend]), lte(deskWords.dueAt, now));
      const take = and(inArray(deskWords.state, [...mayGo]), lte(deskWords.until, now));
      return db
        .select()
        .from(deskWords)
        .where(or(send, take))
        .orderBy(asc(deskWords.dueAt), asc(deskWords.id))
        .limit(limit)
        .all();
    },
    async nearest() {
      // One state after the other, because the least of several would be looked for in all of their rows.
      const least = (at: typeof deskWords.dueAt | typeof deskWords.until, state: DeskWord['state']) =>
        db
          .select({ at: min(at) })
          .from(deskWords)
          .where(eq(deskWords.state, state))
          .get()?.at ?? null;
      const times = [
        ...toSend.map((state) => least(deskWords.dueAt, state)),
        ...mayGo.map((state) => least(deskWords.until, state)),
      ].filter((at) => at !== null);
      return times.length === 0 ? null : Math.min(...times);
    },
    async trying(id, now) {
      set(id, { state: 'sending', triedAt: now });
    },
    async posted(id, channel, message) {
      set(id, { state: 'posted', channel, message });
    },
    async unknown(id) {
      set(id, { state: 'unknown' });
    },
    async later(id, at) {
      db.update(deskWords)
        .set({
          dueAt: sql`case when ${inArray(deskWords.state, [...toSend])} then ${at} else ${deskWords.dueAt} end`,
          until: sql`case when ${inArray(deskWords.state, [...toSend])} then ${deskWords.until} else ${at} end`,
        })
        .where(matches(deskWords.id, id))
        .run();
    },
    async finish(guild, key, { kind, role, to }, now) {
      const which = [
        of(guild, key),
        gt(deskWords.until, now),
        kind && matches(deskWords.kind, kind),
        role && matches(deskWords.role, role),
        to && matches(deskWords.to, to),
      ];
      db.update(deskWords)
        .set({ until: now })
        .where(and(...which))
        .run();
    },
    async strike(id) {
      db.delete(deskWords).where(matches(deskWords.id, id)).run();
    },
    async standing() {
      return db.select().from(deskWords).where(eq(deskWords.state, 'posted')).all();
    },
    async outdated() {
      const differs = or(
        isNull(meetings.series),
        ne(meetings.startsAt, deskWords.dueAt),
        inArray(meetings.state, ['cancelled', 'off']),
      );
      return db
        .select({ word: deskWords })
        .from(deskWords)
        .leftJoin(meetings, meetingOfWord)
        .where(and(eq(deskWords.state, 'known'), differs))
        .all()
        .map(({ word }) => word);
    },
    async unbriefed(from, to, limit) {
      const soon = and(gte(meetings.startsAt, from), lt(meetings.startsAt, to));
      return db
        .select()
        .from(meetings)
        .where(and(isPlanned, soon, notExists(words('brief'))))
        .orderBy(asc(meetings.startsAt))
        .limit(limit)
        .all();
    },
    async undebriefed(after, until, limit) {
      const lately = and(gt(meetings.endsAt, after), lte(meetings.endsAt, until));
      return db
        .select()
        .from(meetings)
        .where(and(lately, isOver, notExists(words('debrief'))))
        .orderBy(asc(meetings.endsAt))
        .limit(limit)
        .all();
    },
  };
}
