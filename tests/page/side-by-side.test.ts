import { expect, test } from 'vitest';
import { seats } from '#rehearsal/words/page.ts';
import { labels } from '#text/en/labels.ts';
import { idOf } from '#rehearsal/stage/evenings/hard-ids.ts';
import { atThePage } from './at-the-page.ts';
import { mouse } from './hands.ts';
import { nextThing, until } from './host-the-round.ts';
import { Side } from './side.ts';
import { desk, room } from './what-helps.ts';

test('of two people side by side one sees what the other did, and not what is for the other alone', () =>
  atThePage({ evening: idOf('talksOn'), size: { width: 1600, height: 900 } }, async ({ page }) => {
    const hand = mouse(page);
    const fay = new Side(page);
    const nora = new Side(page, 'second');
    await hand.press(page.getByRole('button', { name: seats.second }));
    await nora.is(hand, 'Nora');
    await nora.opens(hand, room);
    await nora.messages.getByText('@Milo has the floor').last().waitFor();

    expect(await fay.channel(desk).count()).toBe(1);
    expect(await nora.channel(desk).count()).toBe(0);

    await fay.opens(hand, desk);
    await hand.press(fay.button(labels.thankNext));
    await until({ goesOn: nextThing(page, hand) }, nora.messages.getByText(/@(?!Milo)\w+ has the floor/u).last());
    expect(await nora.messages.getByText('@Milo has the floor').count()).toBe(0);

    await fay.opens(hand, room);
    await hand.press(nora.button(labels.more));
    await nora.message('Your seat').waitFor();
    await nora.message('Only you can see this').waitFor();
    expect(await fay.message('Your seat').count()).toBe(0);
  }));
