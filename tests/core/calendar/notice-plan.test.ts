import { expect, test } from 'vitest';
import type { Answered, Meeting, Wish } from '#core/calendar/model.ts';
import { isOnAgain, type Known, noticeHorizon, planNotices } from '#core/calendar/notice-plan.ts';
import { groupId, guildId, localDate, memberId, noticeId, seriesId, wallTime } from '#core/ids.ts';
import { days, hours, type Instant, minutes } from '#core/time.ts';

const startsAt = Date.parse('2026-11-24T18:00Z');
const [ada, ben] = [memberId('200000000000000001'), memberId('200000000000000002')];
const guild = guildId('100000000000000001');
const group = groupId('group0000001');

const wish: Wish = {
  guild,
  group,
  member: ada,
  leads: ['day', 'hour'],
  way: 'dm',
  dm: 'open',
  zone: null,
  quiet: null,
  returnNote: false,
  lastHere: null,
  returnNotedAt: null,
};
const answered = (what: Answered['answer'], more: Partial<Answered> = {}): Answered => ({
  series: seriesId('series000001'),
  date: localDate('2026-11-24'),
  guild,
  group,
  member: ada,
  answer: what,
  firstTime: false,
  source: 'here',
  place: what === 'coming' || what === 'listening' ? 'in' : 'none',
  askedAt: 1,
  offeredUntil: null,
  ...more,
});
interface Given {
  readonly now?: Instant;
  readonly state?: Meeting['state'];
  readonly at?: Instant;
  readonly wishes?: readonly Wish[];
  readonly answers?: readonly Answered[];
  readonly known?: readonly Known[];
}
const plan = ({
  now = startsAt - days(2),
  state = 'planned',
  at = startsAt,
  wishes = [wish],
  answers = [],
  known = [],
}: Given) => planNotices({ meeting: { startsAt: at, state }, groupZone: 'Europe/Berlin', wishes, answers, known, now });
const kinds = (given: Given): readonly string[] => plan(given).wanted.map(({ kind }) => kind);

/** What is written down after a plan, with how each stands. */
const written = (given: Given, how: Partial<Record<Known['kind'], Known['state']>> = {}): readonly Known[] =>
  plan(given).wanted.map((one, n) => ({
    ...one,
    id: noticeId(`notice00000${n}`),
    state: how[one.kind] ?? 'waiting',
  }));

test('reminders are written down for those who wished, from eight days before', () => {
  expect(kinds({})).toEqual(['day', 'hour', 'moved']);
  expect(kinds({ now: startsAt - noticeHorizon })).toEqual([]);
  expect(kinds({ wishes: [] })).toEqual([]);
  expect(kinds({ wishes: [{ ...wish, leads: [] }] })).toEqual([]);
});

test('what was due before it was wished for is not told at once', () => {
  expect(kinds({ now: startsAt - hours(3) })).toEqual(['hour', 'moved']);
});

test('what was written down and not sent in time stays, so that it comes late', () => {
  const known = written({});
  expect(kinds({ now: startsAt - hours(3), known })).toEqual(['day', 'hour']);
});

test('whoever does not come is not reminded; whoever chose no reminder is told nothing, also not of a change or a place', () => {
  expect(kinds({ answers: [answered('not-this-time')] })).toEqual([]);
  const silent = { wishes: [{ ...wish, leads: [] }], answers: [answered('maybe')] };
  expect(kinds(silent)).toEqual([]);
  expect(kinds({ ...silent, state: 'cancelled' })).toEqual([]);
  const early = { answers: [answered('maybe')], now: startsAt - days(20) };
  expect(kinds(early)).toEqual(['moved']);
});

test('planning again gives nothing new', () => {
  const known = written({});
  expect(plan({ known })).toEqual({ wanted: plan({}).wanted.filter(({ kind }) => kind !== 'moved'), renewed: [] });
});

test('a move is told once, with the reminders of the new time, and a second move once more', () => {
  const known = written({}, { day: 'sent' });
  const later = startsAt + days(2);
  const now = startsAt - hours(22);
  const moved = plan({ known, at: later, now });
  expect(moved.renewed).toEqual([
    { id: known[0]?.id, dueAt: later - days(1), until: later - hours(3) },
    { id: known[2]?.id, dueAt: now, until: later },
  ]);
  const told = known.map((one) =>
    one.kind === 'moved' ? { ...one, dueAt: now, until: later, state: 'sent' as const } : one,
  );
  expect(plan({ known: told, at: later, now: now + minutes(1) }).renewed).toEqual([]);
  expect(plan({ known: told, at: later + hours(1), now: now + minutes(2) }).renewed.at(-1)).toEqual({
    id: known[2]?.id,
    dueAt: now + minutes(2),
    until: later + hours(1),
  });
});

test('a cancelled meeting is told once, and so is that it takes place after all', () => {
  expect(kinds({ state: 'cancelled' })).toEqual(['cancelled']);
  const known = [...written({}), ...written({ state: 'cancelled' }, { cancelled: 'sent' })];
  expect(plan({ state: 'cancelled', known })).toEqual({ wanted: [], renewed: [] });
  const back = plan({ known });
  // The old note sleeps first: after a crash in between nobody hears the news twice.
  expect(back.renewed.map(({ dueAt }) => dueAt)).toEqual([startsAt, startsAt - days(2)]);
});

