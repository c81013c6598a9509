import { expect, test } from 'vitest';
import { voicesOf } from '#core/session/voices.ts';
import { hours, minutes } from '#core/time.ts';
import { ada, ben, cleo, fay, Room, sharing } from './room.ts';

// Announced for 19:10 and an hour long; its longest time is 21:10, and the sharing begins at 19:20.
const untilLimit = minutes(110);

test('the desk is told ten minutes before a meeting reaches its longest time', () => {
  const room = sharing();
  room.waits(untilLimit - minutes(11));
  expect(room.cues).not.toContain('limit-soon');
  room.waits(minutes(1));
  expect(room.cues).toContain('limit-soon');
  room.asks({ kind: 'end', by: fay });
  expect(room.cues).not.toContain('limit-soon');
});

test('a meeting that nobody ends is ended kindly: everybody is heard, and there is time for a goodbye', () => {
  const room = sharing({ mode: 'strict' });
  room.raises(ada);
  room.effects();
  room.waits(untilLimit - 1);
  expect(room.session.stage.kind).toBe('running');
  room.waits(1);
  expect(room.session.stage).toEqual({ kind: 'after', closesAt: room.now + minutes(15) });
  expect(voicesOf(room.session)).toEqual({ kind: 'free' });
  expect(room.says()).toContain('hard-limit');
  expect(room.session.turns.map((turn) => turn.who)).toEqual([ada]);
});

test('the room then closes when it is empty, and at the latest when its time for company is over', () => {
  const stays = sharing();
  stays.waits(untilLimit + minutes(14));
  expect(stays.session.stage.kind).toBe('after');
  stays.waits(minutes(1));
  expect(stays.session.stage).toEqual({ kind: 'closed', at: stays.now, why: 'hard-limit' });
  const leaves = sharing();
  leaves.waits(untilLimit + minutes(3));
  for (const by of [fay, ada, ben, cleo]) leaves.asks({ kind: 'leave', by });
  expect(leaves.session.stage).toEqual({ kind: 'closed', at: leaves.now, why: 'hard-limit' });
});

test('a format without company afterwards still leaves ten minutes for a goodbye', () => {
  const { session, now } = sharing();
  const room = new Room();
  room.session = { ...session, format: { ...session.format, after_minutes: 0 } };
  room.now = now;
  room.waits(untilLimit);
  expect(room.session.stage).toEqual({ kind: 'after', closesAt: room.now + minutes(10) });
});

test('a meeting that is found long past its longest time is ended as kindly, counted from now', () => {
  const room = sharing();
  room.effects();
  room.now += hours(6);
  room.asks({ kind: 'tick' });
  expect(room.session.stage).toEqual({ kind: 'after', closesAt: room.now + minutes(15) });
  expect(room.says()).toContain('hard-limit');
  for (const by of [fay, ada, ben, cleo]) room.asks({ kind: 'leave', by, since: room.now - hours(5) });
  expect(room.session.stage).toMatchObject({ kind: 'closed', why: 'hard-limit' });
});

test('an empty room that everyone forgot is closed at its longest time', () => {
  const room = sharing();
  for (const by of [fay, ada, ben, cleo]) room.asks({ kind: 'leave', by });
  room.waits(untilLimit);
  expect(room.session.stage).toEqual({ kind: 'closed', at: room.now, why: 'hard-limit' });
});

test('doors that never became a meeting just close', () => {
  const room = new Room();
  room.now += hours(24);
  room.asks({ kind: 'tick' });
  expect(room.session.stage).toMatchObject({ kind: 'closed', why: 'hard-limit' });
  expect(room.says()).toContain('hard-limit');
});
