import type { BuildColumns } from 'drizzle-orm';
import { sqliteTable } from 'drizzle-orm/sqlite-core';
import type {
  SQLiteColumnBuilderBase,
  SQLiteTableExtraConfigValue,
  SQLiteTableWithColumns,
} from 'drizzle-orm/sqlite-core';
import { type Kind, kindOf } from './kinds.ts';
import type { Ms } from '#core/time.ts';

/** When the rows of a table go. Every `within` and `after` is held by a rule in `retention.ts` (PR-3). */
export type Erased =
  /** At the latest this long after the session is over. */
  | { readonly when: 'after-session'; readonly within: Ms }
  | { readonly when: 'by-age'; readonly after: Ms }
  /** Only when the undo is confirmed by Discord, never by age: forgetting it would leave somebody muted. */
  | { readonly when: 'struck' }
  /** When a moderator closes the group, at the latest this long after. */
  | { readonly when: 'group-closed'; readonly within: Ms }
  /** When somebody ends it, takes it back or closes the group, at the latest this long after; meetings that need it go first. */
  | { readonly when: 'ended'; readonly within: Ms }
  /** At the latest this long after the meeting; one that is still open a day after its planned end counts as over then. */
  | { readonly when: 'after-meeting'; readonly within: Ms }
  /** At the latest this long after it is of use to nobody any more, and its meeting is gone. */
  | { readonly when: 'after-use'; readonly within: Ms }
  /** This long after the day or the moment it is about. */
  | { readonly when: 'after-date'; readonly after: Ms }
  /** Never before Discord has confirmed that it is settled there; at the latest this long after, once its meeting is gone. */
  | { readonly when: 'settled'; readonly within: Ms }
  /** Kept and written over; says nothing about any person. */
  | { readonly when: 'replaced' };

/** Who may be shown what a table holds. */
export type Reader = 'members' | 'hosts' | 'moderators' | 'operator' | 'the bot alone';

export interface Purpose {
  readonly why: string;
  readonly readers: readonly [Reader, ...Reader[]];
  readonly erased: Erased;
}

interface Declared extends Purpose {
  /** The kind of each column by its name in SQL. */
  readonly kinds: Readonly<Record<string, Kind>>;
}

const declared: Record<string, Declared> = {};

/** Every table with why it exists, who may read it, and when its rows go. */
export const purposes: Readonly<Record<string, Declared>> = declared;

/**
 * The one way to declare a table. It asks for the purpose first, and takes only columns of a closed kind
 * (`kinds.ts`), so that no column can hold what was said (SE-5).
 */
export function table<Name extends string, Columns extends Record<string, SQLiteColumnBuilderBase>>(
  name: Name,
  purpose: Purpose,
  columns: Columns,
  more?: (self: BuildColumns<Name, Columns, 'sqlite'>) => SQLiteTableExtraConfigValue[],
): SQLiteTableWithColumns<{
  name: Name;
  schema: undefined;
  columns: BuildColumns<Name, Columns, 'sqlite'>;
  dialect: 'sqlite';
}> {
  const kinds = Object.fromEntries(
    Object.entries(columns).map(([column, builder]) => [column, kindOf(builder, column)]),
  );
  declared[name] = { ...purpose, kinds };
  return sqliteTable(name, columns, more);
}
