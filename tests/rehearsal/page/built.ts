/** A page built by the same tool as the real one, kept in memory and served without a server. */
import type { Page } from 'playwright-core';
import { build } from 'vite';

/** Under this address the browser finds the page. */
export const address = 'http://page.test/';

/** As strict as the one of the rehearsal's own server. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
].join('; ');

type Files = ReadonlyMap<string, string | Uint8Array>;

const builds = new Map<string, Promise<Files>>();

/**
 * Serves what is built from this folder to the page, and nothing else.
 * @param root the folder with the index.html
 */
export async function serveBuilt(page: Page, root: string): Promise<void> {
  const building = builds.get(root) ?? built(root);
  builds.set(root, building);
  const files = await building;
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    const path = url.pathname === '/' ? 'index.html' : url.pathname.slice(1);
    const body = url.origin === new URL(address).origin ? files.get(path) : undefined;
    if (body === undefined) return route.fulfill({ status: 404, body: '' });
    return route.fulfill({
      body: typeof body === 'string' ? body : Buffer.from(body),
      contentType: typeOf(path),
      headers: { 'content-security-policy': policy },
    });
  });
}

async function built(root: string): Promise<Files> {
  const made = await build({
    root,
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    // A test runs in NODE_ENV=test; what it looks at must be what people are given.
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: { write: false, minify: false, reportCompressedSize: false },
  });
  if (!('output' in made)) throw new Error('The page was not built.');
  return new Map(made.output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]));
}

function typeOf(path: string): string {
  const types = { html: 'text/html', js: 'text/javascript', css: 'text/css' } as const;
  const ending = path.split('.').at(-1);
  return ending === 'html' || ending === 'js' || ending === 'css' ? types[ending] : 'application/octet-stream';
}
