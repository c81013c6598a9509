import { describe, expect, test } from 'vitest';
import { milliseconds, SystemClock, TurnableClock } from '#rehearsal/discord/clock.ts';

const still = async (): Promise<void> => {};

describe('the clock that is turned by hand', () => {
  test('deadlines come in their order, each at its own instant, with everything at rest before and after', async () => {
    const clock = new TurnableClock(0);
    const told: string[] = [];
    clock.at(2_000, () => told.push(`two at ${clock.now()}`));
    clock.at(1_000, () => {
      told.push(`one at ${clock.now()}`);
      clock.at(1_500, () => told.push(`between at ${clock.now()}`));
    });
    await clock.advance('3 s', async () => {
      told.push(`rest at ${clock.now()}`);
    });
    expect(told).toEqual([
      'rest at 0',
      'one at 1000',
      'rest at 1000',
      'between at 1500',
      'rest at 1500',
      'two at 2000',
      'rest at 2000',
      'rest at 3000',
    ]);
  });

  test('what is called off does not happen, and what is due already happens at once but not in between', async () => {
    const clock = new TurnableClock(5_000);
    const told: string[] = [];
    clock.at(6_000, () => told.push('called off'))();
    clock.at(4_000, () => told.push('due'));
    told.push('first');
    await clock.advance('2 s', still);
    expect(told).toEqual(['first', 'due']);
  });

  test('a rehearsal can be played at its own pace', async () => {
    const clock = new TurnableClock(0);
    const gaps: number[] = [];
    clock.pace = async (gapMs) => {
      gaps.push(gapMs);
    };
    clock.at(400, () => {});
    await clock.advance(1_000, still);
    expect(gaps).toEqual([400, 600]);
  });

  test('amounts of time are read as people write them', () => {
    expect(['45 s', '2 min', '1 h', '1 h 30 min', 250].map(milliseconds)).toEqual([
      45_000, 120_000, 3_600_000, 5_400_000, 250,
    ]);
    expect(() => milliseconds('a while')).toThrow('not an amount of time');
    expect(() => milliseconds(-1)).toThrow('cannot go back');
  });
});

describe("the computer's own clock", () => {
  test('what is due is done, and what was called off is not', async () => {
    const clock = new SystemClock();
    const told: string[] = [];
    clock.at(clock.now(), () => told.push('called off'))();
    await new Promise<void>((resolve) => clock.at(clock.now() - 1, resolve));
    expect(told).toEqual([]);
  });
});
