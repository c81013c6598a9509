import { expect, test } from 'vitest';
import {
  type Call,
  type Candidate,
  carriedOn,
  lastAskBefore,
  newCall,
  saidNo,
  saidYes,
} from '#core/calendar/stand-ins.ts';
import { memberId } from '#core/ids.ts';
import { hours, minutes } from '#core/time.ts';
import { chance } from './chance.ts';

const person = (n: number) => memberId(`4000000000000000${String(n).padStart(2, '0')}`);
const fay = person(0);
const now = Date.UTC(2026, 10, 23, 12);
const offers = (n: number): readonly Candidate[] =>
  Array.from({ length: n }, (_, k) => ({ member: person(k + 1), fit: 'fine', quietUntil: null }));

const asking = (candidates: readonly Candidate[], startsAt: number, at = now): Call =>
  carriedOn(newCall(fay), candidates, startsAt, at);

test('those who offered are asked one after the other, in the order in which they offered', () => {
  const startsAt = now + hours(25);
  let call = asking(offers(3), startsAt);
  expect(call).toMatchObject({ asked: person(1), state: 'asking' });
  call = carriedOn(saidNo(call, person(1), now), offers(3), startsAt, now);
  expect(call.asked).toBe(person(2));
  call = carriedOn(saidNo(call, person(2), now), offers(3), startsAt, now);
  expect(call.asked).toBe(person(3));
  call = carriedOn(saidNo(call, person(3), now), offers(3), startsAt, now);
  expect(call).toMatchObject({ state: 'nobody', asked: null });
});

test('nothing changes while somebody still has time to answer', () => {
  const call = asking(offers(2), now + hours(25));
  expect(carriedOn(call, offers(2), now + hours(25), (call.askedUntil ?? 0) - 1)).toBe(call);
});

test.for([
  [25, 2, hours(12)],
  [60, 2, hours(12)],
  [5, 4, hours(1)],
  [2, 4, minutes(15)],
  [2, 40, minutes(15)],
] as const)('%d hours before, with %d people left, each has %d ms', ([ahead, n, share]) => {
  expect(asking(offers(n), now + hours(ahead)).askedUntil).toBe(now + share);
});

test('in the last hour nobody is asked any more', () => {
  expect(asking(offers(3), now + lastAskBefore).state).toBe('nobody');
  expect(asking(offers(3), now + lastAskBefore + 1).state).toBe('asking');
});

test('who cannot come, who hosts elsewhere then and who was asked before are not asked', () => {
  const [one, two, three] = offers(3);
  if (!one || !two || !three) throw new Error('three offered');
  const candidates = [{ ...one, member: fay }, { ...two, fit: 'elsewhere' as const }, three];
  const call = asking(candidates, now + hours(25));
  expect(call.asked).toBe(three.member);
  expect(carriedOn(saidNo(call, three.member, now), candidates, now + hours(25), now).state).toBe('nobody');
});

test('people over the limits are asked when nobody else is left', () => {
  const candidates = offers(2).map((one, n) => (n === 0 ? { ...one, fit: 'second' as const } : one));
  const call = asking(candidates, now + hours(25));
  expect(call.asked).toBe(person(2));
  expect(carriedOn(saidNo(call, person(2), now), candidates, now + hours(25), now).asked).toBe(person(1));
});

test('nobody is asked in their quiet hours: the others first, and them when they are over', () => {
  const morning = now + hours(8);
  const startsAt = now + hours(25);
  const resting = offers(2).map((one, n) => (n === 0 ? { ...one, quietUntil: morning } : one));
  const call = asking(resting, startsAt);
  expect(call.asked).toBe(person(2));
  const waits = carriedOn(saidNo(call, person(2), now), resting, startsAt, now);
  expect(waits).toMatchObject({ state: 'asking', asked: null, askedUntil: morning });
  expect(carriedOn(waits, offers(2), startsAt, morning).asked).toBe(person(1));
});

test('quiet hours that last until it is too late leave nobody', () => {
  const resting = offers(1).map((one) => ({ ...one, quietUntil: now + hours(5) }));
  expect(asking(resting, now + hours(6)).state).toBe('nobody');
});

test('the first yes wins, also a late one; whoever says yes after that is thanked', () => {
  const startsAt = now + hours(25);
  const first = asking(offers(2), startsAt);
  const second = carriedOn(first, offers(2), startsAt, first.askedUntil ?? 0);
  expect(second.asked).toBe(person(2));
  const late = saidYes(second, person(1));
  if (late.kind !== 'found') throw new Error('a late yes is a yes');
  expect(late.call).toMatchObject({ state: 'found', asked: person(1) });
  expect(saidYes(late.call, person(2)).kind).toBe('late');
  expect(saidYes(late.call, person(1)).kind).toBe('already');
  expect(saidYes(late.call, person(3)).kind).toBe('not-asked');
});

test('a no of somebody who is not asked now changes nothing', () => {
  const call = asking(offers(2), now + hours(25));
  expect(saidNo(call, person(2), now)).toBe(call);
});

test('whatever people answer and however late the bot looks, it ends: nobody is asked twice, and a yes is found', () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const draw = chance(seed);
    const startsAt = now + minutes(draw.below(72 * 60));
    const candidates = offers(draw.below(6)).map((one) => ({
      ...one,
      fit: draw.pick(['fine', 'fine', 'second', 'elsewhere'] as const),
    }));
    let at = now;
    let call = asking(candidates, startsAt, at);
    for (let turn = 0; call.state === 'asking'; turn += 1) {
      expect([seed, turn < 20]).toEqual([seed, true]);
      expect([seed, call.askedUntil]).not.toEqual([seed, null]);
      const asked = call.asked ?? fay;
      expect([seed, at < startsAt - lastAskBefore]).toEqual([seed, true]);
      expect([seed, new Set(call.tried).size]).toEqual([seed, call.tried.length]);
      expect([seed, candidates.find(({ member }) => member === asked)?.fit === 'elsewhere']).toEqual([seed, false]);
      const how = draw.pick(['yes', 'no', 'no', 'silence'] as const);
      if (how === 'yes') {
        const yes = saidYes(call, asked);
        if (yes.kind === 'found') call = yes.call;
        break;
      }
      at = how === 'no' ? at + 1 : (call.askedUntil ?? at) + draw.below(minutes(30));
      call = carriedOn(how === 'no' ? saidNo(call, asked, at) : call, candidates, startsAt, at);
    }
    // A yes that was not taken would leave it asking.
    expect([seed, call.state === 'asking']).toEqual([seed, false]);
  }
});
