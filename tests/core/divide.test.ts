import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MemberId } from '#core/ids.ts';
import { divide } from '#core/session/divide.ts';
import { seconds } from '#core/time.ts';
import { people as sixteen } from './people.ts';
import { ada, ben, cleo, dan, fay, Room } from './room.ts';

/** People come in with so many seconds after the person before; Fay hosts. */
function arriving(...gaps: readonly (readonly [who: MemberId, after: number])[]): Room {
  const room = new Room({ people: [] });
  for (const [by, after] of gaps) {
    room.waits(seconds(after));
    room.asks({ kind: 'arrive', by, how: 'voice' });
  }
  room.asks({ kind: 'role', by: fay, role: 'host', to: fay }, 'facilitator');
  return room;
}

test('two rooms are as even as can be, and each host stays with their own', () => {
  const room = arriving([fay, 0], [ada, 60], [ben, 60], [cleo, 60]);
  expect(divide(room.session, ada)).toEqual({ stays: [fay, ben], goes: [ada, cleo] });
});

test('people who came in together stay together, also where that is a little less even', () => {
  const room = arriving([fay, 0], [ada, 60], [ben, 60], [cleo, 9], [dan, 60]);
  const { stays, goes } = divide(room.session, ada);
  expect([stays, goes].some((side) => side.includes(ben) && side.includes(cleo))).toBe(true);
  expect(Math.abs(stays.length - goes.length)).toBe(1);
});

test('in a crowd that arrives within a few seconds, two who came on each other’s heels stay together', () => {
  const room = arriving(
    [fay, 0],
    [ada, 60],
    [sixteen[8] ?? fay, 60],
    [dan, 4],
    [ben, 9],
    [cleo, 1],
    [sixteen[9] ?? fay, 60],
  );
  const { stays, goes } = divide(room.session, ada);
  expect([stays, goes].some((side) => side.includes(ben) && side.includes(cleo))).toBe(true);
});

test('who came together with a host goes where the host goes', () => {
  const room = arriving([fay, 0], [ada, 60], [ben, 3], [cleo, 60], [dan, 60]);
  const { goes } = divide(room.session, ada);
  expect(goes).toContain(ben);
});

test('with two helpers each room has one; a helper alone stays', () => {
  const two = arriving([fay, 0], [ada, 60], [ben, 60], [cleo, 60], [dan, 60]);
  two.asks({ kind: 'role', by: fay, role: 'co_host', to: ben });
  two.asks({ kind: 'role', by: fay, role: 'standby', to: cleo });
  expect(divide(two.session, ada).stays).toContain(ben);
  expect(divide(two.session, ada).goes).toContain(cleo);
  // The co-host goes to host: the standby is the helper who is left.
  expect(divide(two.session, ben).stays).toContain(cleo);
});

test('whoever is here by text stays, for there is no voice to bring over', () => {
  const room = arriving([fay, 0], [ada, 60], [ben, 60]);
  room.waits(seconds(60));
  for (const by of [cleo, dan]) {
    room.asks({ kind: 'arrive', by, how: 'text' });
    room.waits(seconds(60));
  }
  expect(divide(room.session, ada).goes).toEqual([ada, ben]);
});

const crowds = fc.array(fc.constantFrom(0, 3, 10, 11, 60), { minLength: 3, maxLength: 16 });

test('in any crowd nobody is lost, trios stay whole, and the halves differ by no more than a trio', () => {
  fc.assert(
    fc.property(crowds, fc.nat(14), (gaps, host) => {
      const room = arriving(...gaps.map((gap, n): readonly [MemberId, number] => [sixteen[n] ?? fay, gap]));
      const here = room.session.people.map(({ id }) => id);
      const second = here[1 + (host % (here.length - 1))] ?? fay;
      const { stays, goes } = divide(room.session, second);
      expect([...stays, ...goes].toSorted()).toEqual(here.toSorted());
      expect(stays).toContain(fay);
      expect(goes).toContain(second);
      // Each host may hold a trio, and a trio may not fit.
      expect(Math.abs(stays.length - goes.length)).toBeLessThanOrEqual(3);
      expect(divide(room.session, second)).toEqual({ stays, goes });
    }),
  );
});
