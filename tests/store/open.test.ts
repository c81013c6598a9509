import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { MigrationsOutOfStep, NoKey, WrongKey } from '#store/open-errors.ts';
import { openStore } from '#store/open.ts';
import { aFolder, aKey, aPlace, aStore, lookInto } from './a-store.ts';
import { aGroup, aSession, guild, support } from './sample.ts';

/** Every file of the store's folder, byte for byte. */
const bytesOf = (folder: string) =>
  new Map(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file))]));

test('the store comes back with the key it was made with', async () => {
  const at = aPlace();
  const first = aStore(at);
  await first.groups.create(aGroup());
  first.close();
  expect(await aStore(at).groups.find(guild, support)).toEqual(aGroup());
});

test('a wrong key is refused in plain words, and nothing is touched', async () => {
  const at = aPlace();
  const store = aStore(at);
  await store.groups.create(aGroup());
  store.close();
  const before = bytesOf(dirname(at.path));
  expect(() => openStore({ ...at, key: aKey() })).toThrow(WrongKey);
  expect(bytesOf(dirname(at.path))).toEqual(before);
});

test('a wrong key does no harm to what a crash left in the log beside the file', async () => {
  const at = aPlace();
  const store = aStore(at);
  await store.groups.create(aGroup());
  // A copy of the files of a running store is what a crash leaves behind.
  const left = { ...at, path: join(aFolder(), 'circlekeeper.db') };
  cpSync(at.path, left.path);
  cpSync(`${at.path}-wal`, `${left.path}-wal`);
  const before = bytesOf(dirname(left.path));
  expect(() => openStore({ ...left, key: aKey() })).toThrow(WrongKey);
  expect(bytesOf(dirname(left.path))).toEqual(before);
  expect(await aStore(left).groups.find(guild, support)).toEqual(aGroup());
});

test('a file that is something else is left alone', () => {
  const at = aPlace();
  mkdirSync(dirname(at.path));
  writeFileSync(at.path, 'Dear diary, this is not a store. '.repeat(200));
  const before = bytesOf(dirname(at.path));
  expect(() => openStore(at)).toThrow(WrongKey);
  expect(bytesOf(dirname(at.path))).toEqual(before);
});

test('the error for a wrong key keeps its cause and never shows a key', async () => {
  const at = aPlace();
  aStore(at).close();
  const wrong = aKey();
  const fault = await Promise.resolve()
    .then(() => openStore({ ...at, key: wrong }))
    .catch((error: unknown) => error);
  expect(fault).toMatchObject({ name: 'WrongKey', cause: { code: 'SQLITE_NOTADB' } });
  expect(String(fault)).not.toContain(wrong);
});

test.each(['', 'secret', 'g'.repeat(64), 'a'.repeat(63), `${'a'.repeat(64)}'`])(
  'without a whole key nothing is opened, and no file is made: "%s"',
  (key) => {
    const at = { ...aPlace(), key };
    expect(() => openStore(at)).toThrow(NoKey);
    expect(() => statSync(at.path)).toThrow('ENOENT');
  },
);

test('neither the file nor the log beside it holds anything in plain text', async () => {
  const at = aPlace();
  const store = aStore(at);
  await store.groups.create(aGroup());
  await store.sessions.begin(aSession());
  for (const file of [at.path, `${at.path}-wal`]) {
    const bytes = readFileSync(file).toString('latin1');
    expect(bytes.length).toBeGreaterThan(1000);
    expect(bytes).not.toMatch(/SQLite format|Tuesday evening|listening_round|CREATE TABLE|session00001/);
  }
});

test.skipIf(process.platform === 'win32')('only the owner may read the file of the store and its folder', () => {
  const at = aPlace();
  aStore(at);
  expect(statSync(at.path).mode & 0o077).toBe(0);
  expect(statSync(dirname(at.path)).mode & 0o077).toBe(0);
});

test('references between tables are enforced once the store is open', () => {
  lookInto(aPlace(), ({ raw }) => {
    expect(raw.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(() => raw.exec(`insert into wakes values ('nosession123', 1)`)).toThrow('FOREIGN KEY');
  });
});

test('a store from a newer version is refused instead of guessed at', () => {
  const at = aPlace();
  lookInto(at, ({ raw }) => raw.exec(`insert into __drizzle_migrations (hash, created_at) values ('later', 9e12)`));
  expect(() => openStore(at)).toThrow(MigrationsOutOfStep);
});
