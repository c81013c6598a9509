import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isBesideStore } from './key.ts';

/**
 * Makes a file with a fresh random key that only its owner may read. Never writes over a file: a lost key is a
 * lost store. Returns the full path, or why not in words for the operator.
 */
export function makeKeyFile(path: string, storePath: string): { readonly made: string } | { readonly refused: string } {
  const file = resolve(path);
  if (isBesideStore(file, storePath)) {
    return {
      refused: `${file} is in the folder of the store. Name a place outside of it: npm run key /some/where/circlekeeper.key`,
    };
  }
  if (existsSync(file)) {
    return { refused: `${file} exists already and was left as it is: a store that was made with that key needs it.` };
  }
  // `wx` fails when somebody else made the file in this very moment.
  writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  return { made: file };
}
