import { expect, test } from 'vitest';
import { openBrowser } from '#tests/rehearsal/page/browser.ts';
import { buildPage, onceWord } from '#rehearsal/web/server/page-files.ts';
import { servePage } from '#rehearsal/web/server/serve-page.ts';
import { SmallStage } from './small-stage.ts';

test('the built page asks for its own files only, by paths that work below any address', async () => {
  const page = await buildPage();
  const document = String(page.get('/')?.body);
  const asked = [...document.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, path]) => path ?? '');
  expect(asked.length).toBeGreaterThan(1);
  const own = asked.filter((path) => !path.startsWith('data:'));
  expect(own.filter((path) => !path.startsWith('./') || !page.has(path.slice(1)))).toEqual([]);
  // Nothing that would run stands in the document itself, and whatever it may add carries the word.
  expect(document).not.toMatch(/<script(?![^>]*\bsrc=)/);
  expect(document).not.toMatch(/<style|\bon\w+="/);
  expect(document).toContain(onceWord);
});

test('in a browser the page runs under its own rules, and nothing it needs is kept from it', async () => {
  const complaints: unknown[] = [];
  const server = await servePage({ stage: new SmallStage(), complain: (error) => complaints.push(error) });
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error));
    page.on('requestfailed', (request) => complaints.push(`${request.url()} failed`));
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url) && !request.url().startsWith('data:')) complaints.push(request.url());
    });
    await page.goto(server.url);
    // What the stage said has come over the line.
    await page.getByText('A listening round').first().waitFor();
    expect(complaints).toEqual([]);
  } finally {
    await browser.close();
    await server.close();
  }
});
