import { expect, test } from 'vitest';
import { labels } from '#text/en/labels.ts';
import type { Fault } from '#rehearsal/discord/contract.ts';
import { deskName, inATurn, once, sitDown, small } from './on-stage.ts';

test('while the bot is down every press fails as it does on Discord, and after it is back it is answered', async () => {
  await using sitting = sitDown(small({ prologue: inATurn }));
  await sitting.begin();
  const desk = sitting.channel('Fay', deskName);
  expect(await sitting.order({ order: 'bot', to: 'down' })).toEqual({ done: true });
  expect(sitting.stage.view().bot).toBe('down');
  expect(await sitting.presses('Fay', labels.pause, desk)).toEqual({ done: false, why: 'This interaction failed' });
  expect(await sitting.types('Fay', 'about')).toEqual({ done: false, why: 'The application did not respond' });
  expect(await sitting.order({ order: 'bot', to: 'down' })).toEqual({ done: false, why: 'The bot is down already.' });
  await sitting.minutes(2);
  expect(await sitting.order({ order: 'bot', to: 'up' })).toEqual({ done: true });
  expect(sitting.stage.view().bot).toBe('up');
  expect(await sitting.presses('Fay', labels.pause, desk)).toEqual({ done: true });
  expect(sitting.faults).toEqual([]);
});

test('the others wait until the bot is back, and then do what they had in mind', async () => {
  await using sitting = sitDown(small({ prologue: inATurn }));
  await sitting.begin();
  const othersActs = async (): Promise<readonly string[]> => {
    await sitting.order({ order: 'look-back' });
    const lines = sitting.stage.view().debrief?.minutes.flatMap((minute) => minute.lines) ?? [];
    return lines.filter(({ kind }) => kind === 'act').map(({ words }) => words);
  };
  await sitting.order({ order: 'bot', to: 'down' });
  await sitting.minutes(4);
  expect(await othersActs()).toEqual([]);
  await sitting.order({ order: 'bot', to: 'up' });
  // Nobody makes up for lost time all at once.
  await sitting.order({ order: 'speed', speed: 1 });
  await sitting.real.pass(1_000);
  expect(await othersActs()).toEqual([]);
  await sitting.minutes(4);
  expect(await othersActs()).toContain(`presses [${labels.done}]`);
});

test('a moment of the evening takes the bot away and brings it back', async () => {
  const moment = once((hand) => {
    hand.at(hand.now() + 10_000, 'dies', () => hand.killBot());
    hand.at(hand.now() + 90_000, 'comes back', () => hand.bootBot());
  });
  await using sitting = sitDown(small({ prologue: inATurn, moment }));
  await sitting.begin();
  await sitting.minutes(1);
  expect(sitting.stage.view().bot).toBe('down');
  await sitting.minutes(1);
  expect(sitting.stage.view().bot).toBe('up');
  expect(sitting.faults).toEqual([]);
});

/** Discord refuses the answers to presses, and asks the bot to slow down where it writes. */
const trouble: readonly Omit<Fault, 'times' | 'until'>[] = [
  { method: 'PATCH', route: '/messages/', does: { kind: 'answer', status: 429 } },
  { method: 'POST', route: '/callback', does: { kind: 'answer', status: 503 } },
  { method: 'GET', route: '/gateway', does: { kind: 'answer', status: 503 } },
];

test('a minute of trouble with Discord neither holds up presses nor the clock, and passes', async () => {
  const moment = once((hand) => hand.trouble(trouble, hand.now() + 60_000));
  await using sitting = sitDown(small({ prologue: inATurn, moment }));
  await sitting.begin();
  const desk = sitting.channel('Fay', deskName);
  const { now } = sitting.stage.view();
  expect(sitting.stage.view().discord).toBe('troubled');
  // The clock stands still: nobody can wait for the trouble to be over.
  expect(await sitting.presses('Fay', labels.pause, desk)).toEqual({ done: false, why: 'This interaction failed' });
  expect(sitting.stage.view().now).toBe(now);
  await sitting.minutes(2);
  expect(sitting.stage.view().discord).toBe('well');
  // What was pressed was taken, and is shown now.
  expect(await sitting.presses('Fay', labels.resume, desk)).toEqual({ done: true });
  expect(sitting.faults).toEqual([]);
});

test('a bot that cannot start while Discord is in trouble stays down, says so, and starts later', async () => {
  const moment = once((hand) => hand.trouble(trouble, hand.now() + 60_000));
  await using sitting = sitDown(small({ prologue: inATurn, moment }));
  await sitting.begin();
  await sitting.order({ order: 'bot', to: 'down' });
  expect(await sitting.order({ order: 'bot', to: 'up' })).toMatchObject({ done: false });
  expect(sitting.stage.view().bot).toBe('down');
  await sitting.minutes(2);
  expect(await sitting.order({ order: 'bot', to: 'up' })).toEqual({ done: true });
  expect(sitting.stage.view().bot).toBe('up');
});
