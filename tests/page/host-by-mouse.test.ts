import { expect, test } from 'vitest';
import { composer } from '#rehearsal/words/page-composer.ts';
import { atThePage } from './at-the-page.ts';
import { mouse } from './hands.ts';
import { goesHome, leadsThrough, nextThing, until } from './host-the-round.ts';
import { Side } from './side.ts';

test(
  'a first-time host runs a listening round from opening to goodbye with the mouse alone',
  { timeout: 120_000 },
  () =>
    atThePage({}, async ({ page }) => {
      const side = new Side(page);
      const hand = mouse(page);
      const host = { page, side, hand, goesOn: nextThing(page, hand) };
      await hand.press(page.getByRole('button', { name: 'Begin A listening round' }));

      await hand.press(side.all.getByRole('button', { name: composer.commands }));
      await hand.press(side.all.getByRole('option', { name: '/session open' }));
      await hand.press(side.all.getByRole('button', { name: composer.send }));
      await side.message('Doors are open').waitFor();

      await hand.press(side.channel('Tuesday circle'));
      await until(host, side.all.getByRole('navigation').getByText('Ben'));
      await hand.press(side.channel('Host desk: Tuesday circle'));
      const led = await leadsThrough(host);
      expect(led.parts).toBe(7);
      expect(led.thanked).toBeGreaterThan(2);
      await goesHome(host);
      expect(await page.getByRole('heading', { level: 2 }).innerText()).toBe('A listening round');
    }),
);
