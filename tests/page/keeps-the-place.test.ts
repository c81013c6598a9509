import { expect, test } from 'vitest';
import { idOf } from '#rehearsal/stage/evenings/hard-ids.ts';
import { clientWords } from '#rehearsal/words/client.ts';
import { events, seats } from '#rehearsal/words/page.ts';
import { rooms } from '#rehearsal/words/page-rooms.ts';
import { composer } from '#rehearsal/words/page-composer.ts';
import { stage } from '#rehearsal/words/stage.ts';
import { labels } from '#text/en/labels.ts';
import { atThePage } from './at-the-page.ts';
import { inTheBar, putsAway } from './bar.ts';
import { keyboard } from './hands.ts';
import { Side } from './side.ts';
import { desk, room } from './what-helps.ts';

test('nobody at the keyboard is sent back to the top by what goes away when it is pressed', { timeout: 120_000 }, () =>
  atThePage({ evening: idOf('talksOn') }, async ({ page }) => {
    const hand = keyboard(page);
    const side = new Side(page);
    await side.opens(hand, room);
    await hand.press(page.getByRole('button', { name: new RegExp(`^${stage.putAway}`, 'u') }));
    await hand.press(side.button(labels.more));
    await hand.press(side.message('Your seat').getByRole('button', { name: clientWords.messages.dismiss }));
    expect(await side.message('Your seat').count()).toBe(0);

    await hand.press(side.room.getByRole('button', { name: rooms.leave, exact: true }));
    await hand.press(side.room.getByRole('button', { name: rooms.join, exact: true }));
    await hand.press(side.room.getByRole('button', { name: rooms.mute, exact: true }));

    await hand.press(side.all.getByRole('button', { name: events.button(0) }));
    await hand.press(page.getByRole('dialog').getByRole('button', { name: events.close }));
    await hand.press(await inTheBar(page, hand, stage.people));
    await putsAway(page, hand);

    await hand.press(page.getByRole('button', { name: seats.second }));
    await hand.press(page.getByRole('button', { name: /^Close .* side$/u }));
    await side.is(hand, 'Nora');
    await side.is(hand, 'Fay');

    await side.opens(hand, desk);
    await hand.press(side.button(labels.thankNext));
    await hand.press(side.button(labels.steps));
    await hand.type(side.all.getByRole('textbox', { name: composer.label(desk) }), '/session pause ');
    await hand.keys('Escape');
    await hand.keys('Tab');
  }),
);
