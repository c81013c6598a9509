import { expect, test } from 'vitest';
import { channelId, sessionId } from '#core/ids.ts';
import { beginSession } from '#core/session/begin.ts';
import { nextToBring } from '#core/session/second-room.ts';
import { step } from '#core/session/step.ts';
import { minutes, seconds } from '#core/time.ts';
import { aFormat } from './a-format.ts';
import { aSession, place } from './people.ts';
import { ada, ben, cleo, dan, fay, Room } from './room.ts';

const other = { session: sessionId('session00002'), room: channelId('other') };

/** Five people where the format divides above three; Fay hosts. */
function crowded(): Room {
  const format = aFormat();
  const room = new Room({ format: { ...format, size: { ...format.size, split_above: 3 } }, people: [] });
  for (const by of [fay, ada, ben, cleo, dan]) {
    room.asks({ kind: 'arrive', by, how: 'voice' });
    room.waits(seconds(20));
  }
  room.asks({ kind: 'role', by: fay, role: 'host', to: fay }, 'facilitator');
  room.effects();
  return room;
}

test('a second room is asked for by those who run the meeting, and hosted by somebody who is here and may speak', () => {
  const room = crowded();
  expect(room.cues).toContain('too-many');
  expect(room.asks({ kind: 'second-room', by: ben, to: ada })).toBe('not-host-team');
  expect(room.asks({ kind: 'second-room', by: fay, to: fay })).toBe('not-present-to-take-it');
  room.asks({ kind: 'listen', by: cleo });
  expect(room.asks({ kind: 'second-room', by: fay, to: cleo })).toBe('not-present-to-take-it');
  expect(room.asks({ kind: 'second-room', by: fay, to: ada })).toBeNull();
  expect(room.session.division).toEqual({ kind: 'asked', host: ada, since: room.now });
  expect(room.asks({ kind: 'second-room', by: fay, to: ben })).toBe('second-room-already');
});

test('one room that is enough is not divided, and neither is one in which people share, nor a meeting in person', () => {
  const enough = new Room();
  enough.asks({ kind: 'role', by: fay, role: 'host', to: fay }, 'facilitator');
  expect(enough.asks({ kind: 'second-room', by: fay, to: ada })).toBe('not-too-many');
  const sharing = crowded();
  sharing.asks({ kind: 'start', by: fay, theme: null });
  sharing.asks({ kind: 'next', by: fay });
  expect(sharing.session.format.phases[sharing.session.phase ?? 0]?.kind).toBe('share');
  expect(sharing.asks({ kind: 'second-room', by: fay, to: ada })).toBe('too-late-to-divide');
  const inPerson = new Room({ inPerson: true, people: [] });
  expect(inPerson.asks({ kind: 'second-room', by: fay, to: ada }, 'facilitator')).toBe('only-in-a-room');
});

test('the room is told once when the second one is there, and half of the people are brought over', () => {
  const room = crowded();
  room.asks({ kind: 'second-room', by: fay, to: ada });
  room.asks({ kind: 'second-open', ...other });
  expect(room.lines()).toEqual([{ say: 'two-rooms', room: other.room }]);
  expect(room.asks({ kind: 'second-open', ...other })).toBe('nothing-to-do');
  expect(room.session.division).toMatchObject({ kind: 'moving', who: [ada, dan] });
  expect(nextToBring(room.session)).toBe(ada);

  room.asks({ kind: 'brought-over', who: ada });
  expect(room.session.people.map(({ id }) => id)).toEqual([fay, ben, cleo, dan]);
  room.asks({ kind: 'leave', by: dan });
  expect(room.session.division).toEqual({ kind: 'done', ...other });
  // Discord told us first that Dan left, and then that we brought him over.
  room.asks({ kind: 'brought-over', who: dan });
  expect(room.session.people.map(({ id }) => id)).toEqual([fay, ben, cleo]);
});

test('whoever goes back to the first room is not brought over again', () => {
  const room = crowded();
  room.asks({ kind: 'second-room', by: fay, to: ada });
  room.asks({ kind: 'second-open', ...other });
  room.asks({ kind: 'brought-over', who: ada });
  room.asks({ kind: 'arrive', by: ada, how: 'voice' });
  expect(nextToBring(room.session)).toBe(dan);
  room.asks({ kind: 'stays-here', who: dan });
  expect(nextToBring(room.session)).toBeNull();
  expect(room.session.people.map(({ id }) => id)).toContain(ada);
});

test('nobody is brought over once people share', () => {
  const room = crowded();
  room.asks({ kind: 'second-room', by: fay, to: ada });
  room.asks({ kind: 'second-open', ...other });
  room.asks({ kind: 'start', by: fay, theme: null });
  expect(room.session.division.kind).toBe('moving');
  room.asks({ kind: 'next', by: fay });
  expect(room.session.division).toEqual({ kind: 'done', ...other });
});

test('when there can be no second room, the desk is told why and may try again', () => {
  const room = crowded();
  room.asks({ kind: 'second-room', by: fay, to: ada });
  room.asks({ kind: 'no-second-room', why: 'too-many-channels' });
  expect(room.session.division).toEqual({ kind: 'none' });
  expect(room.session.cues).toContainEqual({ kind: 'no-second-room', why: 'too-many-channels' });
  expect(room.asks({ kind: 'second-room', by: fay, to: ada })).toBeNull();
  expect(room.cues).not.toContain('no-second-room');
});

test('the second room says once what it is, has no second room of its own, and knows the first', () => {
  const second = beginSession({
    id: other.session,
    place: { ...place, room: other.room, kept: 'session' },
    format: aFormat(),
    mode: 'gentle',
    opensAt: Date.UTC(2026, 0, 7, 19, 0),
    seed: 1,
    host: ada,
    beside: aSession,
  });
  const ask = {
    intent: { kind: 'second-open', session: aSession, room: channelId('room') },
    standing: 'member',
  } as const;
  const told = step(second, ask, second.opensAt);
  if ('refused' in told) throw new Error(told.refused);
  expect(told.effects).toMatchObject([{ kind: 'say', where: 'room', line: { say: 'welcome-two' } }]);
  expect(step(told.session, ask, second.opensAt)).toEqual({ refused: 'nothing-to-do' });
  const again = { intent: { kind: 'second-room', by: ada, to: ben }, standing: 'member' } as const;
  expect(step(told.session, again, second.opensAt)).toEqual({ refused: 'second-room-already' });
});

test('a meeting that ends while its second room is being made wants it no more', () => {
  const room = crowded();
  room.asks({ kind: 'second-room', by: fay, to: ada });
  room.asks({ kind: 'end', by: fay }, 'facilitator');
  expect(room.session.division).toEqual({ kind: 'none' });
  room.waits(minutes(1));
});
