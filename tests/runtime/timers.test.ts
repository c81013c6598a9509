import { expect, test } from 'vitest';
import { type SessionId, sessionId } from '#core/ids.ts';
import { seconds } from '#core/time.ts';
import { TurnableClock } from '#rehearsal/discord/clock.ts';
import { createTimers } from '#runtime/timers.ts';
import { createWork } from '#runtime/work.ts';
import { aStore } from '#tests/store/a-store.ts';
import { aSession } from '#tests/store/sample.ts';

test('a meeting whose clock fails does not stop the clock of another, and is tried again after a while', async () => {
  const clock = new TurnableClock();
  const store = aStore();
  const [broken, well] = [sessionId('broken000001'), sessionId('well00000001')];
  await store.sessions.begin({ ...aSession(), id: broken }, clock.now() + seconds(1));
  await store.sessions.begin({ ...aSession(), id: well }, clock.now() + seconds(2));
  const rung: SessionId[] = [];
  const failed: SessionId[] = [];
  const work = createWork((_door, error) => {
    throw error;
  });
  const timers = createTimers({
    store,
    clock,
    work,
    driver: {
      async submit(id) {
        if (id === broken) throw new Error('no step from here');
        rung.push(id);
        await store.sessions.change(
          id,
          clock.now(),
          (session) => ({ session, effects: [] }),
          () => null,
        );
        return null;
      },
    },
    failed: (id) => failed.push(id),
  });
  timers.look();
  await work.idle();
  await clock.advance(seconds(5), work.idle);
  expect([rung, failed]).toEqual([[well], [broken]]);
  await clock.advance(seconds(10), work.idle);
  expect([rung, failed]).toEqual([[well], [broken, broken]]);
  timers.stop();
});
