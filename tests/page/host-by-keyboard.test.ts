import { expect, test } from 'vitest';
import { composer } from '#rehearsal/words/page-composer.ts';
import { clock } from '#rehearsal/words/stage.ts';
import { atThePage } from './at-the-page.ts';
import { keyboard } from './hands.ts';
import { goesHome, leadsThrough, until } from './host-the-round.ts';
import { Side } from './side.ts';

/** Of the page’s time, in milliseconds: a minute and a half of the evening at sixty times its speed. */
const aWhile = 1_500;

test(
  'a first-time host runs a listening round from opening to goodbye with the keyboard alone',
  { timeout: 120_000 },
  () =>
    atThePage({}, async ({ page, pass }) => {
      const side = new Side(page);
      const hand = keyboard(page);
      const host = { page, side, hand, goesOn: () => pass(aWhile) };
      await hand.press(page.getByRole('button', { name: 'Begin A listening round' }));

      const box = side.all.getByRole('textbox', { name: composer.label('circle-home') });
      await hand.type(box, '/session open');
      await hand.keys('Enter');
      await hand.keys('Enter');
      await side.message('Doors are open').waitFor();

      await hand.press(side.channel('Tuesday circle'));
      const speeds = page.getByRole('radiogroup', { name: clock.speeds });
      await hand.turns(speeds, speeds.getByRole('radio', { name: clock.speedMeans(60) }));
      await until(host, side.all.getByRole('navigation').getByText('Ben'));
      await hand.press(side.channel('Host desk: Tuesday circle'));
      const led = await leadsThrough(host);
      expect(led.parts).toBe(7);
      expect(led.thanked).toBeGreaterThan(2);
      await goesHome(host);
      expect(await page.getByRole('heading', { level: 2 }).innerText()).toBe('A listening round');
    }),
);
