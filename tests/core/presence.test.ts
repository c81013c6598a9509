import { describe, expect, test } from 'vitest';
import { present, upNext } from '#core/session/views.ts';
import { personIn } from '#core/session/people.ts';
import { minutes, seconds } from '#core/time.ts';
import { aFormat, aPhase } from './a-format.ts';
import { ada, ben, cleo, dan, fay, Room, sharing } from './room.ts';

describe('a line that drops', () => {
  test('keeps the floor and its time for 45 seconds', () => {
    const room = sharing();
    room.raises(ada);
    room.waits(seconds(60));
    room.asks({ kind: 'leave', by: ada });
    expect(room.session.floor).toMatchObject({ kind: 'held', leftMs: seconds(120) });
    expect(room.cues).toEqual(['held']);
    room.waits(seconds(44));
    room.asks({ kind: 'arrive', by: ada, how: 'voice' });
    expect(room.speaker).toBe(ada);
    expect(room.left).toBe(seconds(120));
    expect(room.cues).toEqual([]);
  });

  test('after that the floor goes on, and the place is offered again', () => {
    const room = sharing();
    room.raises(ada, ben, cleo);
    room.asks({ kind: 'leave', by: ada });
    room.waits(seconds(55));
    expect(room.speaker).toBe(ben);
    expect(room.session.turns.map((turn) => turn.outcome)).toEqual(['dropped']);
    expect(room.cues).toContain('left-suddenly');
    room.effects();
    room.asks({ kind: 'arrive', by: ada, how: 'voice' });
    expect(room.says()).toEqual(['place-offered']);
    expect(upNext(room.session, 9)).toEqual([ada, cleo]);
    expect(room.cues).not.toContain('left-suddenly');
  });

  test('of a listener keeps their place for ten minutes', () => {
    const room = sharing();
    room.raises(ada, ben, cleo);
    room.asks({ kind: 'leave', by: ben });
    expect(upNext(room.session, 9)).toEqual([cleo]);
    room.asks({ kind: 'arrive', by: ben, how: 'voice' });
    expect(upNext(room.session, 9)).toEqual([ben, cleo]);
    room.asks({ kind: 'leave', by: ben });
    room.waits(minutes(10));
    expect(personIn(room.session, ben)).toBeUndefined();
    expect(room.session.round.line).toEqual([cleo]);
  });

  test('soon after the own turn is shown to the desk, so that a human can check in', () => {
    const room = sharing();
    room.raises(ada);
    room.goesOn();
    room.asks({ kind: 'leave', by: ben });
    expect(room.cues).toEqual([]);
    room.asks({ kind: 'leave', by: ada });
    expect(room.session.cues).toEqual([{ kind: 'left-suddenly', who: ada }]);
  });
});

test('an absence found after a restart counts from when it began', () => {
  const room = sharing();
  room.raises(ada, ben);
  const since = room.now + seconds(1);
  room.now += minutes(2);
  room.asks({ kind: 'leave', by: ada, since });
  expect(room.speaker).toBe(ben);
  expect(room.left).toBe(seconds(10 + 180));
});

test('somebody who had left before their turn began leaves no record, and keeps their place', () => {
  const room = sharing();
  room.raises(ada, ben, cleo);
  const since = room.now + seconds(1);
  room.now += minutes(2);
  room.asks({ kind: 'leave', by: ada, since });
  room.asks({ kind: 'leave', by: ben, since });
  expect(room.speaker).toBe(cleo);
  expect(room.session.turns.map((turn) => turn.who)).toEqual([ada]);
  room.asks({ kind: 'arrive', by: ben, how: 'voice' });
  expect(upNext(room.session, 9)).toEqual([ben]);
});

describe('coming late', () => {
  const late = (entry: 'open' | 'listen_only' | 'closed') => {
    const phases = [aPhase('one', { late_entry: entry, flex: 'absorbs' }), aPhase('two')];
    const room = new Room({ format: aFormat({ phases }) });
    room.asks({ kind: 'start', by: fay, theme: null }, 'facilitator');
    room.effects();
    return room;
  };

  test('to an open phase is a seat like any other', () => {
    const room = late('open');
    room.asks({ kind: 'arrive', by: dan, how: 'voice' });
    expect(personIn(room.session, dan)).toMatchObject({ seat: 'speak', late: false });
    expect(room.effects()).toEqual([{ kind: 'whisper', to: dan, line: { say: 'late', entry: 'open' } }]);
  });

  test('to a phase under way is listening, until a phase is open again', () => {
    const room = late('listen_only');
    room.asks({ kind: 'arrive', by: dan, how: 'voice' });
    expect(room.asks({ kind: 'speak', by: dan })).toBe('listening-for-now');
    room.asks({ kind: 'next', by: fay });
    expect(personIn(room.session, dan)?.seat).toBe('listen');
    expect(room.asks({ kind: 'speak', by: dan })).toBeNull();
  });

  test('to a closed phase is refused by text; who is in voice all the same may listen', () => {
    const room = late('closed');
    expect(room.asks({ kind: 'arrive', by: dan, how: 'text' })).toBe('room-closed-for-today');
    expect(room.asks({ kind: 'arrive', by: dan, how: 'voice' })).toBeNull();
    expect(personIn(room.session, dan)).toMatchObject({ seat: 'listen', late: true });
  });

  test('to a closed phase is no matter for people who dropped off, and for helpers', () => {
    const room = late('closed');
    room.asks({ kind: 'leave', by: ada });
    room.waits(minutes(9));
    room.asks({ kind: 'arrive', by: ada, how: 'voice' });
    expect(personIn(room.session, ada)?.seat).toBe('speak');
    room.asks({ kind: 'arrive', by: dan, how: 'text' }, 'facilitator');
    expect(personIn(room.session, dan)?.seat).toBe('speak');
  });
});

