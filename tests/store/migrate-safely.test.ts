import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openStore } from '#store/open.ts';
import { aFolder, aPlace, aStore } from './a-store.ts';
import { aGroup, aSession, guild, sharing, support } from './sample.ts';

const journalShape = z.looseObject({ entries: z.array(z.looseObject({ when: z.number(), tag: z.string() })) });

/** The shipped migrations and one more, dated `later` milliseconds after the last of them. */
function migrationsAnd(sql: string, later = 1000): string {
  const folder = join(aFolder(), 'migrations');
  cpSync(new URL('../../migrations', import.meta.url).pathname, folder, { recursive: true });
  const file = join(folder, 'meta/_journal.json');
  const journal = journalShape.parse(JSON.parse(readFileSync(file, 'utf8')));
  const last = journal.entries.at(-1);
  const entry = { ...last, idx: journal.entries.length, when: (last?.when ?? 0) + later, tag: '9999_next' };
  writeFileSync(file, JSON.stringify({ ...journal, entries: [...journal.entries, entry] }));
  writeFileSync(join(folder, '9999_next.sql'), sql);
  return folder;
}

/** What drizzle-kit writes when a column of a parent table changes: the whole table is built anew. */
const rebuilt = (table: string): string =>
  [
    'PRAGMA foreign_keys=OFF;',
    `CREATE TABLE __new_${table} AS SELECT * FROM ${table};`,
    `CREATE TABLE __keep AS SELECT sql FROM sqlite_master WHERE name = '${table}';`,
    `DROP TABLE ${table};`,
    `ALTER TABLE __new_${table} RENAME TO ${table};`,
    `CREATE UNIQUE INDEX ${table}_key ON ${table} (id);`,
    'DROP TABLE __keep;',
    'PRAGMA foreign_keys=ON;',
  ].join('\n--> statement-breakpoint\n');

test('building a table anew does not take away the rows that belong to it', async () => {
  const at = aPlace();
  const store = aStore(at);
  await store.groups.create(aGroup());
  await store.sessions.begin(sharing(12));
  store.close();
  const groups = aStore({
    ...at,
    migrationsFolder: migrationsAnd(`${rebuilt('groups')}\n--> statement-breakpoint\n${rebuilt('sessions')}`),
  });
  expect(await groups.groups.find(guild, support)).toEqual(aGroup());
  expect(await groups.sessions.load(aSession().id)).toEqual(sharing(12));
});

test('a migration that breaks leaves the store as it was', async () => {
  const at = aPlace();
  const store = aStore(at);
  await store.groups.create(aGroup());
  store.close();
  const broken = migrationsAnd('DELETE FROM groups;\n--> statement-breakpoint\nDROP TABLE no_such_table;');
  expect(() => openStore({ ...at, migrationsFolder: broken })).toThrow('no_such_table');
  expect(await aStore(at).groups.find(guild, support)).toEqual(aGroup());
});

test('a migration that is dated before the last one is not skipped in silence', () => {
  const at = aPlace();
  aStore(at).close();
  const late = migrationsAnd('CREATE TABLE late (id integer);', -1000);
  expect(() => openStore({ ...at, migrationsFolder: late })).toThrow('knows 2 migrations, but the store has 1');
});

test('a migration that would leave a row without its parent is refused', async () => {
  const at = aPlace();
  const store = aStore(at);
  await store.groups.create(aGroup());
  store.close();
  const folder = migrationsAnd('DELETE FROM groups;');
  expect(() => openStore({ ...at, migrationsFolder: folder })).toThrow('2 broken references');
});
