import { expect, test } from 'vitest';
import { textFor } from '#text/catalogue.ts';
import { labels } from '#text/en/labels.ts';
import { idOf } from '#rehearsal/stage/evenings/hard-ids.ts';
import { composer } from '#rehearsal/words/page-composer.ts';
import { debrief } from '#rehearsal/words/stage-debrief.ts';
import { stage, wayOut } from '#rehearsal/words/stage.ts';
import { seats } from '#rehearsal/words/page.ts';
import { shelf } from '#rehearsal/words/stage-shelf.ts';
import { atThePage, desktop, type Size } from './at-the-page.ts';
import { inTheBar, putsAway } from './bar.ts';
import { finger, mouse } from './hands.ts';
import { hindrances } from './reachable.ts';
import { Side } from './side.ts';
import { TypedCommand } from './typed-command.ts';
import { desk, room } from './what-helps.ts';

/** A look by axe at a full page takes a second or two on a slow machine. */
const slow = { timeout: 120_000 };

const windows: readonly (readonly [name: string, size: Size])[] = [
  ['a desk', desktop],
  ['a phone', { width: 360, height: 640 }],
];

test.for(windows)('axe finds nothing serious on the shelf, on %s', slow, ([, size]) =>
  atThePage({ size }, async ({ page }) => {
    await page.getByRole('heading', { name: shelf.title }).waitFor();
    expect(await hindrances(page)).toEqual([]);
  }),
);

test.for(windows)(
  'axe finds nothing serious in an evening, as host, as member, and back on it, on %s',
  slow,
  ([, size]) =>
    atThePage({ size, evening: idOf('needsSomeone') }, async ({ page }) => {
      const hand = size === desktop ? mouse(page) : finger(page);
      const side = new Side(page);
      await side.opens(hand, desk);
      expect(await hindrances(page)).toEqual([]);
      await hand.press(side.button(labels.steps));
      await side.is(hand, 'Lena');
      await side.opens(hand, room);
      await hand.press(side.button(labels.needSomeone));
      await hand.press(side.button(labels.more));
      expect(await hindrances(page)).toEqual([]);
      await side.shows(hand, 'channels');
      expect(await hindrances(page)).toEqual([]);
      await side.shows(hand, 'room');
      expect(await hindrances(page)).toEqual([]);
      await hand.press(page.getByRole('button', { name: seats.second }));
      expect(await hindrances(page)).toEqual([]);
      await hand.press(await inTheBar(page, hand, stage.people));
      expect(await hindrances(page)).toEqual([]);
      await putsAway(page, hand);
      await hand.press(await inTheBar(page, hand, wayOut.lookBack));
      await hand.press(page.getByRole('alertdialog').getByRole('button', { name: wayOut.lookBack }));
      const all = [debrief.happened, debrief.steps, debrief.talking, debrief.saw, debrief.think];
      // On a phone the parts look alike but for the table.
      for (const part of size === desktop ? all : [debrief.happened, debrief.talking]) {
        await hand.press(page.getByRole('tab', { name: part.title }));
        expect(await hindrances(page)).toEqual([]);
      }
    }),
);

test.for(windows)('axe finds nothing serious where a command and a form are open, on %s', slow, ([, size]) =>
  atThePage({ size, evening: 'chair-moderator' }, async ({ page }) => {
    const hand = size === desktop ? mouse(page) : finger(page);
    const side = new Side(page);
    await hand.press(side.all.getByRole('button', { name: composer.commands, exact: true }));
    expect(await hindrances(page)).toEqual([]);
    const plan = await TypedCommand.begin(page, side, hand, '/schedule add');
    await plan.says('words', 'Tuesdays 19:00');
    await (await plan.option('weekday')).waitFor();
    expect(await hindrances(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await plan.send();
    await hand.press(side.button('Save'));
    const meetings = await TypedCommand.begin(page, side, hand, '/meetings');
    await meetings.send();
    const { buttons } = textFor('en').calendar.meetings;
    for (const label of [labels.more, buttons.tell, buttons.quiet]) await hand.press(side.button(label));
    await page.getByRole('dialog').waitFor();
    expect(await hindrances(page)).toEqual([]);
  }),
);
