import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openDatabase } from '#store/database.ts';
import type { OpenDatabase, OpenOptions } from '#store/database.ts';
import { openStore } from '#store/open.ts';
import type { Store } from '#store/store.ts';

/** A folder that goes with the test. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'circlekeeper-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const aKey = (): string => randomBytes(32).toString('hex');

export const aPlace = (): OpenOptions => ({ path: join(aFolder(), 'data', 'circlekeeper.db'), key: aKey() });

/** An open store that is closed when the test is over. */
export function aStore(at: OpenOptions = aPlace()): Store {
  const store = openStore(at);
  onTestFinished(() => store.close());
  return store;
}

/** The file itself, to look into what the store left there. Only after the store was closed. */
export function lookInto<T>(at: OpenOptions, look: (open: OpenDatabase) => T): T {
  const open = openDatabase(at);
  try {
    return look(open);
  } finally {
    open.raw.close();
  }
}

/** Every page of the file in plain, free pages too, as text that can be searched. */
export const allPages = (at: OpenOptions): string => lookInto(at, ({ raw }) => raw.serialize().toString('latin1'));
