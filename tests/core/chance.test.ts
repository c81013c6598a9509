import { expect, test } from 'vitest';
import { notYetHeard } from '#core/session/views.ts';
import { seconds } from '#core/time.ts';
import { aFormat, aPhase } from './a-format.ts';
import { ada, ben, cleo, fay, Room, sharing } from './room.ts';

test('a second turn waits until an open invitation ran out', () => {
  const room = sharing();
  room.raises(ada);
  room.goesOn();
  room.effects();
  room.raises(ada);
  expect(room.lines()).toEqual([{ say: 'invitation', until: room.now + seconds(30) }]);
  expect(room.cues).toContain('invite-unheard');
  room.waits(seconds(29));
  expect(room.speaker).toBeNull();
  room.waits(seconds(1));
  expect(room.speaker).toBe(ada);
});

test('a hand that goes up during the invitation comes first', () => {
  const room = sharing();
  room.raises(ada);
  room.goesOn();
  room.raises(ada);
  room.waits(seconds(12));
  room.raises(ben);
  expect(room.speaker).toBe(ben);
});

test('when everyone was heard or passed, second turns need no invitation', () => {
  const room = sharing();
  room.raises(ada);
  for (const by of [fay, ben, cleo]) room.asks({ kind: 'pass', by });
  room.goesOn();
  room.effects();
  room.raises(ada);
  expect(room.speaker).toBe(ada);
  expect(room.says()).toEqual(['your-turn']);
});

test('in a volunteer round the chance is given in silence, for nobody is prompted', () => {
  const room = sharing({ format: aFormat({ queue: 'volunteer' }) });
  room.raises(ada);
  room.goesOn();
  room.effects();
  room.raises(ada);
  expect(room.says()).toEqual([]);
  room.waits(seconds(30));
  expect(room.speaker).toBe(ada);
});

test('a format may keep second turns for discussions, for host invitations, or for the next round', () => {
  for (const secondTurn of ['discussion_only', 'host_invites', 'next_round_only'] as const) {
    const room = sharing({ format: aFormat({ secondTurn }) });
    room.raises(ada);
    room.goesOn();
    expect(room.asks({ kind: 'raise-hand', by: ada })).toBe('second-turn-later');
  }
  const phases = [aPhase('talk', { kind: 'discussion', queue: 'raised_hand', turn_seconds: 60, flex: 'absorbs' })];
  const talk = new Room({ format: aFormat({ phases, secondTurn: 'discussion_only' }) });
  talk.asks({ kind: 'start', by: fay, theme: null }, 'facilitator');
  talk.raises(ada);
  talk.goesOn();
  expect(talk.asks({ kind: 'raise-hand', by: ada })).toBeNull();
});

test('a host may invite a second turn, and the others still have the chance first', () => {
  const room = sharing({ format: aFormat({ secondTurn: 'host_invites' }) });
  room.raises(ada);
  room.goesOn();
  expect(room.asks({ kind: 'pick', by: fay, to: ada })).toBeNull();
  expect(room.session.round.invited).toEqual([ada]);
  expect(room.speaker).toBeNull();
  room.waits(seconds(30));
  expect(room.speaker).toBe(ada);
});

test('where second turns belong to the next round, even a host cannot invite one', () => {
  const room = sharing({ format: aFormat({ secondTurn: 'next_round_only' }) });
  room.raises(ada);
  room.goesOn();
  expect(room.asks({ kind: 'pick', by: fay, to: ada })).toBe('their-second-turn-later');
});

test('not yet heard are the people here in speaking seats who neither spoke nor passed', () => {
  const room = sharing();
  room.asks({ kind: 'arrive', by: ben, how: 'voice' });
  room.asks({ kind: 'listen', by: cleo });
  room.asks({ kind: 'pass', by: fay });
  expect(notYetHeard(room.session)).toEqual([ada, ben]);
  room.raises(ada);
  expect(notYetHeard(room.session)).toEqual([ben]);
  room.asks({ kind: 'leave', by: ben });
  expect(notYetHeard(room.session)).toEqual([]);
});
