import { expect, test } from 'vitest';
import { type Instant, minutes, seconds } from '#core/time.ts';
import { TurnableClock } from '#rehearsal/discord/clock.ts';
import { createAlarm } from '#runtime/alarm.ts';
import type { Book } from '#runtime/book.ts';
import { createWork } from '#runtime/work.ts';

/** A book in memory: deadlines that go when they have rung. */
function aBook(name: string, deadlines: Instant[], rings: (now: Instant) => void = () => undefined) {
  const rung: Instant[] = [];
  const book: Book = {
    name,
    nearest: () => Promise.resolve(deadlines.length === 0 ? null : Math.min(...deadlines)),
    ring(now) {
      rung.push(now);
      rings(now);
      for (const due of deadlines.filter((at) => at <= now)) deadlines.splice(deadlines.indexOf(due), 1);
      return Promise.resolve();
    },
  };
  return { book, rung, deadlines };
}

function anAlarm(clock: TurnableClock, books: readonly Book[]) {
  const failed: string[] = [];
  const work = createWork((_door, error) => {
    throw error;
  });
  const alarm = createAlarm({ clock, work, books, failed: (book) => failed.push(book) });
  return { alarm, failed, work, turns: (ms: number) => clock.advance(ms, work.idle) };
}

test('each book rings at its own deadlines, and what was late at boot rings at once', async () => {
  const clock = new TurnableClock();
  const start = clock.now();
  const doors = aBook('doors', [start - minutes(3), start + seconds(30)]);
  const notices = aBook('notices', [start + seconds(10), start + seconds(20)]);
  const { alarm, work, turns } = anAlarm(clock, [doors.book, notices.book]);
  alarm.look();
  await work.idle();
  expect([doors.rung, notices.rung]).toEqual([[start], []]);
  await turns(minutes(1));
  expect(doors.rung).toEqual([start, start + seconds(30)]);
  expect(notices.rung).toEqual([start + seconds(10), start + seconds(20)]);
});

test('a nearer deadline that is written down later rings in time once somebody says look', async () => {
  const clock = new TurnableClock();
  const start = clock.now();
  const doors = aBook('doors', [start + minutes(10)]);
  const { alarm, work, turns } = anAlarm(clock, [doors.book]);
  alarm.look();
  await work.idle();
  doors.deadlines.push(start + minutes(1));
  alarm.look();
  alarm.look();
  await turns(minutes(2));
  expect(doors.rung).toEqual([start + minutes(1)]);
});

test('a book that fails does not stop another, and is tried again after ten seconds', async () => {
  const clock = new TurnableClock();
  const start = clock.now();
  const broken = aBook('broken', [start + seconds(1)], () => {
    throw new Error('no way to ring');
  });
  const well = aBook('well', [start + seconds(2), start + seconds(3)]);
  const { alarm, failed, work, turns } = anAlarm(clock, [broken.book, well.book]);
  alarm.look();
  await work.idle();
  await turns(seconds(5));
  expect([well.rung.length, failed]).toEqual([2, ['broken']]);
  await turns(seconds(10));
  expect(failed).toEqual(['broken', 'broken']);
});

test('a book whose rows cannot be read is told and asked again, and the others ring', async () => {
  const clock = new TurnableClock();
  const start = clock.now();
  const unreadable: Book = {
    name: 'unreadable',
    nearest: () => Promise.reject(new Error('damaged')),
    ring: () => Promise.resolve(),
  };
  const well = aBook('well', [start + seconds(2)]);
  const { alarm, failed, work, turns } = anAlarm(clock, [unreadable, well.book]);
  alarm.look();
  await work.idle();
  await turns(seconds(5));
  expect([well.rung.length, failed]).toEqual([1, ['unreadable']]);
});

test('what a book cannot deal with now does not keep the machine busy', async () => {
  const clock = new TurnableClock();
  const start = clock.now();
  let rings = 0;
  const stuck: Book = {
    name: 'stuck',
    nearest: () => Promise.resolve(start),
    ring: () => {
      rings += 1;
      return Promise.resolve();
    },
  };
  const { alarm, work, turns } = anAlarm(clock, [stuck]);
  alarm.look();
  await work.idle();
  await turns(seconds(10));
  expect(rings).toBe(11);
  alarm.stop();
});

test('a book that takes long holds up no other, and is not rung twice at once', async () => {
  const clock = new TurnableClock();
  const start = clock.now();
  let going = 0;
  let most = 0;
  let finish: () => void = () => undefined;
  const slow: Book = {
    name: 'slow',
    nearest: () => Promise.resolve(going > 0 ? null : start + seconds(1)),
    async ring() {
      going += 1;
      most = Math.max(most, going);
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
    },
  };
  const well = aBook('well', [start + seconds(2)]);
  const { alarm } = anAlarm(clock, [slow, well.book]);
  const settled = async (): Promise<void> => {
    for (let n = 0; n < 50; n += 1) await Promise.resolve();
  };
  alarm.look();
  await clock.advance(seconds(3), settled);
  alarm.look();
  await settled();
  expect([most, well.rung.length]).toEqual([1, 1]);
  finish();
  alarm.stop();
});

test('after the end nothing rings any more', async () => {
  const clock = new TurnableClock();
  const doors = aBook('doors', [clock.now() + seconds(1)]);
  const { alarm, work, turns } = anAlarm(clock, [doors.book]);
  alarm.look();
  await work.idle();
  alarm.stop();
  await turns(minutes(1));
  alarm.look();
  await work.idle();
  expect(doors.rung).toEqual([]);
});
