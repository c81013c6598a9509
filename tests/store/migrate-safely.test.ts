import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openStore } from '#store/open.ts';
import { aFolder, aPlace, aStore, lookInto } from './a-store.ts';
import { aGroup, aSession, guild, sharing, support } from './sample.ts';

const journalShape = z.looseObject({ entries: z.array(z.looseObject({ when: z.number(), tag: z.string() })) });

const ours = new URL('../../migrations', import.meta.url).pathname;
const journalOf = (folder: string) =>
  journalShape.parse(JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')));

/** The shipped migrations up to the `n`-th: a store of an older version. */
function firstMigrations(n: number): string {
  const folder = join(aFolder(), 'migrations');
  cpSync(ours, folder, { recursive: true });
  const journal = journalOf(folder);
  writeFileSync(
    join(folder, 'meta/_journal.json'),
    JSON.stringify({ ...journal, entries: journal.entries.slice(0, n) }),
  );
  return folder;
}

/** The shipped migrations and one more, dated `later` milliseconds after the last of them. */
function migrationsAnd(sql: string, later = 1000): string {
  const folder = join(aFolder(), 'migrations');
  cpSync(ours, folder, { recursive: true });
  const file = join(folder, 'meta/_journal.json');
  const journal = journalOf(folder);
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
  const shipped = journalOf(ours).entries.length;
  const said = `knows ${shipped + 1} migrations, but the store has ${shipped}`;
  expect(() => openStore({ ...at, migrationsFolder: late })).toThrow(said);
});

test('a migration that would leave a row without its parent is refused', async () => {
  const at = aPlace();
  const store = aStore(at);
  await store.groups.create(aGroup());
  store.close();
  const folder = migrationsAnd('DELETE FROM groups;');
  expect(() => openStore({ ...at, migrationsFolder: folder })).toThrow('2 broken references');
});

test('a store of the first version keeps its groups, its mutes and its messages when the calendar comes to it', async () => {
  const at = aPlace();
  lookInto({ ...at, migrationsFolder: firstMigrations(1) }, ({ raw }) => {
    const { id, guild: of, name, publicName, type, format, mode, language, zone, size, home, createdAt } = aGroup();
    raw
      .prepare(
        `insert into groups (id, guild, name, publicName, type, format, mode, language, zone, size, home, roomPolicy, createdAt)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'lasting', ?)`,
      )
      .run(id, of, name, publicName, type, format, mode, language, zone, size, home, createdAt);
    raw.prepare('insert into appointments values (?, 0, ?)').run(id, '400000000000000007');
    raw.prepare('insert into posted values (?, ?, ?, 5)').run('600000000000000001', home, 'session00001');
    raw.prepare(`insert into mutes values (?, ?, 'session00001', 'made', 5)`).run(of, '400000000000000009');
  });
  const store = aStore(at);
  expect((await store.groups.find(guild, support))?.facilitators.people).toEqual(['400000000000000007']);
  expect(await store.posted.due(9)).toHaveLength(1);
  expect(await store.mutes.all()).toHaveLength(1);
  expect(await store.meetings.nearest()).toBeNull();
});
