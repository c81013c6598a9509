import { expect, test } from 'vitest';
import { openReplay } from '#rehearsal/recording/open-replay.ts';
import type { Stage } from '#rehearsal/stage/stage.ts';
import { TurnedTime } from '../turned-time.ts';
import { allThatIsSeen, smallEvening } from './recorded.ts';

/** Plays at the speed of life up to that instant, and stands still there. */
async function playTo(replay: Stage, time: TurnedTime, instant: number): Promise<void> {
  await replay.order({ order: 'speed', speed: 1 });
  while (replay.view().now < instant) await time.pass(Math.min(500, instant - replay.view().now));
  await replay.order({ order: 'speed', speed: 'paused' });
}

test('a recorded evening shows everybody at every moment what they saw when it was played', async () => {
  await using evening = await smallEvening();
  const { stage, time } = evening;
  const moments: { readonly now: number; readonly seen: Record<string, unknown>; readonly shown: object }[] = [];
  const look = (): void => {
    const { now, cast, bot } = stage.view();
    moments.push({ now, seen: allThatIsSeen(stage), shown: { cast, bot } });
  };
  look();
  await stage.order({ order: 'played-by', person: evening.idOf('Fay'), by: 'themselves' });
  for (let pause = 0; pause < 5; pause++) {
    await stage.order({ order: 'speed', speed: 60 });
    for (let tick = 0; tick < 40; tick++) await time.pass(100);
    await stage.order({ order: 'speed', speed: 'paused' });
    look();
  }
  const again = new TurnedTime();
  const replay = openReplay(evening.recording(), { real: again });
  for (const { now, seen, shown } of moments) {
    await playTo(replay, again, now);
    expect(allThatIsSeen(replay)).toEqual(seen);
    expect(replay.view()).toMatchObject({ ...shown, isReplay: true });
  }
  expect(new Set(moments.map(({ seen }) => JSON.stringify(seen))).size).toBeGreaterThan(3);
  await replay.close();
});
