import { describe, expect, test } from 'vitest';
import { upNext } from '#core/session/views.ts';
import { seconds } from '#core/time.ts';
import { aFormat } from './a-format.ts';
import { ada, ben, cleo, dan, fay, sharing } from './room.ts';

/** Ada's line is lost after so many of her 180 seconds, longer than the floor waits; then she is back. */
function lost(after: number, queue: 'raised_hand' | 'circle' = 'raised_hand') {
  const room = sharing({ format: aFormat({ queue }), people: [ada, fay, ben, cleo] });
  if (queue === 'raised_hand') room.raises(ada, ben, cleo);
  else room.waits(seconds(10));
  room.waits(seconds(after));
  room.asks({ kind: 'leave', by: ada });
  room.waits(seconds(45));
  room.asks({ kind: 'arrive', by: ada, how: 'voice' });
  return room;
}

/** How long the present turn was made. */
const given = ({ session: { floor } }: ReturnType<typeof lost>) =>
  floor.kind === 'speaking' ? floor.turn.ceilingMs : null;

describe('a turn that a lost line cut short', () => {
  test('before its half is made up for first, with what was left of it', () => {
    const room = lost(60);
    expect(upNext(room.session, 9)).toEqual([ada, cleo]);
    room.goesOn();
    expect(room.speaker).toBe(ada);
    expect(given(room)).toBe(seconds(120));
  });

  test('shortly before its end is made up for with half a turn, after everybody who had nothing yet', () => {
    const room = lost(170);
    expect(upNext(room.session, 9)).toEqual([cleo, ada]);
    room.raises(fay);
    expect(upNext(room.session, 9)).toEqual([cleo, fay, ada]);
    room.goesOn();
    room.goesOn();
    room.goesOn();
    expect(room.speaker).toBe(ada);
    expect(given(room)).toBe(seconds(90));
    room.goesOn();
    expect(room.session.round.heard).toContain(ada);
  });

  test('keeps the same place in a circle', () => {
    expect(upNext(lost(60, 'circle').session, 9)).toEqual([ada, ben, cleo]);
    const room = lost(170, 'circle');
    room.asks({ kind: 'arrive', by: dan, how: 'voice' });
    expect(upNext(room.session, 9)).toEqual([ben, cleo, dan, ada]);
  });

  test('comes before second turns', () => {
    const room = lost(170);
    room.goesOn();
    room.raises(ben);
    expect(upNext(room.session, 9)).toEqual([ada, ben]);
  });

  test('is made up for once; a later turn is as long as any', () => {
    const room = lost(60);
    room.goesOn();
    room.goesOn();
    room.goesOn();
    room.asks({ kind: 'pass', by: fay });
    room.raises(ada);
    expect(given(room)).toBe(seconds(180));
  });

  test('counts a pause neither as had nor as left', () => {
    const room = sharing();
    room.raises(ada, ben);
    room.waits(seconds(30));
    room.asks({ kind: 'pause', by: fay });
    room.waits(seconds(100));
    room.asks({ kind: 'resume', by: fay });
    room.waits(seconds(30));
    room.asks({ kind: 'leave', by: ada });
    room.waits(seconds(45));
    room.asks({ kind: 'arrive', by: ada, how: 'voice' });
    room.goesOn();
    expect(given(room)).toBe(seconds(120));
  });
});

test('whoever lost their line can say that nobody needs to wait: by passing, or by just listening', () => {
  for (const kind of ['pass', 'listen'] as const) {
    const room = sharing();
    room.raises(ada, ben);
    room.asks({ kind: 'leave', by: ada });
    expect(room.session.floor.kind).toBe('held');
    expect(room.asks({ kind, by: ada })).toBeNull();
    expect(room.speaker).toBe(ben);
    expect(room.cues).not.toContain('held');
    expect(room.session.turns).toEqual([]);
    room.asks({ kind: 'arrive', by: ada, how: 'voice' });
    expect(upNext(room.session, 9)).toEqual([]);
    expect(room.asks({ kind, by: dan })).toBe('not-here');
  }
});
