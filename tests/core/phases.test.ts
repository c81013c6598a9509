import { describe, expect, test } from 'vitest';
import { shippedFormats } from '#core/formats/shipped.ts';
import { doorsOf } from '#core/session/doors.ts';
import { feedbackPartners } from '#core/session/views.ts';
import { minutes, seconds } from '#core/time.ts';
import { aFormat, aPhase } from './a-format.ts';
import { ada, ben, cleo, dan, fay, Room, sharing } from './room.ts';

describe('starting', () => {
  test('is for facilitators, moderators and the host; whoever starts is the host', () => {
    const room = new Room();
    expect(room.asks({ kind: 'start', by: ada, theme: null })).toBe('not-facilitator');
    expect(room.asks({ kind: 'start', by: ada, theme: null }, 'facilitator')).toBeNull();
    expect(room.session.roles.host).toBe(ada);
    expect(room.asks({ kind: 'start', by: ada, theme: null }, 'facilitator')).toBe('already-started');
    expect(room.says()).toContain('phase');
  });

  test('leaves a host who was named before in place', () => {
    const room = new Room();
    room.asks({ kind: 'role', by: ada, role: 'host', to: ben }, 'facilitator');
    expect(room.asks({ kind: 'start', by: ben, theme: 'grief/2' })).toBeNull();
    expect(room.session.roles.host).toBe(ben);
    expect(room.session.theme).toBe('grief/2');
  });

  test('falls to the person who starts when the host who was named is not here', () => {
    const room = new Room();
    room.asks({ kind: 'role', by: ada, role: 'host', to: dan }, 'facilitator');
    room.asks({ kind: 'start', by: ada, theme: null }, 'facilitator');
    expect(room.session.roles.host).toBe(ada);
  });
});

test.each(shippedFormats.map((format) => [format.name, format] as const))(
  'one button goes through the whole of: %s',
  (_name, format) => {
    const room = new Room({ format });
    room.asks({ kind: 'start', by: fay, theme: null }, 'facilitator');
    for (const index of format.phases.keys()) {
      expect(room.session.phase).toBe(index);
      room.waits(seconds(5));
      room.asks({ kind: 'next', by: fay });
    }
    expect(room.session.stage).toEqual({ kind: 'after', closesAt: room.now + minutes(format.after_minutes) });
    expect(room.asks({ kind: 'next', by: fay })).toBe('session-over');
  },
);

describe('the clock of a phase', () => {
  test('never ends it: the host is told that its time is over', () => {
    const room = sharing();
    room.waits(minutes(41));
    expect(room.session.phase).toBe(1);
    expect(room.cues).toContain('phase-over');
  });

  test('lets the absorbing phase take a late start, so that people can plan their evening', () => {
    const room = new Room();
    room.waits(minutes(10 + 5));
    room.asks({ kind: 'start', by: fay, theme: null }, 'facilitator');
    room.waits(minutes(12));
    room.asks({ kind: 'next', by: fay });
    expect(room.phaseLeft).toBe(minutes(40 - 5 - 2));
  });

  test('leaves the absorbing phase a third of its length', () => {
    const room = new Room();
    room.asks({ kind: 'start', by: fay, theme: null }, 'facilitator');
    room.waits(minutes(45));
    room.asks({ kind: 'next', by: fay });
    expect(room.phaseLeft).toBe(minutes(40) / 3);
  });

  test('can be given five minutes more', () => {
    const room = sharing();
    room.waits(minutes(41));
    room.asks({ kind: 'stretch', by: fay });
    expect(room.phaseLeft).toBe(minutes(4));
    expect(room.cues).not.toContain('phase-over');
  });

  test('reminds the host six minutes before the end of a long phase of people not heard yet', () => {
    const room = sharing();
    room.waits(minutes(34));
    expect(room.cues).toContain('last-call');
  });
});

test('who speaks when the phase ends was heard', () => {
  const room = sharing();
  room.raises(ada);
  room.asks({ kind: 'next', by: fay });
  expect(room.session.turns.map((turn) => [turn.who, turn.outcome])).toEqual([[ada, 'phase-over']]);
});

