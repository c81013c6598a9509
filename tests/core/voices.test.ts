import { describe, expect, test } from 'vitest';
import { voicesOf } from '#core/session/voices.ts';
import { seconds } from '#core/time.ts';
import { aFormat, aPhase } from './a-format.ts';
import { ada, ben, dan, fay, Room, sharing } from './room.ts';

const free = { kind: 'free' };
const only = (...heard: readonly unknown[]) => ({ kind: 'only', heard });

test('in gentle mode nobody is held back', () => {
  const room = sharing();
  room.raises(ada);
  expect(voicesOf(room.session)).toEqual(free);
});

describe('in strict mode', () => {
  test('the host team and the speaker are heard, and nobody is muted all at once', () => {
    const room = sharing({ mode: 'strict' });
    expect(voicesOf(new Room({ mode: 'strict' }).session)).toEqual(only());
    expect(voicesOf(room.session)).toEqual(only(fay));
    room.raises(ada, ben);
    expect(voicesOf(room.session)).toEqual(only(fay, ada));
    room.asks({ kind: 'done', by: ada });
    expect(voicesOf(room.session)).toEqual(only(fay, ben));
  });

  test('a host who speaks is listed once, and a typed turn opens no microphone', () => {
    const room = sharing({ mode: 'strict' });
    room.raises(fay);
    expect(voicesOf(room.session)).toEqual(only(fay));
    room.goesOn();
    room.asks({ kind: 'arrive', by: dan, how: 'text' });
    room.raises(dan);
    expect(room.speaker).toBe(dan);
    expect(voicesOf(room.session)).toEqual(only(fay));
  });

  test('a speaker keeps the microphone in a pause, and a break frees everybody', () => {
    const room = sharing({ mode: 'strict' });
    room.raises(ada);
    room.asks({ kind: 'pause', by: fay });
    expect(voicesOf(room.session)).toEqual(only(fay, ada));
    room.asks({ kind: 'resume', by: fay });
    room.asks({ kind: 'break', by: fay, minutes: 5 });
    expect(voicesOf(room.session)).toEqual(free);
  });

  test('open discussions, breaks of the format, open conversations and the time after are free', () => {
    const phases = [
      aPhase('talk', { kind: 'discussion', crosstalk: 'open_with_I_statements', flex: 'absorbs' }),
      aPhase('round'),
      aPhase('rest', { kind: 'break' }),
    ];
    const room = new Room({ mode: 'strict', format: aFormat({ phases }) });
    room.asks({ kind: 'start', by: fay, theme: null }, 'facilitator');
    const seen = [voicesOf(room.session)];
    for (let press = 0; press < 3; press += 1) {
      room.asks({ kind: 'next', by: fay });
      seen.push(voicesOf(room.session));
    }
    expect(seen).toEqual([free, only(fay), free, free]);
    const open = sharing({ mode: 'strict' });
    open.asks({ kind: 'open-conversation', by: fay });
    expect(voicesOf(open.session)).toEqual(free);
  });

  test('gentle and strict may be exchanged, a stage may not', () => {
    const room = sharing();
    expect(room.asks({ kind: 'mode', by: fay, mode: 'strict' })).toBeNull();
    expect(room.asks({ kind: 'mode', by: fay, mode: 'strict' })).toBe('nothing-to-do');
    expect(room.asks({ kind: 'mode', by: fay, mode: 'stage' })).toBe('no-mode-change');
  });
});

describe('on a stage', () => {
  test('a turn begins when the invitation is accepted', () => {
    const room = sharing({ mode: 'stage' });
    room.raises(ada);
    expect(room.session.floor).toMatchObject({ kind: 'offered', who: ada });
    expect(voicesOf(room.session)).toEqual(only(fay, ada));
    room.waits(seconds(40));
    room.asks({ kind: 'on-air', by: ben });
    expect(room.speaker).toBeNull();
    room.asks({ kind: 'on-air', by: ada });
    expect(room.left).toBe(seconds(180));
  });

  test('hosts and people who type need no invitation', () => {
    const room = sharing({ mode: 'stage' });
    room.raises(fay);
    expect(room.speaker).toBe(fay);
    room.goesOn();
    room.asks({ kind: 'type', by: ada });
    room.raises(ada);
    expect(room.speaker).toBe(ada);
  });

  test('who passes, leaves or does not come on the air is gone past', () => {
    const room = sharing({ mode: 'stage' });
    room.raises(ada, ben);
    room.asks({ kind: 'thank-next', by: fay });
    expect(room.session.floor).toMatchObject({ kind: 'offered', who: ben });
    room.asks({ kind: 'leave', by: ben });
    expect(room.session.floor).toMatchObject({ kind: 'offered', who: ada });
    room.asks({ kind: 'arrive', by: ben, how: 'voice' });
    room.asks({ kind: 'pass', by: ada });
    expect(room.session.floor).toMatchObject({ kind: 'offered', who: ben });
    room.asks({ kind: 'pass', by: ben });
    expect(room.session.floor.kind).toBe('open');
    expect(room.session.turns).toEqual([]);
  });
});
