import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ClientView, InRoom, MessageView } from '#rehearsal/discord/client/view.ts';
import { openBrowser } from './browser.ts';
import { mounted } from './mounted.ts';
import { menuCommands } from './samples/commands.ts';
import { said, viewWith } from './samples/messages.ts';
import { id } from './samples/people.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

function withCommands(...messages: readonly MessageView[]): ClientView {
  return { ...viewWith(...messages), open: { id: id.chat, messages, commands: menuCommands } };
}

const items = (page: Page): Promise<string[]> => page.getByRole('menuitem').allTextContents();

test('a message has a menu with the commands of the bot and what is one’s own to do', async () => {
  const mine = said('Hello', { from: 'ada', view: { mayDelete: true } });
  await using room = await mounted(browser, withCommands(mine));
  const { page } = room;
  await page.getByRole('article').hover();
  await page.getByRole('button', { name: 'More about the message by Ada' }).click();
  expect(await items(page)).toEqual(['Keep for the next meeting', 'Delete message']);
  await page.getByRole('menuitem', { name: 'Keep for the next meeting' }).click();
  const { id: message } = mine.message;
  expect(await room.acts()).toEqual([{ do: 'context', channel: id.chat, command: id.keep, target: message }]);
});

test('a right click on a message opens the same menu where the pointer is', async () => {
  const mine = said('Hello', { from: 'ada', view: { mayDelete: true } });
  await using room = await mounted(browser, withCommands(mine));
  const { page } = room;
  const words = page.getByText('Hello');
  await words.click({ button: 'right' });
  const menu = page.getByRole('menu');
  await menu.waitFor();
  const at = await words.boundingBox();
  const opened = await menu.boundingBox();
  expect(Math.abs((opened?.x ?? 0) - (at?.x ?? 0) - (at?.width ?? 0) / 2)).toBeLessThan(60);
  await page.getByRole('menuitem', { name: 'Delete message' }).click();
  expect(await room.acts()).toEqual([{ do: 'delete-message', channel: id.chat, message: mine.message.id }]);
});

test('the keyboard alone opens it, chooses and leaves', async () => {
  const mine = said('Hello', { from: 'ada', view: { mayDelete: true } });
  await using room = await mounted(browser, withCommands(mine));
  const { page } = room;
  const dots = page.getByRole('button', { name: 'More about the message by Ada' });
  await dots.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menu').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  await expect.poll(() => dots.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await page.getByRole('menu').waitFor();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect.poll(() => room.acts()).toEqual([{ do: 'delete-message', channel: id.chat, message: mine.message.id }]);
});

test('a message about which nothing can be done has no menu', async () => {
  await using room = await mounted(browser, viewWith(said('Hello', { from: 'ben' })));
  expect(await room.page.getByRole('button', { name: /More about the message/ }).count()).toBe(0);
});

test('a name opens the menu of the person', async () => {
  await using room = await mounted(browser, withCommands(said('Hello', { from: 'ben' })));
  const { page } = room;
  await page.getByRole('button', { name: 'More about Ben' }).click();
  expect(await items(page)).toEqual(['Look after']);
  await page.getByRole('menuitem', { name: 'Look after' }).click();
  expect(await room.acts()).toEqual([{ do: 'context', channel: id.chat, command: id.greet, target: id.ben }]);
});

test('of all people only the bot can be written to, and its messages open', async () => {
  await using room = await mounted(browser, viewWith(said('Welcome')));
  const { page } = room;
  await room.answerWith({ done: true, channel: '600000000000000001' });
  await page.getByRole('button', { name: 'More about Circlekeeper' }).click();
  await page.getByRole('menuitem', { name: 'Message Circlekeeper' }).click();
  expect(await room.acts()).toEqual([{ do: 'message-bot' }]);
  await expect.poll(() => room.opened()).toEqual(['600000000000000001']);
});

function guest(of: string, name: string, muted = false): InRoom {
  return {
    id: of,
    name,
    selfMute: false,
    serverMute: muted,
    suppressed: false,
    asksToSpeak: false,
    canBeHeard: !muted,
    isTalking: false,
  };
}

function inRoom(may: { readonly mute: boolean; readonly move: boolean }): ClientView {
  const view = viewWith(said('Hello', { from: 'ben' }));
  const people = [guest(id.ada, 'Ada'), guest(id.ben, 'Ben', true)];
  return {
    ...view,
    me: { ...view.me, room: id.room, mayMute: may.mute, mayMove: may.move },
    rooms: [
      { id: id.room, kind: 'voice', topic: null, people },
      { id: id.stage, kind: 'stage', topic: null, people: [] },
    ],
  };
}

test('who may, lifts a mute, moves somebody and ends their call', async () => {
  await using room = await mounted(browser, inRoom({ mute: true, move: true }));
  const { page } = room;
  const choices = ['Lift the server mute', 'Move to Open evening', 'Disconnect from the room'];
  for (const choice of choices) {
    await page.getByRole('button', { name: 'More about Ben' }).click();
    expect(await items(page)).toEqual(choices);
    await page.getByRole('menuitem', { name: choice }).click();
    await page.getByRole('menu').waitFor({ state: 'detached' });
  }
  expect(await room.acts()).toEqual([
    { do: 'server-mute', person: id.ben, on: false },
    { do: 'move', person: id.ben, room: id.stage },
    { do: 'disconnect', person: id.ben },
  ]);
});

test('who may not, is not offered it', async () => {
  await using room = await mounted(browser, inRoom({ mute: false, move: false }));
  await room.page.getByRole('button', { name: 'More about Ben' }).click();
  await room.page.getByText('There is nothing to choose here.').waitFor();
  expect(await items(room.page)).toEqual(['There is nothing to choose here.']);
});

test('a choice that failed is told under the message', async () => {
  await using room = await mounted(browser, withCommands(said('Hello', { from: 'ben' })));
  const { page } = room;
  await room.answerWith({ done: false, why: 'The application did not respond' });
  await page.getByRole('button', { name: 'More about Ben' }).click();
  await page.getByRole('menuitem', { name: 'Look after' }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').textContent()).toContain('The application did not respond');
});