describe('the text lane', () => {
  test('is a seat too: the turn is typed and ended with Done', () => {
    const room = sharing();
    room.asks({ kind: 'arrive', by: dan, how: 'text' });
    room.raises(dan);
    expect(room.session.floor).toMatchObject({ kind: 'speaking', turn: { who: dan, kind: 'typed' } });
    expect(room.asks({ kind: 'done', by: dan })).toBeNull();
  });

  test('ends when they come by voice, and voice is not lost by a press in the chat', () => {
    const room = sharing();
    room.asks({ kind: 'arrive', by: dan, how: 'text' });
    room.asks({ kind: 'arrive', by: dan, how: 'voice' });
    room.asks({ kind: 'arrive', by: dan, how: 'text' });
    expect(personIn(room.session, dan)).toMatchObject({ here: 'voice', types: false });
  });

  test('is over for somebody who stepped out of it and comes back by voice', () => {
    const room = sharing();
    room.asks({ kind: 'arrive', by: dan, how: 'text' });
    room.asks({ kind: 'leave', by: dan });
    room.asks({ kind: 'arrive', by: dan, how: 'voice' });
    room.raises(dan);
    expect(room.session.floor).toMatchObject({ kind: 'speaking', turn: { who: dan, kind: 'voice' } });
  });

  test('can be chosen by somebody in voice, also in the middle of their turn', () => {
    const room = sharing();
    room.raises(ada);
    room.asks({ kind: 'type', by: ada });
    expect(room.session.floor).toMatchObject({ turn: { kind: 'typed' } });
    room.asks({ kind: 'type', by: ada });
    expect(room.session.floor).toMatchObject({ turn: { kind: 'voice' } });
  });
});

test('what people say about themselves for today is kept with their seat', () => {
  const room = new Room();
  for (const kind of ['agree', 'first-time', 'ask-time'] as const) room.asks({ kind, by: ada });
  expect(personIn(room.session, ada)).toMatchObject({ agreed: true, firstTime: true, asksForTime: true });
  room.asks({ kind: 'ask-time', by: ada });
  expect(personIn(room.session, ada)?.asksForTime).toBe(false);
  expect(room.asks({ kind: 'agree', by: dan })).toBe('not-here');
});

test('somebody who cannot hear is shown to the desk, and the co-host is called', () => {
  const room = sharing();
  room.asks({ kind: 'role', by: fay, role: 'co_host', to: ben });
  room.effects();
  room.asks({ kind: 'cannot-hear', by: ada });
  expect(room.effects()).toEqual([{ kind: 'say', where: 'desk', line: { say: 'cannot-hear', who: ada }, to: ben }]);
  expect(room.session.cues).toEqual([{ kind: 'cannot-hear', who: ada }]);
});

test('joining again takes the cue about sound away', () => {
  const room = sharing();
  room.asks({ kind: 'cannot-hear', by: ada });
  room.asks({ kind: 'leave', by: ada });
  room.asks({ kind: 'arrive', by: ada, how: 'voice' });
  expect(room.cues).toEqual([]);
});

test('only people who are here count as present', () => {
  const room = sharing();
  room.asks({ kind: 'leave', by: ada });
  expect(present(room.session).map((person) => person.id)).toEqual([fay, ben, cleo]);
  expect(room.asks({ kind: 'raise-hand', by: ada })).toBe('not-here');
});

test('a line that drops in the quiet before a turn costs nothing of the turn', () => {
  const room = sharing();
  room.raises(ada, ben);
  room.asks({ kind: 'done', by: ada });
  const before = room.session.floor;
  room.asks({ kind: 'leave', by: ben });
  room.waits(seconds(5));
  room.asks({ kind: 'arrive', by: ben, how: 'voice' });
  expect(room.session.floor).toEqual(before);
});
