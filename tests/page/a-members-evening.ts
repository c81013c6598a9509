/** A member comes late, passes, types a share and asks for help: in any window, by any hand. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { care } from '#text/en/care.ts';
import { labels } from '#text/en/labels.ts';
import { rooms } from '#rehearsal/words/page-rooms.ts';
import type { Hands } from './hands.ts';
import { nextThing, until } from './host-the-round.ts';
import { Side } from './side.ts';

export const memberEvening = 'chair-member';
const room = 'Tuesday circle';
const desk = `Host desk: ${room}`;
const share = 'I will type today, and I am glad to be here.';

/** Returns what they read in the end, in the room. */
export async function comesPassesSharesAndAsks(page: Page, hand: Hands): Promise<string> {
  const side = new Side(page);
  const evening = { goesOn: nextThing(page, hand) };

  await side.opens(hand, room);
  await side.shows(hand, 'room');
  await side.room.getByText(rooms.youAreIn).waitFor();

  await side.shows(hand, 'chat');
  await until(evening, side.button(labels.pass));
  await hand.press(side.button(labels.pass));
  await atTheDesk(/Passed: .*@Lena/u);

  await hand.press(side.button(labels.more));
  await hand.press(side.button(labels.typeShare));
  await hand.press(side.button(labels.raiseHand));
  await until(evening, side.message('@Lena, you can pass'));
  await side.writes(hand, share);
  await hand.press(side.button(labels.done));
  await side.message(share).waitFor();
  await until(evening, side.messages.getByText(/The floor is open|@(?!Lena)\w+ has the floor/u).last());

  await hand.press(side.button(labels.needSomeone));
  await side.message(care.asked).waitFor();
  await side.is(hand, 'Gil');
  await side.opens(hand, room);
  expect(await side.messages.innerText()).toContain(share);
  expect(await side.messages.innerText()).not.toContain(care.asked);
  await side.opens(hand, desk);
  await side.message(care.needsSomeone('@Lena')).waitFor();
  await hand.press(side.button(labels.onIt));
  await side.is(hand, 'Lena');
  await side.opens(hand, room);
  await side.message(care.someoneSaw).waitFor();
  return side.messages.innerText();

  /** What the host team sees, and a look back to one's own place. */
  async function atTheDesk(seen: RegExp): Promise<void> {
    expect(await side.channel(desk).count()).toBe(0);
    await side.is(hand, 'Gil');
    await side.opens(hand, desk);
    await side.message(seen).waitFor();
    await side.is(hand, 'Lena');
    await side.opens(hand, room);
  }
}
