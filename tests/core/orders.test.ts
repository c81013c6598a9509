import { describe, expect, test } from 'vitest';
import { notYetHeard, placeInLine, upNext } from '#core/session/views.ts';
import { seconds } from '#core/time.ts';
import { aFormat, aPhase } from './a-format.ts';
import { ada, ben, cleo, dan, fay, Room, sharing } from './room.ts';

describe('a circle', () => {
  const circle = () => sharing({ format: aFormat({ queue: 'circle' }) });

  test('goes round in the order in which people arrived', () => {
    const room = circle();
    expect(room.speaker).toBe(fay);
    expect(upNext(room.session, 9)).toEqual([ada, ben, cleo]);
    room.goesOn();
    expect(room.speaker).toBe(ada);
  });

  test('puts people who come late at its end', () => {
    const room = circle();
    room.asks({ kind: 'arrive', by: dan, how: 'voice' });
    expect(upNext(room.session, 9)).toEqual([ada, ben, cleo, dan]);
  });

  test('goes past somebody who passed, and takes them in again at its end', () => {
    const room = circle();
    room.asks({ kind: 'pass', by: ada });
    expect(upNext(room.session, 9)).toEqual([ben, cleo]);
    room.asks({ kind: 'speak', by: ada });
    expect(upNext(room.session, 9)).toEqual([ben, cleo, ada]);
  });

  test('starts afresh in the next phase', () => {
    const phases = [
      aPhase('one', { queue: 'circle', turn_seconds: 60, flex: 'absorbs' }),
      aPhase('two', { queue: 'circle', turn_seconds: 60 }),
    ];
    const room = new Room({ format: aFormat({ phases }) });
    room.asks({ kind: 'start', by: fay, theme: null }, 'facilitator');
    room.goesOn();
    room.asks({ kind: 'next', by: fay });
    expect(room.speaker).toBe(fay);
    expect(room.session.round.heard).toEqual([]);
  });
});

test('a fixed circle keeps its seats for the whole meeting, also for somebody who came back', () => {
  const turns = { queue: 'circle', turn_seconds: 60, minutes: 20 } as const;
  const phases = [aPhase('one', { ...turns, flex: 'absorbs' }), aPhase('two', turns)];
  const room = new Room({ format: aFormat({ phases, order: 'circle_fixed' }) });
  room.asks({ kind: 'start', by: fay, theme: null }, 'facilitator');
  room.asks({ kind: 'leave', by: ada });
  room.waits(seconds(601));
  expect(room.session.people.map((person) => person.id)).toEqual([fay, ben, cleo]);
  room.asks({ kind: 'arrive', by: dan, how: 'voice' });
  room.asks({ kind: 'arrive', by: ada, how: 'voice' });
  room.asks({ kind: 'next', by: fay });
  expect([room.speaker, ...upNext(room.session, 9)]).toEqual([fay, ada, ben, cleo, dan]);
});

test('a random order is told in advance and is the same for the same seed', () => {
  const order = (seed: number) => {
    const room = sharing({ format: aFormat({ queue: 'random' }), seed });
    return [room.speaker, ...upNext(room.session, 9)];
  };
  expect(order(7)).toEqual(order(7));
  expect(new Set(order(7))).toEqual(new Set([ada, ben, cleo, fay]));
  expect(new Set([1, 2, 3, 4, 5].map((seed) => order(seed).join())).size).toBeGreaterThan(1);
});

describe('raised hands', () => {
  test('are taken first come, first served, and the first needs no breath', () => {
    const room = sharing();
    room.raises(ben, ada);
    expect(room.speaker).toBe(ben);
    expect(placeInLine(room.session, ada)).toBe(1);
  });

  test('of people not heard yet come before second turns', () => {
    const room = sharing();
    room.raises(ada);
    room.raises(ben);
    room.goesOn();
    room.raises(ada, cleo);
    expect(upNext(room.session, 9)).toEqual([cleo, ada]);
  });

  test('can be taken down again, and raising twice is refused with a reason', () => {
    const room = sharing();
    room.raises(ada, ben);
    expect(room.asks({ kind: 'raise-hand', by: ben })).toBe('already-in-line');
    expect(room.asks({ kind: 'raise-hand', by: ada })).toBe('has-the-floor');
    expect(room.asks({ kind: 'lower-hand', by: ben })).toBeNull();
    expect(room.asks({ kind: 'lower-hand', by: ben })).toBe('not-in-line');
  });

  test('do not exist in a phase without turns', () => {
    const room = new Room();
    expect(room.asks({ kind: 'raise-hand', by: ada })).toBe('not-started');
    room.asks({ kind: 'start', by: fay, theme: null }, 'facilitator');
    expect(room.asks({ kind: 'raise-hand', by: ada })).toBe('no-hands-now');
  });

  test('stay up over a break', () => {
    const turns = { queue: 'raised_hand', turn_seconds: 60 } as const;
    const phases = [
      aPhase('one', { ...turns, flex: 'absorbs' }),
      aPhase('rest', { kind: 'break' }),
      aPhase('two', turns),
    ];
    const room = new Room({ format: aFormat({ phases }) });
    room.asks({ kind: 'start', by: fay, theme: null }, 'facilitator');
    room.raises(ada, ben, cleo);
    room.asks({ kind: 'next', by: fay });
    expect(room.speaker).toBeNull();
    room.asks({ kind: 'next', by: fay });
    expect([room.speaker, ...upNext(room.session, 9)]).toEqual([ben, cleo]);
  });
});

