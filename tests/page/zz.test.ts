import { test } from 'vitest';
import { eveningPlans } from '#rehearsal/stage/evenings/index.ts';
import { atThePage } from './at-the-page.ts';
import { mouse } from './hands.ts';
import { Side } from './side.ts';

test('explore', { timeout: 120_000 }, () =>
  atThePage({}, async ({ page, stage }) => {
    const hand = mouse(page);
    const t = performance.now();
    const lap = (what: string) => process.stderr.write(`${Math.round(performance.now() - t)} ${what}\n`);
    await page.screenshot({ path: '/tmp/i-0.png' });
    lap('shelf');
    const tile = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'A listening round' }) });
    await hand.press(tile.getByRole('button', { name: /^Begin/ }));
    const fay = new Side(page);
    await fay.channel('circle-home').waitFor();
    lap('sat down'); process.stderr.write(await page.evaluate<string>('document.activeElement.outerHTML')+'\n');
    await page.screenshot({ path: '/tmp/i-1.png' });
    await hand.press(fay.channel('circle-home'));
    await hand.press(fay.all.getByRole('button', { name: 'Slash commands' }));
    await hand.press(fay.all.getByRole('option', { name: '/session open' }));
    await page.screenshot({ path: '/tmp/i-2.png' });
    await hand.press(fay.all.getByRole('button', { name: 'Send' }));
    lap('sent');
    await page.screenshot({ path: '/tmp/i-3.png' });
    const next = page.getByRole('button', { name: 'Next thing' });
    for (let i = 0; i < 40; i++) {
      await hand.press(next);
      process.stderr.write(`${new Date(stage.view().now).toISOString()} ${stage.view().cast.filter((c) => c.here !== 'away').map((c) => c.name)}\n`);
    }
    lap('40 next');
    await page.screenshot({ path: '/tmp/i-4.png' });
    throw new Error('enough');
  }));
