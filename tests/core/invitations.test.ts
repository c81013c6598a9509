import { describe, expect, test } from 'vitest';
import { upNext } from '#core/session/views.ts';
import { minutes, seconds } from '#core/time.ts';
import { aFormat } from './a-format.ts';
import { ada, ben, cleo, dan, fay, sharing } from './room.ts';

const stage = (queue: 'raised_hand' | 'circle' = 'raised_hand') => {
  const room = sharing({ mode: 'stage', format: aFormat({ queue }), people: [fay, ada, ben, cleo] });
  // Fay hosts, is on the air anyway, and passes, so that Ada is the first to be invited.
  if (queue === 'circle') room.asks({ kind: 'pass', by: fay });
  else room.raises(ada, ben);
  return room;
};
const invited = (who: unknown) => ({ kind: 'offered', who });

describe('an invitation to the stage that nobody accepts', () => {
  test('is told to the hosts after three quarters of a minute, for it may not have been seen', () => {
    const room = stage();
    room.waits(seconds(44));
    expect(room.cues).not.toContain('not-on-air');
    room.waits(seconds(1));
    expect(room.session.cues).toContainEqual({ kind: 'not-on-air', who: ada });
    room.asks({ kind: 'on-air', by: ada });
    expect(room.speaker).toBe(ada);
    expect(room.cues).not.toContain('not-on-air');
  });

  test('is not told any more when the person passes, and not while the room is paused', () => {
    const room = stage();
    room.waits(seconds(50));
    room.asks({ kind: 'pass', by: ada });
    expect(room.session.floor).toMatchObject(invited(ben));
    expect(room.cues).not.toContain('not-on-air');
    room.waits(seconds(40));
    room.asks({ kind: 'pause', by: fay });
    room.waits(minutes(2));
    expect(room.cues).not.toContain('not-on-air');
    room.asks({ kind: 'resume', by: fay });
    room.waits(seconds(5));
    expect(room.session.cues).toContainEqual({ kind: 'not-on-air', who: ben });
  });
});

describe.each(['raised_hand', 'circle'] as const)('where the order is %s, going past somebody', (queue) => {
  test('invites them once more after everybody who waits', () => {
    const room = stage(queue);
    room.asks({ kind: 'thank-next', by: fay });
    expect(room.session.floor).toMatchObject(invited(ben));
    expect(upNext(room.session, 9).at(-1)).toBe(ada);
    for (const by of queue === 'circle' ? [ben, cleo] : [ben]) {
      room.asks({ kind: 'on-air', by });
      room.asks({ kind: 'done', by });
    }
    expect(room.session.floor).toMatchObject(invited(ada));
    room.asks({ kind: 'on-air', by: ada });
    expect(room.session.round.owed).toEqual([]);
  });

  test('a second time keeps their place until they ask or a host picks them', () => {
    const wayBack = [
      { kind: queue === 'circle' ? 'speak' : 'raise-hand', by: ada },
      { kind: 'pick', by: fay, to: ada },
    ] as const;
    for (const asks of wayBack) {
      const room = stage(queue);
      room.asks({ kind: 'thank-next', by: fay });
      for (const by of queue === 'circle' ? [ben, cleo] : [ben]) room.asks({ kind: 'pass', by });
      expect(room.session.floor).toMatchObject(invited(ada));
      room.asks({ kind: 'unstick', by: fay });
      expect(room.session.floor.kind).toBe('open');
      expect(room.session.round.owed).toEqual([ada]);
      expect(room.session.turns).toEqual([]);
      expect(room.asks(asks)).toBeNull();
      expect(room.session.floor).toMatchObject(invited(ada));
    }
  });
});

test('when nobody else waits, going past somebody does not invite them again at once', () => {
  const room = stage();
  room.asks({ kind: 'pass', by: ben });
  room.asks({ kind: 'thank-next', by: fay });
  expect(room.session.floor.kind).toBe('open');
  expect(room.session.round).toMatchObject({ line: [], owed: [ada] });
});

test('in a fixed circle whoever the floor went past comes last, also when somebody sits down after that', () => {
  const room = sharing({ mode: 'stage', format: aFormat({ queue: 'circle', order: 'circle_fixed' }) });
  room.asks({ kind: 'pass', by: fay });
  room.asks({ kind: 'thank-next', by: fay });
  room.asks({ kind: 'arrive', by: dan, how: 'voice' });
  expect(upNext(room.session, 9)).toEqual([cleo, dan, ada]);
});

test('somebody who was gone past and joins again is next, and a press in the chat alone is not joining', () => {
  const room = stage();
  room.asks({ kind: 'thank-next', by: fay });
  room.raises(cleo, dan);
  room.asks({ kind: 'arrive', by: ada, how: 'text' });
  expect(upNext(room.session, 9)).toEqual([ada, cleo]);
  room.raises(ada);
  room.asks({ kind: 'leave', by: ada });
  room.asks({ kind: 'arrive', by: ada, how: 'voice' });
  expect(upNext(room.session, 1)).toEqual([ada]);
});

test('somebody who takes their hand down, passes or just listens after being gone past is owed nothing', () => {
  for (const kind of ['lower-hand', 'pass', 'listen'] as const) {
    const room = stage();
    room.asks({ kind: 'thank-next', by: fay });
    expect(room.session.round.owed).toEqual([ada]);
    room.asks({ kind, by: ada });
    expect(room.session.round.owed).toEqual([]);
  }
});
