import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { looksLikeKey, whatAKeyIs } from './key.ts';
import { migrateSafely } from './migrate-safely.ts';
import { NoKey, StoreBusy, WrongKey } from './open-errors.ts';
import { keepStatements } from './statements.ts';

export type Raw = Database.Database;
export type Db = BetterSQLite3Database;
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];
/** Something that can be asked: the store itself, or a transaction of it. */
export type Asked = Db | Tx;

export interface OpenOptions {
  /** The file. Its folder is made when it is not there. */
  readonly path: string;
  /** 32 bytes as 64 hexadecimal digits. A raw key opens in about 1 ms; a passphrase would take 130. */
  readonly key: string;
  readonly migrationsFolder?: string;
}

export interface OpenDatabase {
  readonly db: Db;
  readonly raw: Raw;
}

const ourMigrations = fileURLToPath(new URL('../../migrations', import.meta.url));

/** How long a process that is just going down may still hold the file, in milliseconds. */
const patienceMs = 1_000;

/**
 * Opens the encrypted file, for this process alone, and brings its tables up to date.
 * @throws NoKey, WrongKey (nothing touched), StoreBusy (another process has it), MigrationsOutOfStep.
 */
export function openDatabase({ path, key, migrationsFolder = ourMigrations }: OpenOptions): OpenDatabase {
  if (!looksLikeKey(key)) throw new NoKey(whatAKeyIs);
  makeForUsAlone(path);
  const raw = new Database(path, { timeout: patienceMs });
  try {
    unlock(raw, key);
    // The first read: here a wrong key or another owner shows, before anything is written.
    raw.prepare('select count(*) from sqlite_master').get();
    raw.pragma('journal_mode = WAL');
    // Every commit is on the disk before Discord is spoken to: with NORMAL a power cut could lose the row of a mute that was
    // made already. Measured: 5,000 to 6,500 commits a second instead of 53,000; an evening needs a few.
    raw.pragma('synchronous = FULL');
    const db = drizzle({ client: raw });
    migrateSafely(raw, db, migrationsFolder);
    keepStatements(raw);
    return { db, raw };
  } catch (cause) {
    raw.close();
    throw named(cause, path);
  }
}

/** The cipher has to be named before the key, and `legacy` must never change: else the file does not open again. */
function unlock(raw: Raw, key: string): void {
  raw.pragma("cipher = 'sqlcipher'");
  raw.pragma('legacy = 4');
  raw.pragma(`key = "x'${key}'"`);
  // Before the first read: then the lock is kept from that read on, and no shared-memory file is needed.
  raw.pragma('locking_mode = EXCLUSIVE');
  // What is deleted is overwritten with zeros, and nothing is spilled into temporary files.
  raw.pragma('secure_delete = ON');
  raw.pragma('temp_store = MEMORY');
}

/** Makes folder and file readable by their owner only. A file that is there is left as it is. */
function makeForUsAlone(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  closeSync(openSync(path, 'a', 0o600));
}

function named(cause: unknown, path: string): unknown {
  if (!(cause instanceof Database.SqliteError)) return cause;
  if (cause.code === 'SQLITE_NOTADB') return new WrongKey(path, { cause });
  if (cause.code.startsWith('SQLITE_BUSY')) return new StoreBusy(path, { cause });
  return cause;
}
