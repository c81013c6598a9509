import type { Db, Tx } from './database.ts';

type NotPromise<T> = T extends PromiseLike<unknown> ? never : T;

/**
 * All of `work`, or nothing of it. The only place that opens a transaction; it takes the write lock at once
 * (immediate), so that what was read cannot be overtaken before it is written.
 * better-sqlite3's transactions are synchronous: drizzle's types accept an async function, which then throws and
 * runs its statements later, outside of any transaction. Here it does not compile.
 */
export function atomically<T>(db: Db, work: (tx: Tx) => NotPromise<T>): NotPromise<T> {
  return db.transaction((tx) => work(tx), { behavior: 'immediate' });
}
