import { expect, test } from 'vitest';
import { sessionId } from '#core/ids.ts';
import { hostWishes, seatWishes } from '#core/session/intents.ts';
import { decodePress, encodePress, type Press, type PressKind } from '#discord/custom-id.ts';

const kinds: readonly PressKind[] = [
  ...seatWishes,
  ...hostWishes,
  'start',
  'pick',
  'hand-to',
  'hand-over',
  'role',
  'ladder',
  'replies',
  'leave',
  'come-in',
  'show',
  'need-someone',
  'on-it',
  'help',
];

test('what is written on a button is read again as it was', () => {
  for (const kind of kinds) {
    for (const session of [sessionId('abcdefghijkl'), null]) {
      const press: Press = { kind, session, epoch: 217, arg: '123456789012345678-out-for-today' };
      expect(decodePress(encodePress(press))).toEqual(press);
    }
  }
});

test('the longest button fits what Discord takes, with room to spare', () => {
  const longest = kinds.reduce((one, other) => (other.length > one.length ? other : one));
  const written = encodePress({
    kind: longest,
    session: sessionId('abcdefghijkl'),
    epoch: 999_999_999,
    arg: '12345678901234567890-out-for-today',
  });
  expect(written.length).toBeLessThanOrEqual(80);
});

test('what is not one of our buttons is nothing, and never a fault', () => {
  for (const other of [
    '',
    'v1',
    '....',
    'v1.next.abc',
    'v1.next.abc.1',
    'v1.next.abc.-1.',
    'v1.next.abc.1e3.',
    'v1.next.abc.0x1.',
    'v1.next.abc. 1.',
    'v1.next.abc.1.2.3',
    'v1..abc.1.',
    'v1.next..1.',
    'v2.next.abc.1.',
    'v1.next.abc.9999999999.',
  ]) {
    expect([other, decodePress(other)]).toEqual([other, null]);
  }
});