/** The same rows after a plan was written down, and then told. */
const after = (known: readonly Known[], given: Given): readonly Known[] => {
  const { wanted, renewed } = plan({ ...given, known });
  const changed = known.map((one): Known => {
    const again = renewed.find(({ id }) => id === one.id) ?? wanted.find(({ kind }) => kind === one.kind);
    return again ? { ...one, dueAt: again.dueAt, until: again.until, state: 'waiting' } : one;
  });
  const fresh = wanted.filter(({ kind }) => known.every((one) => one.kind !== kind));
  return [...changed, ...fresh.map((one, n): Known => ({ ...one, id: noticeId(`fresh000000${n}`), state: 'waiting' }))];
};
const allTold = (known: readonly Known[], now: Instant): readonly Known[] =>
  known.map((one) =>
    one.state === 'waiting' && one.dueAt <= now && now < one.until ? { ...one, state: 'sent' } : one,
  );
/** What is due at this time. `back`: a `moved` that says that the meeting is on again. */
const due = (known: readonly Known[], now: Instant): readonly string[] =>
  known
    .filter((one) => one.state === 'waiting' && one.dueAt <= now && now < one.until)
    .map(({ kind, until }) => {
      const called = known.find((one) => one.kind === 'cancelled');
      return kind === 'moved' && isOnAgain(called, until) ? 'back' : kind;
    });

test('who could know of a meeting that is left out hears it once, and once that it is on again, each time', () => {
  const now = startsAt - days(2);
  expect(plan({ state: 'off' }).wanted).toEqual([]);
  let known = written({});
  for (const at of [startsAt, startsAt + hours(1), startsAt + hours(1)]) {
    known = after(known, { state: 'off' });
    expect(due(known, now)).toEqual(['cancelled']);
    known = allTold(known, now);
    expect(plan({ state: 'off', known })).toEqual({ wanted: [], renewed: [] });
    known = after(known, { at });
    expect(due(known, now)).toEqual(['back']);
    known = allTold(known, now);
    expect(plan({ at, known }).renewed).toEqual([]);
  }
  const moved = after(known, { at: startsAt + hours(3) });
  expect(due(moved, now)).toEqual(['moved']);
  expect(due(after(allTold(moved, now), { at: startsAt + hours(1) }), now)).toEqual(['moved']);
});

test('who has heard nothing of a meeting that was left out hears nothing of its being on again, and all of the next time', () => {
  const night = Date.parse('2026-11-22T23:00Z');
  const wishes = [{ ...wish, quiet: { from: wallTime('22:00'), to: wallTime('08:00') } }];
  let known = after(written({ wishes, now: night }), { state: 'off', wishes, now: night });
  expect(known.filter(({ kind, dueAt }) => kind === 'cancelled' && dueAt > night)).toHaveLength(1);
  known = after(known, { wishes, now: night });
  const morning = night + hours(9);
  expect(due(known, morning)).toEqual([]);
  expect(due(after(known, { state: 'off', wishes, now: morning }), morning)).toEqual(['cancelled']);
  expect(due(after(known, { at: startsAt + hours(1), wishes, now: morning }), morning)).toEqual(['moved']);
});

test('in quiet hours news waits for the morning, and what could not wait is not told', () => {
  const quiet = { from: wallTime('22:00'), to: wallTime('08:00') };
  const night = Date.parse('2026-11-23T23:00Z');
  const [told] = plan({ state: 'cancelled', wishes: [{ ...wish, quiet }], now: night }).wanted;
  expect(told?.dueAt).toBe(Date.parse('2026-11-24T07:00Z'));
  expect(plan({ state: 'cancelled', wishes: [{ ...wish, quiet }], now: night, at: night + hours(3) }).wanted).toEqual(
    [],
  );
});

test('news does not wake whoever chose no quiet hours, and their reminders come when they chose', () => {
  const night = Date.parse('2026-11-23T23:00Z');
  const morning = Date.parse('2026-11-24T07:00Z');
  const told = (given: Given): readonly (readonly [string, Instant])[] =>
    plan(given).wanted.map(({ kind, dueAt }) => [kind, dueAt]);
  expect(told({ state: 'cancelled', now: night })).toEqual([['cancelled', morning]]);
  const theirs = { ...wish, zone: 'America/New_York' };
  expect(told({ state: 'cancelled', now: night, wishes: [theirs] })).toEqual([['cancelled', night]]);
  const offer = answered('coming', { place: 'offered', offeredUntil: startsAt - hours(2) });
  expect(told({ now: night, answers: [offer] })).toContainEqual(['place', morning]);
  const early = Date.parse('2026-11-24T05:00Z');
  expect(told({ at: early })).toContainEqual(['hour', early - hours(1)]);
});

test('a missed meeting is told for two hours', () => {
  expect(kinds({ state: 'missed', now: startsAt + minutes(5) })).toEqual(['missed']);
  expect(kinds({ state: 'missed', now: startsAt + hours(2) })).toEqual([]);
});

test('a freed place is told to the one it is offered to, wish or not, and again when it is offered again', () => {
  const offer = answered('coming', { member: ben, place: 'offered', offeredUntil: startsAt - days(1) });
  const given = { wishes: [], answers: [offer] };
  expect(plan(given).wanted).toEqual([
    { member: ben, kind: 'place', dueAt: startsAt - days(2), until: startsAt - days(1) },
  ]);
  const known = written(given, { place: 'sent' });
  expect(plan({ ...given, known })).toEqual({ wanted: [], renewed: [] });
  const again = { ...offer, offeredUntil: startsAt - hours(20) };
  expect(plan({ ...given, answers: [again], known }).renewed).toHaveLength(1);
});
