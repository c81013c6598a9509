import { and } from 'drizzle-orm';
import type { MeetingKey } from '#core/calendar/model.ts';
import type { GuildId } from '#core/ids.ts';
import { atomically } from './atomically.ts';
import type { Columns } from './columns.ts';
import type { Asked, Db } from './database.ts';
import { matches } from './matches.ts';
import { newId } from './new-id.ts';
import { meetingIn, ofMeeting } from './of-meeting.ts';
import { told } from './schema.ts';
import type { Telling, TellingStore } from './store.ts';

const columnsOf = (telling: Telling): Columns<Telling, typeof told.$inferSelect> => telling;
const one = (guild: GuildId, key: MeetingKey, what: Telling['what']) =>
  and(ofMeeting(told, guild, key), matches(told.what, what));

export function tellingStore(db: Db): TellingStore {
  const find = (asked: Asked, guild: GuildId, key: MeetingKey, what: Telling['what']): Telling | null =>
    asked
      .select()
      .from(told)
      .where(one(guild, key, what))
      .get() ?? null;
  return {
    async begin(guild, key, what, now) {
      return atomically(db, (tx) => {
        const meeting = meetingIn(tx, guild, key);
        if (!meeting) return null;
        const before = find(tx, guild, key, what);
        if (before) return before;
        const { series, date } = meeting;
        const first: Telling = { guild, series, date, what, state: 'sending', nonce: newId(), triedAt: now };
        tx.insert(told).values(columnsOf(first)).run();
        return first;
      });
    },
    async ended(guild, key, what, state) {
      db.update(told)
        .set({ state })
        .where(one(guild, key, what))
        .run();
    },
    async find(guild, key, what) {
      return find(db, guild, key, what);
    },
  };
}
