import { and, asc, eq, gt, inArray, lte, min, sql } from 'drizzle-orm';
import { leads, noticeKinds } from '#core/calendar/model.ts';
import type { MeetingKey, NoticeKind } from '#core/calendar/model.ts';
import type { GuildId, NoticeId } from '#core/ids.ts';
import { atomically } from './atomically.ts';
import type { Columns } from './columns.ts';
import type { Asked, Db } from './database.ts';
import { matches } from './matches.ts';
import { ofMeeting } from './of-meeting.ts';
import { notices } from './schema.ts';
import type { Notice, NoticeStore } from './store.ts';
import { noticeStates } from './words.ts';

type Row = typeof notices.$inferSelect;
type Wanted = Parameters<NoticeStore['want']>[1][number];

const noticeOf = ({ wantedAt: _wantedAt, ...notice }: Row): Notice => notice;
// Written out, not given as values: only so may SQLite use the index over these rows.
const isPending = sql`${notices.state} in ('waiting', 'sending')`;
const isWaiting = eq(notices.state, 'waiting');

export function noticeStore(db: Db): NoticeStore {
  return {
    async want(guild, wanted, replace) {
      atomically(db, (tx) => {
        if (replace) takeUnwanted(tx, guild, replace, wanted);
        for (const notice of wanted) want(tx, { ...notice, guild });
      });
    },
    async due(now, limit) {
      return db
        .select()
        .from(notices)
        .where(and(isPending, lte(notices.dueAt, now)))
        .orderBy(asc(notices.dueAt), asc(notices.id))
        .limit(limit)
        .all()
        .map(noticeOf);
    },
    async nearest(after) {
      const row = db
        .select({ at: min(notices.dueAt) })
        .from(notices)
        .where(after === undefined ? isPending : and(isPending, gt(notices.dueAt, after)))
        .get();
      return row?.at ?? null;
    },
    async trying(ids, nonce, now) {
      const attempts = sql`${notices.attempts} + 1`;
      db.update(notices).set({ state: 'sending', nonce, triedAt: now, attempts }).where(these(ids)).run();
    },
    async ended(ids, state) {
      db.update(notices).set({ state }).where(these(ids)).run();
    },
    async later(ids, at) {
      db.update(notices).set({ state: 'waiting', dueAt: at }).where(these(ids)).run();
    },
    async forNextCommand(guild, member) {
      return db
        .select()
        .from(notices)
        .where(
          and(matches(notices.guild, guild), matches(notices.member, member), eq(notices.state, 'for-next-command')),
        )
        .orderBy(asc(notices.dueAt), asc(notices.id))
        .all()
        .map(noticeOf);
    },
    async renew(all) {
      atomically(db, (tx) => {
        for (const { id, dueAt, until } of all) {
          const fresh = { state: 'waiting', nonce: null, triedAt: null, attempts: 0, wantedAt: dueAt } as const;
          tx.update(notices)
            .set({ ...fresh, dueAt, until })
            .where(these([id]))
            .run();
        }
      });
    },
    async drop(guild, key, which) {
      dropWaiting(db, guild, key, which === 'leads' ? leads : noticeKinds);
    },
    async ofMeeting(guild, key) {
      return db
        .select()
        .from(notices)
        .where(ofMeeting(notices, guild, key))
        .orderBy(asc(notices.dueAt), asc(notices.id))
        .all()
        .map(noticeOf);
    },
    async counts() {
      const rows = db
        .select({ state: notices.state, count: sql<number>`count(*)` })
        .from(notices)
        .groupBy(notices.state)
        .all();
      const counted = new Map(rows.map((row) => [row.state, row.count]));
      const none: Record<Notice['state'], number> = {
        waiting: 0,
        sending: 0,
        sent: 0,
        'for-next-command': 0,
        failed: 0,
        unknown: 0,
        dropped: 0,
      };
      for (const state of noticeStates) none[state] = counted.get(state) ?? 0;
      return none;
    },
  };
}

const these = (ids: readonly NoticeId[]) => inArray(notices.id, [...ids]);

/** When the meeting comes back and they are wanted again, they wait again: nobody was told yet. */
export function dropWaiting(tx: Asked, guild: GuildId, key: MeetingKey, kinds: readonly NoticeKind[]): void {
  tx.update(notices)
    .set({ state: 'dropped', wantedAt: null })
    .where(and(ofMeeting(notices, guild, key), isWaiting, inArray(notices.kind, [...kinds])))
    .run();
}

function takeUnwanted(tx: Asked, guild: GuildId, key: MeetingKey, wanted: readonly Wanted[]): void {
  const of = ({ member, kind }: Pick<Notice, 'member' | 'kind'>): string => `${member} ${kind}`;
  const stays = new Set(
    wanted.filter((notice) => notice.series === key.series && notice.date === key.date).map((notice) => of(notice)),
  );
  const rows = tx
    .select({ id: notices.id, member: notices.member, kind: notices.kind })
    .from(notices)
    .where(and(ofMeeting(notices, guild, key), isWaiting, inArray(notices.kind, [...leads])))
    .all();
  for (const row of rows.filter((each) => !stays.has(of(each)))) {
    tx.delete(notices).where(eq(notices.id, row.id)).run();
  }
}

/**
 * One that is there keeps its state. Its times change only when others are wanted than before, so that a try which was
 * put off stays put off.
 */
function want(tx: Asked, wanted: Wanted): void {
  const { dueAt, until } = wanted;
  const fresh = { state: 'waiting', nonce: null, triedAt: null, attempts: 0, wantedAt: dueAt } as const;
  const row: Columns<Notice, Row> & Pick<Row, 'wantedAt'> = { ...wanted, ...fresh };
  const ofMeetings = wanted.series !== null;
  const { guild, group, member, kind, series, date, wantedAt } = notices;
  tx.insert(notices)
    .values(row)
    .onConflictDoUpdate({
      target: ofMeetings ? [series, date, member, kind, guild] : [guild, group, member, kind, wantedAt],
      targetWhere: ofMeetings ? sql`series is not null` : sql`series is null`,
      set: { dueAt, until, wantedAt: dueAt, state: 'waiting' },
      setWhere: sql`(${isWaiting} and (${wantedAt} is not ${dueAt} or ${notices.until} <> ${until}))
        or (${notices.state} = 'dropped' and ${wantedAt} is null)`,
    })
    .run();
}
