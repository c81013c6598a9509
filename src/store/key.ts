import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { NoKey } from './open-errors.ts';

/** Where the operator said the key is. */
export type KeySource =
  | { readonly kind: 'given'; readonly key: string }
  | { readonly kind: 'file'; readonly path: string };

export const whatAKeyIs = 'The key of the store is 64 hexadecimal digits. "npm run key" makes one.';

/** 32 bytes in hexadecimal digits. */
export const looksLikeKey = (text: string): boolean => /^[0-9a-f]{64}$/i.test(text);

/**
 * The key of the store at `storePath`: 64 hexadecimal digits.
 * @throws NoKey, in words for the operator, when there is none, when its file lies in the folder of the store (a copy
 * of the folder would then hold both), or when everybody on the machine may read it.
 */
export function readKey(source: KeySource, storePath: string): string {
  const key = (source.kind === 'given' ? source.key : readKeyFile(source.path, storePath)).trim();
  if (!looksLikeKey(key)) throw new NoKey(whatAKeyIs);
  return key;
}

function readKeyFile(path: string, storePath: string): string {
  const file = resolve(path);
  if (isBesideStore(file, storePath)) {
    throw new NoKey(
      `The key file ${path} lies in the folder of the store. Move it elsewhere, so that a copy of one is not a copy of both.`,
    );
  }
  try {
    // The last three bits are for everybody who is neither owner nor group; Windows has no such bits.
    const openToAll = process.platform !== 'win32' && (statSync(file).mode & 0o007) !== 0;
    if (openToAll) throw new NoKey(`Everybody on this machine may read the key file ${path}. Run: chmod 600 ${path}`);
    return readFileSync(file, 'utf8');
  } catch (cause) {
    if (cause instanceof NoKey) throw cause;
    throw new NoKey(`The key file ${path} cannot be read. "npm run key" makes one.`, { cause });
  }
}

/** Whether the file lies in the store's folder, or in one below it; links are followed. */
export function isBesideStore(file: string, storePath: string): boolean {
  const way = relative(whereItReallyIs(dirname(resolve(storePath))), whereItReallyIs(resolve(file)));
  return way !== '..' && !way.startsWith('../') && !way.startsWith('..\\') && !isAbsolute(way);
}

/** Follows links as far as the path exists; what does not exist yet is put behind. */
function whereItReallyIs(path: string): string {
  try {
    return realpathSync(path);
  } catch (cause) {
    const above = dirname(path);
    if (above === path) throw cause;
    return resolve(whereItReallyIs(above), relative(above, path));
  }
}
