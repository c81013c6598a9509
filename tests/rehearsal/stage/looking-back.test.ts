import { expect, test } from 'vitest';
import type { Moment } from '#rehearsal/stage/evening-plan.ts';
import { inATurn, sitDown, small } from './on-stage.ts';

test('when a hard moment is over the clock stands still, and the look back is there', async () => {
  const moment: Moment = { look: () => undefined, isOver: (hand) => hand.now() >= hand.satDownAt + 90_000 };
  await using sitting = sitDown(small({ prologue: inATurn, moment }));
  await sitting.begin();
  const began = sitting.stage.view().now;
  await sitting.order({ order: 'speed', speed: 60 });
  await sitting.real.pass(5_000);
  const { speed, debrief, notes } = sitting.stage.view();
  expect(speed).toBe('paused');
  expect(debrief).toMatchObject({ title: 'A short evening', began });
  expect(debrief?.ended).toBeLessThan(began + 120_000);
  expect(notes.at(-1)?.words).toBe('There is enough to look back on. The clock stands still.');
});

test('when the room is closed the look back is there too', { timeout: 120_000 }, async () => {
  await using sitting = sitDown(small({ prologue: (session) => session.stage.kind === 'after', you: null }));
  await sitting.begin();
  for (let looks = 0; looks < 100 && sitting.stage.view().debrief === null; looks += 1) {
    await sitting.order({ order: 'next' });
  }
  const { debrief, notes } = sitting.stage.view();
  expect(notes.at(-1)?.words).toBe('The meeting is over and the room is closed. The clock stands still.');
  expect(debrief?.minutes.flatMap(({ lines }) => lines).map(({ words }) => words)).toContain('leaves');
});

test('one can stop anywhere and look back, go on, and look back again', async () => {
  await using sitting = sitDown(small({ prologue: inATurn }));
  await sitting.begin();
  await sitting.order({ order: 'look-back' });
  const first = sitting.stage.view().debrief;
  await sitting.minutes(3);
  await sitting.order({ order: 'look-back' });
  const second = sitting.stage.view().debrief;
  expect(second?.began).toBe(first?.began);
  expect((second?.ended ?? 0) - (first?.ended ?? 0)).toBe(180_000);
});

test('everybody sees in it what they saw, and nobody a private word of somebody else', async () => {
  await using sitting = sitDown(small({ prologue: inATurn }));
  await sitting.begin();
  await sitting.types('Ada', 'about');
  await sitting.order({ order: 'look-back' });
  const saw = sitting.stage.view().debrief?.saw ?? [];
  const privately = saw.filter(({ lines }) => lines.some((line) => line.isPrivate)).map(({ name }) => name);
  expect(saw.map(({ name }) => name)).toEqual(['Fay', 'Gil', 'Ada', 'Ben', 'Mo']);
  expect(privately).toEqual(['Ada']);
});

test('what goes wrong on the stage itself is told calmly, and the evening can go on', async () => {
  const moment: Moment = {
    look(hand) {
      if (hand.now() > hand.satDownAt && hand.isFirst('breaks')) throw new Error('a mistake of ours');
    },
    isOver: () => false,
  };
  await using sitting = sitDown(small({ prologue: inATurn, moment }));
  await sitting.begin();
  await sitting.order({ order: 'speed', speed: 1 });
  await sitting.real.pass(1_000);
  const { speed, notes } = sitting.stage.view();
  expect(speed).toBe('paused');
  expect(notes.at(-1)?.words).toMatch(/^Something went wrong on the stage itself/u);
  expect(sitting.faults.map(String)).toEqual(['Error: a mistake of ours']);
  const { now } = sitting.stage.view();
  await sitting.minutes(1);
  expect(sitting.stage.view().now).toBe(now + 60_000);
});

test('the evening is written down as a file of one JSON value per line, and gone when one leaves', async () => {
  await using sitting = sitDown(small());
  await sitting.begin();
  await sitting.types('Fay', 'session', ['open']);
  const lines = (sitting.stage.recording() ?? '').trim().split('\n');
  expect(lines.every((line) => typeof JSON.parse(line) === 'object')).toBe(true);
  expect(lines.some((line) => line.includes('"do":"command"'))).toBe(true);
  await sitting.order({ order: 'leave' });
  expect(sitting.stage.recording()).toBeNull();
});
