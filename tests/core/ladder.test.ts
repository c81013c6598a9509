import { expect, test } from 'vitest';
import type { Intent } from '#core/session/intents.ts';
import type { MemberId } from '#core/ids.ts';
import { personIn } from '#core/session/people.ts';
import { upNext } from '#core/session/views.ts';
import { minutes, seconds } from '#core/time.ts';
import { aFormat } from './a-format.ts';
import { ada, ben, cleo, dan, fay, sharing } from './room.ts';

type Rung = Extract<Intent, { readonly kind: 'ladder' }>['rung'];
const ladder = (to: MemberId, rung: Rung, by = fay, rule = 'one_voice'): Intent => ({
  kind: 'ladder',
  by,
  to,
  rung,
  rule,
});

test('a hint is a private word and changes nothing', () => {
  const room = sharing();
  const before = room.session;
  room.asks(ladder(ada, 'hint'));
  expect(room.session).toBe(before);
  expect(room.effects()).toEqual([
    { kind: 'whisper', to: ada, line: { say: 'hint', rule: 'one_voice' } },
    { kind: 'decision', rung: 'hint', rule: 'one_voice', by: fay, to: ada },
  ]);
});

test('only listening holds until a host takes it back', () => {
  const room = sharing();
  room.raises(ada, ben);
  room.asks(ladder(ada, 'listen-only'));
  expect(room.speaker).toBe(ben);
  expect(room.asks({ kind: 'speak', by: ada })).toBe('listening-for-now');
  expect(room.asks({ kind: 'raise-hand', by: ada })).toBe('listening-for-now');
  room.waits(seconds(10));
  expect(room.speaker).toBe(ben);
  room.asks(ladder(ada, 'back-in'));
  expect(room.asks({ kind: 'speak', by: ada })).toBeNull();
});

test('out for today is out of the line and out of the room, also hours later', () => {
  const room = sharing();
  room.raises(ada, ben, cleo);
  room.asks(ladder(ben, 'out-for-today'));
  expect(upNext(room.session, 9)).toEqual([cleo]);
  expect(room.asks({ kind: 'raise-hand', by: ben })).toBe('out-for-today');
  room.asks({ kind: 'leave', by: ben });
  room.waits(minutes(15));
  expect(room.asks({ kind: 'arrive', by: ben, how: 'voice' })).toBe('out-for-today');
  room.asks(ladder(ben, 'back-in'));
  expect(room.asks({ kind: 'arrive', by: ben, how: 'voice' })).toBeNull();
  expect(personIn(room.session, ben)?.out).toBe(false);
});

test('the ladder is for the host team, knows its rules and never stands against a host', () => {
  const room = sharing();
  expect(room.asks(ladder(ben, 'hint', ada))).toBe('not-host-team');
  expect(room.asks(ladder(ben, 'hint', fay, 'be_nice'))).toBe('unknown-rule');
  expect(room.asks(ladder(dan, 'hint'))).toBe('not-present-to-take-it');
  room.asks({ kind: 'role', by: fay, role: 'co_host', to: ada });
  expect(room.asks(ladder(fay, 'out-for-today', ada))).toBe('cannot-remove-host');
  expect(room.asks(ladder(ben, 'back-in'))).toBe('nothing-to-do');
});

test('who is out for today cannot be given the meeting', () => {
  const room = sharing();
  room.asks(ladder(ben, 'out-for-today'));
  expect(room.asks({ kind: 'role', by: fay, role: 'host', to: ben })).toBe('not-present-to-take-it');
  expect(room.asks({ kind: 'hand-over', by: fay, to: ben })).toBe('not-present-to-take-it');
});

test('only listening is not forgotten while somebody is away for longer than their place is kept', () => {
  const room = sharing();
  room.asks(ladder(ada, 'listen-only'));
  room.asks({ kind: 'leave', by: ada });
  room.waits(minutes(11));
  room.asks({ kind: 'arrive', by: ada, how: 'voice' });
  expect(room.asks({ kind: 'raise-hand', by: ada })).toBe('listening-for-now');
});

test('who is taken back in and never left has a place in the circle again', () => {
  const room = sharing({ format: aFormat({ queue: 'circle' }) });
  room.asks(ladder(cleo, 'out-for-today'));
  room.asks(ladder(cleo, 'back-in'));
  expect(upNext(room.session, 9)).toEqual([ada, ben, cleo]);
});
