import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeKeyFile } from '#store/key-file.ts';
import { readKey } from '#store/key.ts';
import { aFolder, aKey } from './a-store.ts';

function aHouse() {
  const folder = aFolder();
  mkdirSync(join(folder, 'data'));
  return { folder, store: join(folder, 'data', 'circlekeeper.db'), file: join(folder, 'circlekeeper.key') };
}

test('a key given in the settings is taken as it is', () => {
  const key = aKey();
  expect(readKey({ kind: 'given', key }, 'data/circlekeeper.db')).toBe(key);
});

test('a key that is no key is refused without repeating it', () => {
  expect(() => readKey({ kind: 'given', key: 'hunter2' }, 'data/circlekeeper.db')).toThrow(
    /^(?!.*hunter2).*64 hexadecimal digits/,
  );
});

test('a made key file is for its owner alone, and can be read back', () => {
  const { file, store } = aHouse();
  expect(makeKeyFile(file, store)).toEqual({ made: file });
  // Windows has no such bits.
  expect(process.platform === 'win32' || (statSync(file).mode & 0o777) === 0o600).toBe(true);
  expect(readKey({ kind: 'file', path: file }, store)).toMatch(/^[0-9a-f]{64}$/);
});

test('a key file is never written over', () => {
  const { file, store } = aHouse();
  makeKeyFile(file, store);
  const key = readFileSync(file, 'utf8');
  expect(makeKeyFile(file, store)).toHaveProperty('refused', expect.stringContaining('exists already'));
  expect(readFileSync(file, 'utf8')).toBe(key);
});

test('a key beside the store is refused, for a copy of the folder would hold both', () => {
  const { folder, store } = aHouse();
  const inside = join(folder, 'data', 'deep', 'my.key');
  mkdirSync(join(folder, 'data', 'deep'));
  expect(makeKeyFile(inside, store)).toHaveProperty('refused', expect.stringContaining('in the folder of the store'));
  expect(existsSync(inside)).toBe(false);
  writeFileSync(inside, aKey(), { mode: 0o600 });
  expect(() => readKey({ kind: 'file', path: inside }, store)).toThrow('lies in the folder of the store');
});

test('a link does not hide that the key is beside the store', () => {
  const { folder, file, store } = aHouse();
  writeFileSync(join(folder, 'data', 'my.key'), aKey(), { mode: 0o600 });
  symlinkSync(join(folder, 'data', 'my.key'), file);
  expect(() => readKey({ kind: 'file', path: file }, store)).toThrow('lies in the folder of the store');
});

test.skipIf(process.platform === 'win32')('a key file that everybody may read is refused', () => {
  const { file, store } = aHouse();
  makeKeyFile(file, store);
  chmodSync(file, 0o644);
  expect(() => readKey({ kind: 'file', path: file }, store)).toThrow('chmod 600');
});

test('a missing key file is told as what it is', () => {
  const { file, store } = aHouse();
  expect(() => readKey({ kind: 'file', path: file }, store)).toThrow('cannot be read');
});

test('"npm run key" says what to write into .env, and stops the second time', () => {
  const { folder, file } = aHouse();
  const script = new URL('../../src/store/make-key.ts', import.meta.url).pathname;
  const tsx = import.meta.resolve('tsx');
  const said = execFileSync(process.execPath, ['--import', tsx, script], { cwd: folder, encoding: 'utf8' });
  expect(said).toContain(`STORE_KEY_FILE=${file}`);
  expect(said).not.toContain(readFileSync(file, 'utf8').trim());
  const again = spawnSync(process.execPath, ['--import', tsx, script], { cwd: folder, encoding: 'utf8' });
  expect(again.stderr).toContain('exists already');
  expect(again.status).toBe(1);
});