describe('after the meeting', () => {
  test('the room stays open for company and closes when its time is over and everyone has left', () => {
    const room = sharing();
    room.asks({ kind: 'end', by: fay });
    room.waits(minutes(20));
    expect(room.session.stage.kind).toBe('after');
    for (const person of room.session.people) room.asks({ kind: 'leave', by: person.id });
    expect(room.session.stage).toMatchObject({ kind: 'closed', why: 'ended' });
    expect(room.asks({ kind: 'arrive', by: ada, how: 'voice' })).toBe('session-over');
  });

  test('a moderator or the house may close it at any time, members may not', () => {
    const room = sharing();
    expect(room.asks({ kind: 'close', by: ada })).toBe('not-moderator');
    expect(room.asks({ kind: 'close', by: ada }, 'moderator')).toBeNull();
    expect(room.session.stage.kind).toBe('closed');
    expect(room.asks({ kind: 'close', by: null })).toBe('session-over');
  });

  test('doors that never became a meeting just close', () => {
    const room = new Room();
    room.asks({ kind: 'end', by: fay }, 'facilitator');
    expect(room.session.stage).toMatchObject({ kind: 'closed', why: 'ended' });
    expect(room.session.endedAt).toBeNull();
  });
});

test('the doors are open, then open to people who dropped off only, then closed', () => {
  const phases = [aPhase('one', { flex: 'absorbs' }), aPhase('two', { late_entry: 'closed' })];
  const room = new Room({ format: aFormat({ phases }) });
  expect(doorsOf(room.session)).toBe('open');
  room.asks({ kind: 'start', by: fay, theme: null }, 'facilitator');
  expect(doorsOf(room.session)).toBe('open');
  room.asks({ kind: 'next', by: fay });
  expect(doorsOf(room.session)).toBe('rejoin-only');
  room.asks({ kind: 'next', by: fay });
  expect(doorsOf(room.session)).toBe('open');
  room.asks({ kind: 'close', by: null });
  expect(doorsOf(room.session)).toBe('closed');
});

test('a feedback round lists only speakers who would like echoes or ideas', () => {
  const room = sharing();
  room.asks({ kind: 'replies', by: ada, wish: 'echoes' });
  room.asks({ kind: 'replies', by: fay, wish: 'ideas' });
  room.raises(ada, ben);
  room.goesOn();
  room.goesOn();
  expect(feedbackPartners(room.session)).toEqual([ada]);
});

describe('when few came', () => {
  test('the host is told seven minutes after the announced start, and nothing is cancelled', () => {
    const room = new Room({ format: aFormat({ min: 6 }) });
    room.waits(minutes(16));
    expect(room.cues).toEqual([]);
    room.waits(minutes(1));
    expect(room.session.cues).toEqual([{ kind: 'too-few', here: 4, min: 6 }]);
    expect(room.session.stage.kind).toBe('doors');
  });

  test('the host may open the conversation: no turns, and the meeting goes on', () => {
    const room = sharing();
    room.raises(ada);
    expect(room.asks({ kind: 'open-conversation', by: fay })).toBeNull();
    expect(room.speaker).toBeNull();
    expect(room.asks({ kind: 'raise-hand', by: ben })).toBe('no-hands-now');
    expect(room.says()).toContain('open-conversation');
    expect(room.asks({ kind: 'next', by: fay })).toBeNull();
  });

  test('an open conversation at the doors also starts the meeting', () => {
    const room = new Room();
    expect(room.asks({ kind: 'open-conversation', by: fay }, 'facilitator')).toBeNull();
    expect(room.session.stage.kind).toBe('running');
  });

  test('the meeting can be postponed aloud', () => {
    const room = new Room();
    room.asks({ kind: 'postpone', by: fay }, 'facilitator');
    expect(room.session.stage).toMatchObject({ kind: 'closed', why: 'postponed' });
    expect(room.says()).toContain('postponed');
  });
});

test('when too many came, the host is told at once, and no longer when some have left', () => {
  const room = sharing({ format: aFormat({ splitAbove: 3 }) });
  expect(room.session.cues).toEqual([{ kind: 'too-many', here: 4, splitAbove: 3 }]);
  room.asks({ kind: 'leave', by: ben });
  expect(room.cues).toEqual([]);
  expect(room.session.headCount).toBe(4);
});

test('a room that is open for company longer than a meeting may last keeps its promise', () => {
  const room = sharing({ format: { ...aFormat(), after_minutes: 120 } });
  room.waits(minutes(80));
  room.asks({ kind: 'end', by: fay });
  room.waits(minutes(119));
  expect(room.session.stage.kind).toBe('after');
  for (const by of [fay, ada, ben, cleo]) room.asks({ kind: 'leave', by });
  room.waits(minutes(1));
  expect(room.session.stage).toMatchObject({ kind: 'closed', why: 'ended' });
});
