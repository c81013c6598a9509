import { statSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { days, hours } from '#core/time.ts';
import { atomically } from '#store/atomically.ts';
import { openDatabase } from '#store/database.ts';
import type { OpenDatabase, OpenOptions } from '#store/database.ts';
import { enforceRetention } from '#store/retention.ts';
import { noteCopies, rewriteWhenDue, smallFile } from '#store/rewrite.ts';
import { aPlace } from './a-store.ts';
import { evening, guild, support } from './sample.ts';

/** A store with as many reminders of past meetings, and how often it was rewritten. */
function storeWith(at: OpenOptions, reminders: number): { readonly open: OpenDatabase; rewritten(): number } {
  const open = openDatabase(at);
  onTestFinished(() => void open.raw.close());
  let times = 0;
  const exec = open.raw.exec.bind(open.raw);
  const listen = (sql: string) => {
    if (sql === 'VACUUM') times += 1;
    return exec(sql);
  };
  Object.assign(open.raw, { exec: listen });
  const insert = open.raw.prepare(
    `insert into notices (id, guild, "group", member, kind, series, date, dueAt, wantedAt, until, state, attempts)
     values (?, ?, ?, ?, 'day', 'series000001', '2027-03-02', 0, 0, ?, 'sent', 1)`,
  );
  open.raw.transaction(() => {
    for (let n = 0; n < reminders; n++) {
      const member = String(400_000_000_000_000_000n + BigInt(n));
      // One goes every hour.
      insert.run(`n${String(n).padStart(11, '0')}`, guild, support, member, evening + hours(n));
    }
  })();
  open.raw.pragma('wal_checkpoint(TRUNCATE)');
  return { open, rewritten: () => times };
}

test('a file of usual size is rewritten in the hour in which something was erased, and only then', () => {
  const at = aPlace();
  const { open, rewritten } = storeWith(at, 2);
  expect(statSync(at.path).size).toBeLessThan(smallFile);
  enforceRetention(open, evening);
  expect(rewritten()).toBe(0);
  expect(enforceRetention(open, evening + hours(23))).toMatchObject({ notices: 1 });
  expect(rewritten()).toBe(1);
  enforceRetention(open, evening + hours(23) + 1);
  expect(rewritten()).toBe(1);
});

test('a very large file is rewritten once a day, not every hour', () => {
  const at = aPlace();
  const { open, rewritten } = storeWith(at, 30_000);
  expect(statSync(at.path).size).toBeGreaterThan(smallFile);
  const first = evening + hours(23);
  for (let hour = 0; hour < 23; hour++) {
    expect(enforceRetention(open, first + hours(hour))).toMatchObject({ notices: 1 });
  }
  expect(rewritten()).toBe(0);
  enforceRetention(open, first + hours(23));
  expect(rewritten()).toBe(1);
  enforceRetention(open, first + hours(24));
  expect(rewritten()).toBe(1);
});

test('a rewriting that a crash prevented is made up for', () => {
  const at = aPlace();
  const before = openDatabase(at);
  atomically(before.db, (tx) => noteCopies(tx, evening));
  before.raw.close();
  const { open, rewritten } = storeWith(at, 0);
  rewriteWhenDue(open, evening + days(2));
  rewriteWhenDue(open, evening + days(4));
  expect(rewritten()).toBe(1);
});