test('unheard first looks at the whole meeting: who spoke in an earlier phase waits for who did not', () => {
  const turns = { queue: 'unheard_first', turn_seconds: 60 } as const;
  const room = new Room({
    format: aFormat({ phases: [aPhase('one', { ...turns, flex: 'absorbs' }), aPhase('two', turns)] }),
  });
  room.asks({ kind: 'start', by: fay, theme: null }, 'facilitator');
  room.raises(ada);
  room.goesOn();
  room.asks({ kind: 'next', by: fay });
  room.raises(cleo, ada, ben);
  expect([room.speaker, ...upNext(room.session, 9)]).toEqual([cleo, ben, ada]);
});

describe('popcorn', () => {
  const popcorn = () => {
    const room = sharing({ format: aFormat({ queue: 'popcorn' }) });
    room.asks({ kind: 'pick', by: fay, to: ada });
    return room;
  };

  test('begins with whom the host names, and then the speaker names the next', () => {
    const room = popcorn();
    expect(room.speaker).toBe(ada);
    expect(room.asks({ kind: 'hand-to', by: ada, to: cleo })).toBeNull();
    room.waits(seconds(10));
    expect(room.speaker).toBe(cleo);
  });

  test('lets somebody who is done name the next a moment later', () => {
    const room = popcorn();
    room.goesOn();
    expect(room.session.floor.kind).toBe('open');
    expect(room.asks({ kind: 'hand-to', by: ben, to: cleo })).toBe('not-your-turn');
    room.asks({ kind: 'hand-to', by: ada, to: ben });
    expect(room.speaker).toBe(ben);
  });

  test('names only people who are here and were not heard yet', () => {
    const room = popcorn();
    room.asks({ kind: 'hand-to', by: ada, to: ben });
    room.waits(seconds(10));
    expect(room.asks({ kind: 'hand-to', by: ben, to: ada })).toBe('their-second-turn-later');
    expect(room.asks({ kind: 'hand-to', by: ben, to: dan })).toBe('not-present-to-take-it');
    room.asks({ kind: 'listen', by: cleo });
    expect(room.asks({ kind: 'hand-to', by: ben, to: cleo })).toBe('not-present-to-take-it');
  });

  test('goes to a raised hand when nobody is named', () => {
    const room = popcorn();
    room.raises(cleo);
    room.goesOn();
    expect(room.speaker).toBe(cleo);
  });
});

test('where the host chooses there are no hands; where both count, hands are taken too', () => {
  const host = sharing({ format: aFormat({ queue: 'host' }) });
  expect(host.asks({ kind: 'raise-hand', by: ada })).toBe('no-hands-now');
  expect(host.asks({ kind: 'pick', by: ada, to: ben })).toBe('not-host-team');
  host.asks({ kind: 'pick', by: fay, to: ben });
  expect(host.speaker).toBe(ben);
  const both = sharing({ format: aFormat({ queue: 'host_or_hand' }) });
  both.raises(ada);
  both.asks({ kind: 'pick', by: fay, to: ben });
  both.goesOn();
  expect(both.speaker).toBe(ben);
});

test('nobody is called on who did not ask, except where hosts choose', () => {
  const hands = sharing();
  expect(hands.asks({ kind: 'pick', by: fay, to: ada })).toBe('they-have-no-hand-up');
  const circle = sharing({ format: aFormat({ queue: 'circle' }) });
  expect(circle.asks({ kind: 'pick', by: fay, to: cleo })).toBe('not-in-this-phase');
  const safe = sharing({ format: aFormat({ queue: 'circle', safety: true }) });
  expect(safe.asks({ kind: 'pick', by: fay, to: cleo })).toBeNull();
});

describe('passing', () => {
  test('is always possible, leaves no record and gives the floor on', () => {
    const room = sharing();
    room.raises(ada, ben);
    room.asks({ kind: 'pass', by: ada });
    expect(room.session.turns).toEqual([]);
    room.waits(seconds(10));
    expect(room.speaker).toBe(ben);
    expect(notYetHeard(room.session)).toEqual([fay, cleo]);
  });

  test('twice, while listening, or where nobody takes turns, changes nothing', () => {
    const room = new Room();
    const before = room.session;
    expect(room.asks({ kind: 'pass', by: ada })).toBeNull();
    expect(room.session).toBe(before);
  });

  test('can be taken back with a raised hand', () => {
    const room = sharing();
    room.asks({ kind: 'pass', by: ada });
    room.raises(ada);
    expect(room.speaker).toBe(ada);
  });
});

test('only listening gives the floor on without a record, and a raised hand is a speaking seat again', () => {
  const room = sharing();
  room.raises(ada);
  room.asks({ kind: 'listen', by: ada });
  expect(room.speaker).toBeNull();
  expect(room.session.turns).toEqual([]);
  expect(notYetHeard(room.session)).not.toContain(ada);
  room.waits(seconds(10));
  room.raises(ada);
  expect(room.speaker).toBe(ada);
});

test('only the speaker or the host team ends a turn', () => {
  const room = sharing();
  room.raises(ada);
  expect(room.asks({ kind: 'done', by: ben })).toBe('not-your-turn');
  expect(room.asks({ kind: 'done', by: fay })).toBeNull();
  expect(room.session.turns.map((turn) => turn.outcome)).toEqual(['thanked']);
  expect(room.asks({ kind: 'done', by: fay })).toBe('nobody-speaks');
});
