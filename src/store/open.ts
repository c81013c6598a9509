import { cardStore } from './cards.ts';
import { openDatabase } from './database.ts';
import type { OpenOptions } from './database.ts';
import { decisionStore } from './decisions.ts';
import { doorLedger } from './doors.ts';
import { formatStore } from './formats.ts';
import { groupStore } from './groups.ts';
import { muteLedger } from './mutes.ts';
import { calendarStores } from './open-calendar.ts';
import { outboxStore } from './outbox.ts';
import { postedStore } from './posted.ts';
import { enforceRetention } from './retention.ts';
import { runStore } from './runs.ts';
import { sessionStore } from './sessions.ts';
import { settingStore } from './settings.ts';
import type { Store } from './store.ts';
import { wakeStore } from './wakes.ts';

/**
 * Opens the store. See `openDatabase` for the file, the key and the errors: a bad start throws at once, in words
 * for the person who runs the bot.
 */
export function openStore(options: OpenOptions): Store {
  const open = openDatabase(options);
  const { db, raw } = open;
  return {
    groups: groupStore(db),
    formats: formatStore(db),
    sessions: sessionStore(db),
    outbox: outboxStore(db),
    cards: cardStore(db),
    mutes: muteLedger(db),
    doors: doorLedger(db),
    posted: postedStore(db),
    wakes: wakeStore(db),
    runs: runStore(db),
    settings: settingStore(db),
    decisions: decisionStore(db),
    ...calendarStores(db),
    enforceRetention: async (now) => enforceRetention(open, now),
    close: () => {
      raw.close();
    },
  };
}
