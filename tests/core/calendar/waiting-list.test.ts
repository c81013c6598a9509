import { expect, test } from 'vitest';
import { type Answered, answers as everyAnswer } from '#core/calendar/model.ts';
import {
  answer,
  freePlaces,
  interest,
  lastOffer,
  offerMs,
  type Places,
  type Saying,
  settle,
  withdraw,
} from '#core/calendar/waiting-list.ts';
import { groupId, guildId, localDate, type MemberId, memberId, seriesId } from '#core/ids.ts';
import { hours, type Instant, minutes } from '#core/time.ts';
import { chance } from './chance.ts';

const start = Date.parse('2026-11-24T18:00Z');
const now = start - hours(48);
const places = (capacity: number): Places => ({
  capacity,
  meeting: {
    series: seriesId('series000001'),
    date: localDate('2026-11-24'),
    guild: guildId('100000000000000001'),
    group: groupId('group0000001'),
    startsAt: start,
  },
});
const someone = (n: number): MemberId => memberId(`2000000000000000${String(n).padStart(2, '0')}`);
const [ada, ben, cleo, dora] = [someone(1), someone(2), someone(3), someone(4)];
const says = (member: MemberId, what: Saying['answer'] = 'coming'): Saying => ({
  member,
  answer: what,
  firstTime: false,
  source: 'here',
});
/** Answers in turn, a minute apart. */
const inTurn = (sayings: readonly Saying[], capacity: number): readonly Answered[] =>
  sayings.reduce<readonly Answered[]>(
    (all, saying, n) => answer(all, saying, now + n * minutes(1), places(capacity)),
    [],
  );
const standing = (all: readonly Answered[]): Readonly<Record<string, string>> =>
  Object.fromEntries(all.map((one) => [one.member.slice(-1), one.place]));

test('coming and listening take a place; maybe and not this time take none', () => {
  const all = inTurn(
    [says(ada), says(ben, 'listening'), says(cleo, 'maybe'), says(dora, 'not-this-time'), says(someone(5))],
    2,
  );
  expect(standing(all)).toEqual({ 1: 'in', 2: 'in', 3: 'none', 4: 'none', 5: 'waiting' });
});

test('a place that is freed at night is kept until two hours after it', () => {
  const all = inTurn([says(ada), says(ben)], 1);
  const freed = (text: string): Instant | null | undefined =>
    withdraw(all, ada, Date.parse(text), { ...places(1), zone: 'Europe/Berlin' })[0]?.offeredUntil;
  expect(freed('2026-11-23T22:30Z')).toBe(Date.parse('2026-11-24T09:00Z'));
  expect(freed('2026-11-23T20:59Z')).toBe(Date.parse('2026-11-23T22:59Z'));
});

test('pressing twice changes nothing, and nobody loses their place in the line by it', () => {
  const all = inTurn([says(ada), says(ben), says(cleo)], 1);
  expect(answer(all, says(ada), now + hours(1), places(1))).toEqual(all);
  expect(answer(all, says(ben), now + hours(1), places(1))).toEqual(all);
});

test('a freed place is offered to whoever asked first, for two hours, and then to the next', () => {
  const all = inTurn([says(ada), says(ben), says(cleo)], 1);
  const freed = answer(all, says(ada, 'not-this-time'), now + hours(1), places(1));
  expect(standing(freed)).toEqual({ 1: 'none', 2: 'offered', 3: 'waiting' });
  expect(freed.find(({ member }) => member === ben)?.offeredUntil).toBe(now + hours(1) + offerMs);
  expect(settle(freed, now + hours(3) - 1, places(1))).toBe(freed);
  const next = settle(freed, now + hours(3), places(1));
  expect(standing(next)).toEqual({ 1: 'none', 2: 'lapsed', 3: 'offered' });
});

test('saying again that one comes accepts the offer, and saying anything else gives it on', () => {
  const freed = withdraw(inTurn([says(ada), says(ben), says(cleo)], 1), ada, now + hours(1), places(1));
  const taken = answer(freed, says(ben, 'listening'), now + hours(2), places(1));
  expect(standing(taken)).toEqual({ 2: 'in', 3: 'waiting' });
  const given = answer(freed, says(ben, 'maybe'), now + hours(2), places(1));
  expect(standing(given)).toEqual({ 2: 'none', 3: 'offered' });
});

test('somebody whose offer has lapsed may ask again, and then stands at the end of the line', () => {
  const all = inTurn([says(ada), says(ben), says(cleo), says(dora)], 1);
  const lapsed = settle(withdraw(all, ada, now + hours(1), places(1)), now + hours(3), places(1));
  const again = answer(lapsed, says(ben), now + hours(3) + minutes(1), places(1));
  expect(standing(again)).toEqual({ 2: 'waiting', 3: 'offered', 4: 'waiting' });
  const later = settle(again, now + hours(6), places(1));
  expect(standing(later)).toEqual({ 2: 'waiting', 3: 'lapsed', 4: 'offered' });
});

