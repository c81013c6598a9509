import { expect, test } from 'vitest';
import { labels } from '#text/en/labels.ts';
import { bot } from '#rehearsal/words/stage.ts';
import { seats } from '#rehearsal/words/page.ts';
import { shelf } from '#rehearsal/words/stage-shelf.ts';
import { idOf } from '#rehearsal/stage/evenings/hard-ids.ts';
import { patienceMs } from '#rehearsal/web/server/last-page.ts';
import { type AtThePage, atThePage } from './at-the-page.ts';
import { inTheBar, putsAway } from './bar.ts';
import { mouse } from './hands.ts';
import { nextThing, until } from './host-the-round.ts';
import { Side } from './side.ts';
import { TypedCommand } from './typed-command.ts';
import { desk, room } from './what-helps.ts';

/** In the middle of Milo’s turn, with others in line behind him. */
const inATurn = { evening: idOf('talksOn') };

test('two hosts who press at once, one of them twice, move the floor on by one person', () =>
  atThePage({ ...inATurn, size: { width: 1600, height: 900 } }, async ({ page }) => {
    const hand = mouse(page);
    const fay = new Side(page);
    const gil = new Side(page, 'second');
    await hand.press(page.getByRole('button', { name: seats.second }));
    await gil.is(hand, 'Gil');
    await fay.opens(hand, desk);
    await gil.opens(hand, desk);
    const inLine = /Next: @(\w+)/u.exec(await fay.messages.innerText())?.[1] ?? '';
    expect(inLine).toMatch(/^[A-Z]/u);
    await Promise.all([fay.button(labels.thankNext).dblclick(), gil.button(labels.thankNext).click()]);
    await until({ goesOn: nextThing(page, hand) }, fay.messages.getByText(`Floor: @${inLine}`));
    await gil.messages.getByText(`Floor: @${inLine}`).waitFor();
  }));

test('a press that a bot which is gone cannot answer says so, where it was pressed, and works again afterwards', () =>
  atThePage(inATurn, async ({ page }) => {
    const hand = mouse(page);
    const side = new Side(page);
    await hand.press(await inTheBar(page, hand, bot.stop));
    await putsAway(page, hand);
    await page.getByText(bot.downNotice).waitFor();
    await side.opens(hand, room);
    await hand.press(side.button(labels.more));
    await side.messages.getByRole('alert').getByText('This interaction failed').waitFor();
    const help = await TypedCommand.begin(page, side, hand, '/help-now');
    await help.send();
    await side.all.getByRole('alert').getByText('The application did not respond').waitFor();

    await hand.press(await inTheBar(page, hand, bot.start));
    await putsAway(page, hand);
    await hand.press(side.button(labels.more));
    await side.message('Your seat').waitFor();
    expect(await side.messages.getByRole('alert').count()).toBe(0);
  }));

test('a page that is loaded again in the middle of an evening is in the same evening, and so is a second window', () =>
  atThePage(inATurn, async ({ page, context, address }) => {
    const side = new Side(page);
    await side.opens(mouse(page), desk);
    await page.reload();
    await side.opens(mouse(page), desk);
    await side.messages.getByText('Floor: @Milo').waitFor();

    const window = await context.newPage();
    await window.goto(address);
    const again = new Side(window);
    await again.opens(mouse(window), desk);
    await mouse(window).press(again.button(labels.thankNext));
    await side.messages.getByText('Floor: @Milo').waitFor({ state: 'hidden' });
    expect(await again.messages.getByText('Floor: @Milo').count()).toBe(0);
  }));

test('whoever does not know the address sees nothing', () =>
  atThePage(inATurn, async ({ context, address }) => {
    for (const guess of ['/', `/${'x'.repeat(32)}/`, `/${'x'.repeat(32)}/recording`, '/line']) {
      const answer = await context.request.get(new URL(guess, address).href);
      expect([guess, answer.status(), await answer.text()]).toEqual([guess, 404, '']);
    }
  }));

/** What the server does a while after the last window was closed. */
async function waitsFor(at: AtThePage): Promise<void> {
  await expect
    .poll(async () => {
      await at.time.pass(patienceMs);
      return at.stage.view().evening;
    })
    .toBeNull();
}

test('when the last window is closed the evening is thrown away', () =>
  atThePage(inATurn, async (at) => {
    expect(at.stage.view().evening).not.toBeNull();
    await at.page.goto('about:blank');
    await waitsFor(at);
    expect(at.stage.recording()).toBeNull();
    await at.page.goto(at.address);
    await at.page.getByRole('heading', { name: shelf.title }).waitFor();
  }));
