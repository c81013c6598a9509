import { expect, test } from 'vitest';
import { homeName, roomName, sitDown, small } from './on-stage.ts';

const saying = (part: string): unknown => expect.stringContaining(part);

test('time passes at the speed one sets, and not at all while it is paused', async () => {
  await using sitting = sitDown(small());
  await sitting.begin();
  const { now } = sitting.stage.view();
  const passed = (): number => sitting.stage.view().now - now;
  await sitting.real.pass(5_000);
  expect(passed()).toBe(0);
  await sitting.order({ order: 'speed', speed: 1 });
  await sitting.real.pass(2_000);
  expect(passed()).toBe(2_000);
  await sitting.order({ order: 'speed', speed: 10 });
  await sitting.real.pass(1_000);
  expect(passed()).toBe(12_000);
  await sitting.order({ order: 'speed', speed: 60 });
  await sitting.real.pass(1_000);
  expect(passed()).toBe(72_000);
  await sitting.order({ order: 'speed', speed: 'paused' });
  await sitting.real.pass(1_000);
  expect(passed()).toBe(72_000);
});

test('on a slow machine the clock lags behind instead of skipping', async () => {
  await using sitting = sitDown(small());
  await sitting.begin();
  const { now } = sitting.stage.view();
  await sitting.order({ order: 'speed', speed: 10 });
  await sitting.real.pass(20_000, 10_000);
  expect(sitting.stage.view().now - now).toBe(10_000);
});

test('a turn that takes longer than a tick is never joined by another, and presses come in between', async () => {
  await using sitting = sitDown(small());
  await sitting.begin();
  await sitting.types('Fay', 'session', ['open']);
  await sitting.order({ order: 'speed', speed: 60 });
  const ticks = [sitting.real.pass(3_000), sitting.real.pass(3_000)];
  const answers = [sitting.types('Fay', 'meetings'), sitting.types('Fay', 'about')];
  expect(await Promise.all(answers)).toEqual([{ done: true }, { done: true }]);
  await Promise.all(ticks);
  expect(sitting.faults).toEqual([]);
});

test(
  'the next thing is found days ahead: reminders, doors, and people who come in by themselves',
  { timeout: 120_000 },
  async () => {
    const card = { ...small().card, shelf: 'calendar', you: 'moderator' } as const;
    await using sitting = sitDown(small({ you: null, card }));
    await sitting.begin();
    await sitting.types('Mo', 'schedule', ['add'], [{ name: 'words', value: 'every Monday 7pm' }]);
    await sitting.presses('Mo', 'Save', sitting.channel('Mo', homeName));
    const here = (): number => sitting.stage.view().cast.filter(({ here: where }) => where === 'voice').length;
    for (let looks = 0; looks < 12 && here() < 4; looks += 1) {
      expect(await sitting.order({ order: 'next' })).toEqual({ done: true });
    }
    expect(here()).toBe(4);
    // The first of September 2026 is a Tuesday: the meeting is on the seventh.
    expect(new Date(sitting.stage.view().now).toISOString()).toMatch(/^2026-09-07T(18:5|19:0)/u);
    expect(sitting.faults).toEqual([]);
  },
);

test('where nothing is open or planned the clock is not turned for nothing', async () => {
  await using sitting = sitDown(small());
  await sitting.begin();
  const { now } = sitting.stage.view();
  expect(await sitting.order({ order: 'next' })).toEqual({
    done: false,
    why: saying('Open the doors with /session open'),
  });
  expect(sitting.stage.view().now).toBe(now);
});

test('in a meeting that waits for whoever sits at the page the clock is turned by five minutes at most', async () => {
  await using sitting = sitDown(small({ cast: small().cast.slice(0, 1) }));
  await sitting.begin();
  await sitting.types('Fay', 'session', ['open']);
  await sitting.does('Fay', { do: 'join', room: sitting.channel('Fay', roomName) });
  let notes: readonly string[] = [];
  for (let looks = 0; looks < 12 && notes.length === 0; looks += 1) {
    const { now } = sitting.stage.view();
    await sitting.order({ order: 'next' });
    const view = sitting.stage.view();
    expect(view.now - now).toBeLessThanOrEqual(5 * 60_000);
    notes = view.notes.map(({ words }) => words);
  }
  expect(notes).toEqual([expect.stringContaining('The announced start has come.')]);
  const begins = sitting.stage.view().now;
  // Five minutes after the doors, to the second.
  expect(new Date(begins).toISOString()).toBe('2026-09-01T18:05:00.000Z');
  for (let looks = 0; looks < 12 && notes.length === 1; looks += 1) {
    await sitting.order({ order: 'next' });
    notes = sitting.stage.view().notes.map(({ words }) => words);
  }
  expect(notes.at(-1)).toContain('Five minutes went by');
});

test('eight days without anything are said to be so', { timeout: 120_000 }, async () => {
  const card = { ...small().card, shelf: 'calendar', you: 'moderator' } as const;
  await using sitting = sitDown(small({ you: null, card }));
  await sitting.begin();
  await sitting.types('Mo', 'schedule', ['add'], [{ name: 'words', value: 'on 24 December 2026 at 7pm' }]);
  await sitting.presses('Mo', 'Save', sitting.channel('Mo', homeName));
  const { now } = sitting.stage.view();
  expect(await sitting.order({ order: 'next' })).toEqual({ done: true });
  const view = sitting.stage.view();
  expect(view.now - now).toBe(8 * 24 * 3_600_000);
  expect(view.notes.map(({ words }) => words)).toEqual(['Nothing happened in the next eight days.']);
});

/** Resolves at a turn of the event loop in which this holds. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise<void>((resolve) => setImmediate(resolve));
}

test('whoever wants something else meanwhile does not wait for the next thing', { timeout: 120_000 }, async () => {
  const card = { ...small().card, shelf: 'calendar', you: 'moderator' } as const;
  await using sitting = sitDown(small({ you: null, card }));
  await sitting.begin();
  await sitting.types('Mo', 'schedule', ['add'], [{ name: 'words', value: 'on 24 December 2026 at 7pm' }]);
  await sitting.presses('Mo', 'Save', sitting.channel('Mo', homeName));
  const { now } = sitting.stage.view();
  const busy = new Set<string>();
  sitting.stage.onChange(() => busy.add(sitting.stage.view().busy));
  const turning = sitting.order({ order: 'next' });
  await until(() => busy.has('turning'));
  expect(await sitting.order({ order: 'speed', speed: 1 })).toEqual({ done: true });
  expect(await turning).toEqual({ done: true });
  const view = sitting.stage.view();
  expect([view.speed, view.busy]).toEqual([1, 'no']);
  expect(view.now - now).toBeLessThan(24 * 3_600_000);
});
