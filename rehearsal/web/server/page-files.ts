/** The page as a browser gets it: built when the rehearsal starts, and kept in memory. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export interface PageFile {
  readonly type: string;
  readonly body: Uint8Array | string;
}

/** By path below the page's own address, from its stroke on; '/' is the document itself. */
export type PageFiles = ReadonlyMap<string, PageFile>;

/** Stands in the document where the word goes that each answer makes anew: only styles that know it may be added. */
export const onceWord = 'ONCE-WORD-OF-THE-ANSWER';

const folder = fileURLToPath(new URL('../page/', import.meta.url));

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  webp: 'image/webp',
  woff2: 'font/woff2',
};

/**
 * Builds the page, in well under a second.
 * @throws Error when its source cannot be built
 */
export async function buildPage(): Promise<PageFiles> {
  const built = await build({
    root: folder,
    base: './',
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'error',
    mode: 'production',
    // Whoever starts the rehearsal, a test too, gets the page that everybody gets.
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    html: { cspNonce: onceWord },
    build: { write: false, modulePreload: { polyfill: false }, assetsInlineLimit: 0, reportCompressedSize: false },
  });
  const files = new Map<string, PageFile>();
  for (const part of [built].flat()) {
    if (!('output' in part)) continue;
    for (const file of part.output) {
      const path = file.fileName === 'index.html' ? '/' : `/${file.fileName}`;
      files.set(path, { type: typeOf(file.fileName), body: file.type === 'chunk' ? file.code : file.source });
    }
  }
  return files;
}

function typeOf(name: string): string {
  return types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
}
