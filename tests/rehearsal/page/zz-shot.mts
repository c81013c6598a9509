import { readFileSync } from 'node:fs';
import { openBrowser } from '#tests/rehearsal/page/browser.ts';
import { address, serveBuilt } from '#tests/rehearsal/page/built.ts';
const [, , viewFile, out, size = '1000x900', theme = 'light', act = ''] = process.argv;
const [w, h] = size.split('x').map(Number);
const browser = await openBrowser();
const page = await browser.newPage({
  viewport: { width: w!, height: h! },
  colorScheme: theme as 'light',
  hasTouch: w! < 700,
  timezoneId: 'Europe/Berlin',
});
page.on('console', (m) => console.log('console', m.type(), m.text()));
page.on('pageerror', (e) => console.log('error', e.message));
await serveBuilt(page, '/work/main/tests/rehearsal/page/mount');
await page.goto(address);
const { view, now } = JSON.parse(readFileSync(viewFile!, 'utf8'));
await page.evaluate(
  ([v, n]) => {
    window.mount.turnTo(n);
    window.mount.draw(v);
  },
  [view, now] as const,
);
await page.waitForTimeout(400);
if (act) await eval(`(async () => { ${act} })()`);
await page.screenshot({ path: out! });
await browser.close();
