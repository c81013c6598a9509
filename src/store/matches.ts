import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';

/**
 * `column = value` for looking something up. drizzle's own `eq` would check the value as if it were stored, and so
 * throw for an id that somebody typed; here a text that fits no row just finds none.
 */
export function matches<Column extends SQLiteColumn>(
  column: Column,
  value: Column['_']['data'] & (string | number),
): SQL {
  return sql`${column} = ${value}`;
}