test('no offer reaches into the last ten minutes; whoever comes then finds what is free', () => {
  const all = inTurn([says(ada), says(ben)], 1);
  const late = withdraw(all, ada, start - minutes(30), places(1));
  expect(late.map(({ offeredUntil }) => offeredUntil)).toEqual([start - lastOffer]);
  const over = settle(late, start - lastOffer, places(1));
  expect(standing(over)).toEqual({ 2: 'lapsed' });
  expect(standing(answer(over, says(cleo), start - minutes(5), places(1)))).toEqual({ 2: 'lapsed', 3: 'in' });
});

test('with more places those who wait are offered them; with fewer nobody who has one loses it', () => {
  const all = inTurn([says(ada), says(ben), says(cleo)], 1);
  expect(standing(settle(all, now + hours(1), places(3)))).toEqual({ 1: 'in', 2: 'offered', 3: 'offered' });
  const full = inTurn([says(ada), says(ben)], 2);
  const fewer = answer(full, says(cleo), now + hours(1), places(1));
  expect(standing(fewer)).toEqual({ 1: 'in', 2: 'in', 3: 'waiting' });
  expect(standing(withdraw(fewer, ada, now + hours(2), places(1)))).toEqual({ 2: 'in', 3: 'waiting' });
});

test('interest on Discord’s event counts as coming, unless the person has answered here', () => {
  const raised = interest([], ada, true, now, places(2));
  expect(raised).toMatchObject([{ answer: 'coming', source: 'event', place: 'in' }]);
  expect(interest(raised, ada, false, now + 1, places(2))).toEqual([]);
  const here = answer(raised, says(ada, 'maybe'), now + 1, places(2));
  expect(interest(here, ada, true, now + 2, places(2))).toBe(here);
  expect(interest(here, ada, false, now + 2, places(2))).toBe(here);
});

/** One random life of a waiting list. Calls `look` after every step. */
function life(
  seed: number,
  look: (before: readonly Answered[], after: readonly Answered[], at: Instant) => void,
): void {
  const random = chance(seed);
  const capacity = 1 + random.below(4);
  let at = now;
  let all: readonly Answered[] = [];
  for (let n = 0; n < 60 && at < start; n += 1) {
    at += random.below(120) * minutes(1);
    const who = someone(1 + random.below(9));
    const before = all;
    const what = random.below(10);
    if (what < 6) all = answer(all, says(who, random.pick(everyAnswer)), at, places(capacity));
    else if (what < 8) all = withdraw(all, who, at, places(capacity));
    else all = settle(all, at, places(capacity));
    look(before, all, at);
    if (all.filter(holds).length > capacity) throw new Error(`too many have a place with seed ${seed}`);
  }
}
const holds = ({ place }: Answered): boolean => place === 'in' || place === 'offered';

test('there are never more people with a place than places, and nobody twice in the list', () => {
  for (let seed = 1; seed <= 400; seed += 1) {
    life(seed, (_before, after) => {
      expect([seed, new Set(after.map(({ member }) => member)).size]).toEqual([seed, after.length]);
    });
  }
});

test('whoever waits is asked in the order in which they asked, and nobody who let an offer lapse is asked unasked', () => {
  let offered = 0;
  for (let seed = 1; seed <= 400; seed += 1) {
    life(seed, (before, after) => {
      const was = new Map(before.map((one) => [one.member, one.place]));
      const fresh = after.filter((one) => one.place === 'offered' && was.get(one.member) !== 'offered');
      offered += fresh.length;
      for (const one of fresh) {
        expect([seed, was.get(one.member)]).toEqual([seed, 'waiting']);
        const passedOver = after.filter((other) => other.place === 'waiting' && other.askedAt < one.askedAt);
        expect([seed, passedOver]).toEqual([seed, []]);
      }
    });
  }
  expect(offered).toBeGreaterThan(500);
});

test('no place stays empty while somebody waits for one in time', () => {
  const empty: unknown[] = [];
  for (let seed = 1; seed <= 400; seed += 1) {
    const capacity = 1 + chance(seed).below(4);
    life(seed, (_before, after, at) => {
      const waits = after.some(({ place }) => place === 'waiting') && at < start - lastOffer;
      if (waits && freePlaces(after, capacity) > 0) empty.push({ seed, at });
    });
  }
  expect(empty).toEqual([]);
});

test('everybody who waits is asked in the end when nobody takes what is offered', () => {
  const people = [1, 2, 3, 4, 5, 6].map(someone);
  let all = withdraw(
    inTurn(
      people.map((one) => says(one)),
      1,
    ),
    people[0] ?? ada,
    now + hours(1),
    places(1),
  );
  const asked: MemberId[] = [];
  for (let at = now + hours(1); at < start; at += hours(2)) {
    all = settle(all, at, places(1));
    asked.push(...all.filter(({ place }) => place === 'offered').map(({ member }) => member));
  }
  expect(asked).toEqual(people.slice(1));
});

test('in the last minutes a free place is for whoever asks, and nobody is kept from it by having waited', () => {
  const late = start - lastOffer;
  const full = inTurn([says(ada), says(ben)], 1);
  const freed = withdraw(full, ada, late, places(1));
  expect(standing(freed)).toEqual({ 2: 'waiting' });
  expect(standing(answer(freed, says(ben), late, places(1)))).toEqual({ 2: 'in' });
  expect(standing(answer(full, says(ben), late, places(1)))).toEqual({ 1: 'in', 2: 'waiting' });
});
