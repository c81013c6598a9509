import { expect, test } from 'vitest';
import { keepSame } from '#rehearsal/web/page/line/keep-same.ts';
import { nothingYet, remember } from '#rehearsal/web/page/line/memory.ts';
import { lineAddress } from '#rehearsal/web/page/line/socket.ts';
import { worldTime } from '#rehearsal/web/page/line/world-clock.ts';
import { someView } from './some-view.ts';

test('what did not change is the same object, so that it is not drawn again', () => {
  const old = {
    messages: [{ message: { id: '1', content: 'a' } }, { message: { id: '2', content: 'b' } }],
    open: null,
  };
  const fresh = {
    messages: [{ message: { id: '2', content: 'b' } }, { message: { id: '3', content: 'c' } }],
    open: null,
  };
  const kept = keepSame(old, fresh);
  expect(kept).toEqual(fresh);
  expect(kept.messages[0]).toBe(old.messages[1]);
  expect(keepSame(old, structuredClone(old))).toBe(old);
});

test('a thing that is gone from a record is gone', () => {
  expect(keepSame({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 });
  expect(keepSame([1, 2, 3], [1, 2])).toEqual([1, 2]);
});

test('a last view of whoever sat here before does not come back', () => {
  const seated = { ...nothingYet, seats: { first: '2', second: null } };
  expect(remember(seated, { kind: 'client', seat: 'first', client: someView() }, 0).clients.first).toBeNull();
  const fay = { ...nothingYet, seats: { first: '1', second: null } };
  expect(remember(fay, { kind: 'client', seat: 'first', client: someView() }, 0).clients.first?.me.name).toBe('Fay');
});

test('somebody who has left the stage has left the seat', () => {
  const seated = { ...nothingYet, seats: { first: '1', second: null } };
  expect(remember(seated, { kind: 'client', seat: 'first', client: null }, 0).seats.first).toBeNull();
});

test('the clock goes on with its speed between two words of the stage, and not far ahead of the last one', () => {
  expect(worldTime({ now: 1_000, speed: 10, heardAt: 50 }, 150)).toBe(2_000);
  expect(worldTime({ now: 1_000, speed: 'paused', heardAt: 50 }, 150)).toBe(1_000);
  expect(worldTime({ now: 0, speed: 1, heardAt: 0 }, 60_000)).toBe(1_000);
});

test('the line is beside the page, under the same token', () => {
  expect(lineAddress('http://127.0.0.1:4000/token/?a#conversation')).toBe('ws://127.0.0.1:4000/token/line');
});
