import { index } from 'drizzle-orm/sqlite-core';
import { deskWordKinds } from '#core/calendar/desk-words.ts';
import { rotaRoles } from '#core/calendar/model.ts';
import * as kind from '../kinds.ts';
import { table } from '../table.ts';

// No reference to meetings: a message at a desk outlives its meeting, and has to go from Discord all the same.
export const deskWords = table(
  'desk_words',
  {
    why: 'Messages of the bot at desks about meetings: sent at most once, and taken away when they have had their day.',
    readers: ['the bot alone'],
    erased: { when: 'struck' },
  },
  {
    id: kind.lineId().primaryKey(),
    guild: kind.guild().notNull(),
    group: kind.group().notNull(),
    series: kind.seriesOf().notNull(),
    date: kind.date().notNull(),
    kind: kind.oneOf(deskWordKinds).notNull(),
    /** Null when it is about the whole meeting. */
    role: kind.oneOf(rotaRoles),
    /** The one person it addresses. */
    to: kind.member(),
    dueAt: kind.instant().notNull(),
    until: kind.instant().notNull(),
    state: kind.oneOf(['known', 'waiting', 'sending', 'posted', 'unknown']).notNull(),
    triedAt: kind.instant(),
    channel: kind.channel(),
    message: kind.message(),
  },
  (self) => [
    index('desk_words_by_meeting').on(self.series, self.date, self.kind),
    index('desk_words_to_send').on(self.state, self.dueAt),
    index('desk_words_to_take_away').on(self.state, self.until),
  ],
);
