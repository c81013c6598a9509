import { expect, test } from 'vitest';
import { minutes, seconds } from '#core/time.ts';
import { ada, ben, cleo, fay, Room, sharing } from './room.ts';

test('while the room is paused every clock stands still', () => {
  const room = sharing();
  room.raises(ada, ben);
  room.waits(seconds(30));
  room.asks({ kind: 'pause', by: fay });
  room.effects();
  room.waits(minutes(7));
  expect(room.effects()).toEqual([]);
  expect(room.cues).toEqual([]);
  room.asks({ kind: 'resume', by: fay });
  expect(room.speaker).toBe(ada);
  expect(room.left).toBe(seconds(150));
});

test('a pause in the absorbing phase comes out of its time, a pause in any other phase does not', () => {
  const absorbing = sharing();
  absorbing.asks({ kind: 'pause', by: fay });
  absorbing.waits(minutes(7));
  absorbing.asks({ kind: 'resume', by: fay });
  expect(absorbing.phaseLeft).toBe(minutes(33));
  absorbing.asks({ kind: 'next', by: fay });
  absorbing.asks({ kind: 'pause', by: fay });
  absorbing.waits(minutes(7));
  absorbing.asks({ kind: 'resume', by: fay });
  expect(absorbing.phaseLeft).toBe(minutes(10));
});

test('a long pause leaves the absorbing phase a third of its length', () => {
  const room = sharing();
  room.asks({ kind: 'pause', by: fay });
  room.waits(minutes(35));
  room.asks({ kind: 'resume', by: fay });
  expect(room.phaseLeft).toBe(minutes(40) / 3);
});

test('hosts move nothing while the room is paused, but people may raise a hand, pass, and leave', () => {
  const room = sharing();
  room.raises(ada, ben);
  room.asks({ kind: 'pause', by: fay });
  for (const kind of ['next', 'thank-next', 'plus-minute', 'breathe', 'skip-breath', 'pause'] as const)
    expect(room.asks({ kind, by: fay })).toBe('session-paused');
  room.raises(cleo);
  room.asks({ kind: 'pass', by: ada });
  room.waits(minutes(1));
  expect(room.speaker).toBeNull();
  room.asks({ kind: 'resume', by: fay });
  room.waits(seconds(10));
  expect(room.speaker).toBe(ben);
});

test('a line that drops in a pause is held for its 45 seconds after it', () => {
  const room = sharing();
  room.raises(ada);
  room.waits(seconds(20));
  room.asks({ kind: 'pause', by: fay });
  room.waits(seconds(20));
  room.asks({ kind: 'leave', by: ada });
  room.waits(minutes(2));
  room.asks({ kind: 'resume', by: fay });
  room.waits(seconds(44));
  room.asks({ kind: 'arrive', by: ada, how: 'voice' });
  expect(room.left).toBe(seconds(160));
});

test('a floor that is held through a pause of more than ten minutes is free when the pause is over', () => {
  const room = sharing();
  room.raises(ada, ben);
  room.asks({ kind: 'leave', by: ada });
  room.asks({ kind: 'pause', by: fay });
  room.waits(minutes(11));
  room.asks({ kind: 'arrive', by: ada, how: 'voice' });
  room.asks({ kind: 'resume', by: fay });
  room.waits(seconds(10));
  expect(room.speaker).toBe(ben);
  expect(room.session.turns.map((turn) => turn.outcome)).toEqual(['dropped']);
});

test('a break has an end that the host is shown, and only a host ends it', () => {
  const room = sharing();
  room.asks({ kind: 'break', by: fay, minutes: 5 });
  expect(room.lines()).toEqual([{ say: 'paused', why: 'break', until: room.now + minutes(5) }]);
  room.waits(minutes(5));
  expect(room.cues).toEqual(['break-over']);
  expect(room.session.stage.kind).toBe('paused');
  room.asks({ kind: 'resume', by: fay });
  expect(room.cues).toEqual([]);
  expect(room.asks({ kind: 'resume', by: fay })).toBe('not-paused');
});

test('a break is at least a minute and at most half an hour', () => {
  const until = (wanted: number) => {
    const room = sharing();
    room.asks({ kind: 'break', by: fay, minutes: wanted });
    const { stage } = room.session;
    return stage.kind === 'paused' && stage.until !== null ? stage.until - room.now : null;
  };
  expect([until(0), until(10), until(500)]).toEqual([minutes(1), minutes(10), minutes(30)]);
});

test('care goes before any other reason to pause, and a host or facilitator can always ask for it', () => {
  const room = sharing();
  room.asks({ kind: 'break', by: fay, minutes: 5 });
  expect(room.asks({ kind: 'pause-room', by: ada })).toBe('not-host-team');
  expect(room.asks({ kind: 'pause-room', by: ada }, 'facilitator')).toBeNull();
  expect(room.session.stage).toMatchObject({ kind: 'paused', why: 'care', until: null });
  expect(room.says()).toEqual(['paused', 'paused']);
  expect(room.asks({ kind: 'pause-room', by: fay })).toBe('session-paused');
});

test('there is nothing to pause before the start', () => {
  const room = new Room();
  expect(room.asks({ kind: 'pause', by: fay }, 'facilitator')).toBe('not-started');
});

test('in a pause the speaker may give the floor on, and no host may take it with the same button', () => {
  const room = sharing();
  room.raises(ada, ben);
  room.asks({ kind: 'pause', by: fay });
  expect(room.asks({ kind: 'done', by: fay })).toBe('session-paused');
  expect(room.speaker).toBe(ada);
  expect(room.asks({ kind: 'done', by: ada })).toBeNull();
});
