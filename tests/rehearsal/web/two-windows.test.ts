import { expect, test } from 'vitest';
import { homeName, sitDown, small } from '#tests/rehearsal/stage/on-stage.ts';
import { servedOn } from './served.ts';

test('two windows through the same eyes, each on a channel of its own, do not keep each other busy', async () => {
  await using sitting = sitDown(small());
  await sitting.begin();
  await using room = await servedOn(sitting.stage);
  const person = sitting.who('Fay').id;
  const channels = ['any other room', homeName].map((name) => sitting.channel('Fay', name));
  for (const channel of channels) {
    const page = await room.open();
    page.says({ kind: 'be', seat: 'first', person });
    page.says({ kind: 'look', seat: 'first', channel });
    expect((await page.hears()).at(-1)).toMatchObject({ kind: 'client', client: { open: { id: channel } } });
  }
  room.time.pass(1_000);
  let changes = 0;
  sitting.stage.onChange(() => (changes += 1));
  // The clock stands still and nobody does anything.
  room.time.pass(10_000);
  expect(changes).toBe(0);
});
