/** What holds for every part: it can be read, reached and hit, by day and by night, on a desk and on a phone. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClientView } from '#rehearsal/discord/client/view.ts';
import { openBrowser } from './browser.ts';
import { mounted } from './mounted.ts';
import { everyComponent } from './samples/every-component.ts';
import { formOfChoices, formOfWords } from './samples/every-field.ts';
import { card, said, viewWith } from './samples/messages.ts';
import { evening, id } from './samples/people.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds that keeps somebody from using the page. */
async function hindrances(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const results: AxeResults = await page.evaluate('axe.run()');
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ help, nodes }) => `${help}: ${nodes.map((node) => node.html).join(' ')}`);
}

const marks = [
  '# One\n## Two\n-# small print\n> a quote\n- a list\n  - within\n1. numbered',
  '**bold** *slanted* __under__ ~~gone~~ ||hidden|| `code`',
  `\`\`\`\n${'a line of code that is far too long for a phone, and goes on and on and on'.repeat(2)}\n\`\`\``,
  `<@${id.ada}> <@${id.ben}> <@&${id.hosts}> <#${id.room}> <t:${evening / 1_000 + 600}:R> https://guide.example/${'x'.repeat(90)}`,
].join('\n');

const talk = viewWith(
  said(marks, { from: 'fay', view: { mentionsMe: true, mayDelete: true } }),
  said('Your hand is up.', { after: 1, view: { isEphemeral: true } }),
  said('', { after: 2, view: { isLoading: true } }),
  said('Host desk', { after: 3, wire: { type: 18 } }),
  said('', { after: 4, wire: { embeds: [{ title: 'A box', description: 'With words', color: 0x884422 }] } }),
);

const views: readonly (readonly [name: string, view: ClientView])[] = [
  ['messages', talk],
  ['components', viewWith(card(everyComponent))],
  ['a form with words', { ...talk, form: formOfWords }],
  ['a form with choices', { ...talk, form: formOfChoices }],
];

const desk = { viewport: { width: 1_200, height: 900 } };
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

describe.for<readonly [string, BrowserContextOptions]>([
  ['by day on a desk', { ...desk, colorScheme: 'light' }],
  ['by night on a phone', { ...phone, colorScheme: 'dark' }],
])('%s', ([, how]) => {
  test.for(views)('nothing serious stands in the way: %s', async ([, view]) => {
    await using room = await mounted(browser, view, how);
    expect(await hindrances(room.page)).toEqual([]);
    expect(room.complaints).toEqual([]);
  });
});

test('an open list and an open menu are no hindrance either', async () => {
  await using room = await mounted(browser, viewWith(card(everyComponent)));
  const { page } = room;
  await page.getByRole('button', { name: 'What would help?' }).click();
  await page.getByRole('option', { name: 'Tea' }).click();
  expect(await hindrances(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByRole('listbox').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'More about Circlekeeper' }).click();
  await page.getByRole('menu').waitFor();
  expect(await hindrances(page)).toEqual([]);
});

describe('on a phone of 360 pixels', () => {
  test.for(views)('nothing is wider than the screen: %s', async ([, view]) => {
    await using room = await mounted(browser, view, phone);
    const wide = await room.page.evaluate(() =>
      [...document.querySelectorAll('main *, [role="dialog"] *')]
        .filter((element) => element.getBoundingClientRect().right > innerWidth && !element.closest('pre, .unseen'))
        .map((element) => element.className),
    );
    expect(wide).toEqual([]);
  });

  test.for(views)('a finger hits every button: %s', async ([, view]) => {
    await using room = await mounted(browser, view, phone);
    const small = await room.page.evaluate(() =>
      [...document.querySelectorAll('.part-button, .pick-button, .menu-dots, .msg-dismiss, .form-option, .form-close')]
        .filter((element) => element.getClientRects().length > 0 && element.getBoundingClientRect().height < 40)
        .map((element) => `${element.className} ${element.getBoundingClientRect().height}`),
    );
    expect(small).toEqual([]);
  });
});
