import { expect, test } from 'vitest';
import { nextDeadline } from '#core/session/deadlines.ts';
import { minutes, seconds } from '#core/time.ts';
import { ada, ben, fay, Room, sharing } from './room.ts';

test('two hosts who press Next at once advance once', () => {
  const room = sharing();
  const seen = room.session.epoch;
  expect(room.asks({ kind: 'next', by: fay }, 'member', seen)).toBeNull();
  expect(room.asks({ kind: 'next', by: fay }, 'member', seen)).toBe('already-moved');
  expect(room.session.phase).toBe(2);
});

test('an old card still raises a hand, but does not end the turn of somebody else', () => {
  const room = sharing();
  room.raises(ada, ben);
  const seen = room.session.epoch;
  room.goesOn();
  expect(room.asks({ kind: 'done', by: fay }, 'member', seen)).toBe('already-moved');
  expect(room.asks({ kind: 'pass', by: ben }, 'member', seen)).toBeNull();
});

test('a card is old as soon as the floor moved by itself', () => {
  const room = sharing();
  room.raises(ada, ben);
  room.asks({ kind: 'leave', by: ada });
  const seen = room.session.epoch;
  room.now += seconds(45);
  expect(room.asks({ kind: 'thank-next', by: fay }, 'member', seen)).toBe('already-moved');
});

test('nothing that changes nothing is a new version', () => {
  const room = sharing();
  const before = room.session;
  room.asks({ kind: 'tick' });
  room.asks({ kind: 'show-countdown', by: fay });
  room.asks({ kind: 'arrive', by: ada, how: 'voice' });
  expect(room.session).toBe(before);
});

test('hands and cues are new versions, but they do not make the cards of the hosts old', () => {
  const room = sharing();
  room.raises(ada);
  const { epoch, version } = room.session;
  room.raises(ben);
  room.waits(seconds(160));
  expect(room.session.epoch).toBe(epoch);
  expect(room.session.version).toBe(version + 2);
});

test('what was due while nobody looked is made up for in its order, and new turns begin now', () => {
  const room = sharing();
  room.raises(ada, ben);
  room.asks({ kind: 'leave', by: ada });
  room.now += minutes(5);
  room.asks({ kind: 'tick' });
  expect(room.speaker).toBe(ben);
  expect(room.left).toBe(seconds(10 + 180));
});

test('the next deadline is always ahead, and a closed meeting has none', () => {
  const room = new Room();
  expect(nextDeadline(room.session)).toBe(room.now + minutes(17));
  room.asks({ kind: 'close', by: null });
  expect(nextDeadline(room.session)).toBeNull();
});

test('only the person whose turn it is is called by name in the room', () => {
  const room = sharing();
  room.raises(ada);
  expect(room.effects()).toEqual([
    {
      kind: 'say',
      where: 'room',
      line: { say: 'your-turn', who: ada, turnMs: seconds(180), endsAt: room.now + seconds(180) },
      to: ada,
    },
  ]);
});

test('a card is old after a pass too, although a pass leaves no record', () => {
  const room = sharing();
  room.raises(ada, ben);
  const seen = room.session.epoch;
  room.asks({ kind: 'pass', by: ada });
  expect(room.speaker).toBe(ben);
  expect(room.asks({ kind: 'thank-next', by: fay }, 'member', seen)).toBe('already-moved');
  expect(room.speaker).toBe(ben);
});
