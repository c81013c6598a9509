import { is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable, text } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import * as schema from '#store/schema.ts';
import { ruledTables } from '#store/retention.ts';
import { purposes, table } from '#store/table.ts';
import { aPlace, aStore, lookInto } from './a-store.ts';

const tables = Object.values(schema).flatMap((each) => (is(each, SQLiteTable) ? [getTableConfig(each)] : []));

/** Every kind that text may have. None of them can hold a sentence of a member. */
const closedKinds: readonly string[] = [
  'our id',
  'discord id',
  'one of a list',
  'closed json',
  'pattern',
  'name by a moderator',
  'place by a moderator',
  'format by a moderator',
];

test('every table says why it exists, who may read it, and when its rows are erased', () => {
  expect(tables.map((each) => each.name).toSorted()).toEqual(Object.keys(purposes).toSorted());
  for (const { name } of tables) {
    const purpose = purposes[name];
    expect(purpose?.why).toMatch(/^.{20,}\.$/);
    expect(purpose?.readers).not.toEqual([]);
    expect(purpose?.erased.when).toBeTruthy();
  }
});

test('no column can hold what was said: text is of a closed kind everywhere', () => {
  for (const { name, columns } of tables) {
    const kinds = purposes[name]?.kinds ?? {};
    expect(columns.map((each) => each.name).toSorted()).toEqual(Object.keys(kinds).toSorted());
    for (const column of columns) {
      const kind = kinds[column.name];
      const allowed = column.getSQLType() === 'integer' ? ['number'] : closedKinds;
      expect(allowed, `${name}.${column.name}`).toContain(kind);
    }
  }
});

test('only groups, formats and the calendar hold words of a moderator', () => {
  const written = Object.entries(purposes).flatMap(([name, { kinds }]) =>
    Object.entries(kinds).flatMap(([column, kind]) => (kind.endsWith('by a moderator') ? `${name}.${column}` : [])),
  );
  expect(written.toSorted()).toEqual([
    'date_notes.label',
    'formats.format',
    'groups.name',
    'groups.publicName',
    'meetings.label',
    'series.access',
    'series.label',
    'series.place',
    'sessions.format',
  ]);
});

test('a table with a column for free text cannot be declared', () => {
  const purpose = { why: 'A diary.', readers: ['hosts'], erased: { when: 'replaced' } } as const;
  expect(() => table('diaries', purpose, { said: text() })).toThrow('The column said is of no closed kind');
  expect(purposes['diaries']).toBeUndefined();
});

test('every table that promises a time of erasure has a rule that holds it', () => {
  const promised = Object.entries(purposes).flatMap(([name, { erased }]) =>
    'within' in erased || 'after' in erased ? name : [],
  );
  expect(promised.toSorted()).toEqual([...ruledTables].toSorted());
});

test('the file has the declared tables and columns, and no others', () => {
  const at = aPlace();
  aStore(at).close();
  const found = lookInto(at, ({ raw }) =>
    raw
      .prepare<[], { column: string }>(
        `select m.name || '.' || c.name as column from sqlite_master m join pragma_table_info(m.name) c
         where m.type = 'table' and m.name not like 'sqlite_%' and m.name <> '__drizzle_migrations'`,
      )
      .all()
      .map((row) => row.column),
  );
  const declared = tables.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name}`));
  expect(found.toSorted()).toEqual(declared.toSorted());
});
