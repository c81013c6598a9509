import { expect, test } from 'vitest';
import { minutes, seconds } from '#core/time.ts';
import { ada, ben, fay, type Room, sharing } from './room.ts';

const inPerson = (): Room => sharing({ inPerson: true, people: [] });
const left = ({ session, now }: Room): number | null => session.pocket.turn && session.pocket.turn.endsAt - now;

test('in person a turn is timed by the part, told twice, and never ended by the clock', () => {
  const room = inPerson();
  expect(room.asks({ kind: 'next-turn', by: fay })).toBeNull();
  const length = left(room) ?? 0;
  expect(length).toBe(seconds(room.session.format.phases[room.session.phase ?? 0]?.turn_seconds ?? 0));
  room.waits(length - seconds(room.session.format.queue.warn_seconds));
  expect(room.cues).toContain('turn-soon');
  room.waits(seconds(room.session.format.queue.warn_seconds));
  expect(room.cues).toContain('turn-over');
  expect(room.cues).not.toContain('turn-soon');
  room.waits(minutes(7));
  expect(room.session.pocket.turn).not.toBeNull();
  room.asks({ kind: 'plus-minute', by: fay });
  room.asks({ kind: 'thank-next', by: fay });
  expect(room.session.pocket).toMatchObject({ heard: 2 });
  expect(room.cues).not.toContain('turn-over');
  room.asks({ kind: 'stop-turn', by: fay });
  expect(room.session.pocket.turn).toBeNull();
  expect(room.asks({ kind: 'thank-next', by: fay })).toBe('no-turn-runs');
  expect(room.asks({ kind: 'plus-minute', by: fay })).toBe('no-turn-runs');
});

test('two presses of one card begin one turn', () => {
  const room = inPerson();
  const { epoch } = room.session;
  expect(room.asks({ kind: 'next-turn', by: fay }, 'member', epoch)).toBeNull();
  expect(room.asks({ kind: 'next-turn', by: fay }, 'member', epoch)).toBe('already-moved');
  expect(room.session.pocket.heard).toBe(1);
});

test('with a number of speakers the time that is left is shared, never below half a turn', () => {
  const room = inPerson();
  const template = seconds(room.session.format.phases[room.session.phase ?? 0]?.turn_seconds ?? 0);
  room.asks({ kind: 'speakers', by: fay, count: 99 });
  room.asks({ kind: 'next-turn', by: fay });
  expect(left(room)).toBe(template / 2);
  expect(room.cues).toContain('turns-short');
  room.asks({ kind: 'speakers', by: fay, count: 1 });
  room.asks({ kind: 'next-turn', by: fay });
  expect(left(room)).toBe(template);
  expect(room.asks({ kind: 'speakers', by: fay, count: 100 })).toBe('number-out-of-range');
  expect(room.asks({ kind: 'speakers', by: fay, count: null })).toBeNull();
});

test('waiting hands are counted without names, and a turn takes one of them', () => {
  const room = inPerson();
  expect(room.asks({ kind: 'one-less-waiting', by: fay })).toBe('nothing-to-do');
  for (let hand = 0; hand < 3; hand += 1) room.asks({ kind: 'one-more-waiting', by: fay });
  room.asks({ kind: 'next-turn', by: fay });
  expect(room.session.pocket.waiting).toBe(2);
  room.asks({ kind: 'next', by: fay });
  expect(room.session.pocket).toEqual({ turn: null, heard: 0, waiting: 0, speakers: null });
  expect(JSON.stringify([room.session.people, room.session.turns, room.session.round.line])).toBe('[[],[],[]]');
});

test('nobody is listed in person, whoever says that they are there', () => {
  const room = inPerson();
  expect(room.asks({ kind: 'arrive', by: ada, how: 'text' })).toBe('meets-in-person');
  expect(room.asks({ kind: 'raise-hand', by: ada })).toBe('meets-in-person');
  expect(room.session.people).toEqual([]);
});

test('the number of people is what the host says, and can be put right until the doors close', () => {
  const room = inPerson();
  expect(room.asks({ kind: 'head-count', by: ben, count: 12 })).toBe('not-host-team');
  expect(room.asks({ kind: 'head-count', by: fay, count: 12 })).toBeNull();
  expect(room.asks({ kind: 'head-count', by: fay, count: 501 })).toBe('number-out-of-range');
  room.asks({ kind: 'end', by: fay }, 'facilitator');
  expect(room.asks({ kind: 'head-count', by: fay, count: 11 })).toBeNull();
  expect(room.session.headCount).toBe(11);
  room.asks({ kind: 'close', by: fay }, 'moderator');
  expect(room.asks({ kind: 'head-count', by: fay, count: 10 })).toBe('session-over');
});

test('in a voice room the pocket timer says what to use instead', () => {
  const room = sharing();
  for (const kind of ['next-turn', 'stop-turn', 'one-more-waiting'] as const)
    expect(room.asks({ kind, by: fay })).toBe('only-in-person');
  expect(room.asks({ kind: 'head-count', by: fay, count: 3 })).toBe('only-in-person');
});

test('a pause stops the pocket timer, and a facilitator takes over by saying so', () => {
  const room = inPerson();
  room.asks({ kind: 'next-turn', by: fay });
  room.waits(seconds(30));
  const before = left(room);
  room.asks({ kind: 'pause', by: fay });
  expect(room.asks({ kind: 'next-turn', by: fay })).toBe('session-paused');
  room.waits(minutes(20));
  room.asks({ kind: 'resume', by: fay });
  expect(left(room)).toBe(before);
  expect(room.asks({ kind: 'take-over', by: ada })).toBe('not-asked-to-host');
  // Somebody who does not facilitate is asked first, as everywhere.
  expect(room.asks({ kind: 'hand-over', by: fay, to: ben })).toBeNull();
  expect(room.session.handover).toMatchObject({ to: ben, why: 'offered' });
  expect(room.asks({ kind: 'take-over', by: ada }, 'facilitator')).toBeNull();
  expect(room.session.roles).toMatchObject({ host: ada, co_host: fay });
});

test('the turn of an earlier part does not run on into the next, nor past the end', () => {
  const room = inPerson();
  room.asks({ kind: 'next-turn', by: fay });
  room.asks({ kind: 'next', by: fay });
  expect(room.session.pocket.turn).toBeNull();
  room.asks({ kind: 'end', by: fay }, 'facilitator');
  expect(room.asks({ kind: 'next-turn', by: fay })).toBe('session-over');
});
