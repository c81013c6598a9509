import { expect, test } from 'vitest';
import type { Answered } from '#core/calendar/model.ts';
import { eventId, seriesId } from '#core/ids.ts';
import { days, hours } from '#core/time.ts';
import { aPlace, aStore, lookInto } from './a-store.ts';
import { aCall, aDuty, aMeeting, aMirror, anAnswer, aSwap, date, key, plan } from './calendar-sample.ts';
import { evening, guild, otherGuild, person, support } from './sample.ts';

test('answers are decided together, and only what differs is written', async () => {
  const at = aPlace();
  const store = aStore(at);
  await plan(store, [aMeeting(0)]);
  const first = [anAnswer(1), anAnswer(2), anAnswer(3, { place: 'waiting' })];
  expect(await store.answers.change(guild, key, () => first)).toStrictEqual(first);
  store.close();
  lookInto(at, ({ raw }) =>
    raw.exec(`
      create trigger t1 before insert on answers when new.member = '${person(1)}' begin select raise(abort, 'again'); end;
      create trigger t2 before update on answers when new.member = '${person(1)}' begin select raise(abort, 'again'); end;`),
  );
  const again = aStore(at);
  const freed = (answers: readonly Answered[]): readonly Answered[] =>
    answers.flatMap((answer) => {
      if (answer.member === person(2)) return [];
      return answer.place === 'waiting' ? { ...answer, place: 'offered', offeredUntil: evening } : answer;
    });
  const expected = [anAnswer(1), anAnswer(3, { place: 'offered', offeredUntil: evening })];
  expect(await again.answers.change(guild, key, freed)).toStrictEqual(expected);
  expect(await again.answers.ofMeeting(guild, key)).toStrictEqual(expected);
  expect(await again.answers.find(guild, key, person(2))).toBeNull();
  expect(await again.answers.find(guild, key, person(1))).toStrictEqual(anAnswer(1));
});

test('a decision that breaks leaves all answers as they were', async () => {
  const store = aStore();
  await plan(store, [aMeeting(0)]);
  await store.answers.change(guild, key, () => [anAnswer(1)]);
  const bug = store.answers.change(guild, key, () => {
    throw new Error('a bug');
  });
  await expect(bug).rejects.toThrow('a bug');
  expect(await store.answers.ofMeeting(guild, key)).toStrictEqual([anAnswer(1)]);
});

test('a place that was offered runs out at its time', async () => {
  const store = aStore();
  await plan(store, [aMeeting(0), aMeeting(1)]);
  const offered = (n: number, offeredUntil: number) => anAnswer(n, { place: 'offered', offeredUntil });
  await store.answers.change(guild, key, () => [offered(1, evening - 5), offered(2, evening - 4), anAnswer(3)]);
  expect(await store.answers.nearestOffer()).toBe(evening - 5);
  expect(await store.answers.offersDue(evening - 6)).toEqual([]);
  expect(await store.answers.offersDue(evening)).toEqual([{ ...key, guild }]);
});

test('a person finds their answers to what is still to come, and not to what is over', async () => {
  const store = aStore();
  const next = { series: key.series, date: date(7) };
  await plan(store, [aMeeting(0), aMeeting(1)]);
  await store.answers.change(guild, next, () => [anAnswer(1, next)]);
  await store.answers.change(guild, key, () => [anAnswer(1), anAnswer(2)]);
  expect(await store.answers.ofMember(guild, person(1))).toStrictEqual([anAnswer(1), anAnswer(1, next)]);
  await store.meetings.turn(guild, key, 'planned', 'over');
  expect(await store.answers.ofMember(guild, person(1))).toStrictEqual([anAnswer(1, next)]);
});

test('a job is one person’s, and they find it with the times of the meeting', async () => {
  const { rota, ...store } = aStore();
  const next = { series: key.series, date: date(7) };
  await store.meetings.plan(guild, support, [aMeeting(0), aMeeting(1)], evening, evening);
  await rota.put(aDuty(1, next));
  await rota.put(aDuty(2));
  await rota.put(aDuty(1, { state: 'second' }));
  await rota.put(aDuty(3, { role: 'greeter' }));
  const timesOf = (n: number) => ({ startsAt: aMeeting(n).startsAt, endsAt: aMeeting(n).endsAt });
  const mine = [
    { ...aDuty(1, { state: 'second' }), ...timesOf(0) },
    { ...aDuty(1, next), ...timesOf(1) },
  ];
  expect(await rota.ofMember(guild, person(1))).toStrictEqual(mine);
  expect(await rota.ofGroup(guild, support)).toHaveLength(3);
  expect(await rota.ofMeeting(guild, key)).toStrictEqual([
    aDuty(3, { role: 'greeter' }),
    aDuty(1, { state: 'second' }),
  ]);
  await rota.remove(guild, key, 'host');
  expect(await rota.ofMember(guild, person(1))).toStrictEqual([mine[1]]);
});

test('those who offered to stand in keep their order, also when they offer twice', async () => {
  const { rota } = aStore();
  const offer = (n: number, offeredAt: number) => ({ guild, group: support, member: person(n), offeredAt });
  for (const [n, at] of [
    [2, 5],
    [1, 6],
    [2, 9],
  ] as const)
    await rota.offer(offer(n, at));
  expect(await rota.standIns(guild, support)).toStrictEqual([offer(2, 5), offer(1, 6)]);
  await rota.withdraw(guild, support, person(2));
  expect(await rota.standIns(guild, support)).toStrictEqual([offer(1, 6)]);
});

test('a call for a stand-in is due when the time to answer is over, as long as it asks', async () => {
  const store = aStore();
  await plan(store, [aMeeting(0)]);
  const until = evening - hours(3);
  await store.rota.putCall(aCall());
  expect(await store.rota.nearestCall()).toBe(until);
  expect(await store.rota.callsDue(until - 1)).toEqual([]);
  expect(await store.rota.callsDue(until)).toStrictEqual([aCall()]);
  expect(await store.rota.unsettled()).toEqual([{ ...key, guild }]);
  await store.rota.putCall(aCall({ state: 'found' }));
  expect(await store.rota.nearestCall()).toBeNull();
  expect(await store.rota.callsDue(until)).toEqual([]);
  expect(await store.rota.unsettled()).toEqual([]);
});

test('a swap is asked for and taken back', async () => {
  const store = aStore();
  await plan(store, [aMeeting(0)]);
  await store.rota.putSwap(aSwap());
  await store.rota.putSwap(aSwap({ inReturn: null, to: person(5) }));
  expect(await store.rota.swap(guild, key, 'co_host')).toStrictEqual(aSwap({ inReturn: null, to: person(5) }));
  expect(await store.rota.unsettled()).toEqual([{ ...key, guild }]);
  await store.rota.removeSwap(guild, key, 'co_host');
  expect(await store.rota.swap(guild, key, 'co_host')).toBeNull();
});

test('a task that is done is gone, and done only once', async () => {
  const { tasks } = aStore();
  const task = { guild, group: support, kind: 'thank-somebody', by: person(1), dueAt: evening } as const;
  await tasks.add(task);
  await tasks.add({ ...task, kind: 'take-a-break', dueAt: evening - 1 });
  const [first, second] = await tasks.ofGroup(guild, support);
  expect([first?.kind, second?.kind]).toEqual(['take-a-break', 'thank-somebody']);
  expect(await tasks.done(guild, support, first?.id ?? 0)).toBe(true);
  expect(await tasks.done(guild, support, first?.id ?? 0)).toBe(false);
  expect(await tasks.ofGroup(guild, support)).toHaveLength(1);
});

test('the event of a meeting is found by its id, and one that is over is not looked for any more', async () => {
  const { mirrors } = aStore();
  const event = eventId('700000000000000002');
  const other = aMirror({ series: seriesId('series000002'), event, guild: otherGuild });
  await mirrors.put(aMirror({ state: 'making', event: null }));
  await mirrors.put(aMirror());
  await mirrors.put(other);
  expect(await mirrors.byEvent(otherGuild, event)).toStrictEqual(other);
  expect(await mirrors.guilds()).toEqual([guild, otherGuild]);
  await mirrors.put(aMirror({ state: 'over' }));
  expect(await mirrors.ofGuild(guild)).toEqual([]);
  expect(await mirrors.find(guild, key)).toStrictEqual(aMirror({ state: 'over' }));
  await mirrors.remove(otherGuild, other);
  expect(await mirrors.guilds()).toEqual([]);
});

test('of another guild nothing is found, nothing is changed and nothing is taken away', async () => {
  const store = aStore();
  await plan(store, [aMeeting(0)]);
  await store.answers.change(guild, key, () => [anAnswer(1)]);
  await store.rota.put(aDuty(1));
  await store.rota.putCall(aCall());
  await store.rota.putSwap(aSwap());
  await store.rota.offer({ guild, group: support, member: person(1), offeredAt: evening });
  await store.mirrors.put(aMirror());
  await store.tasks.add({ guild, group: support, kind: 'take-a-break', by: person(1), dueAt: evening });
  const [task] = await store.tasks.ofGroup(guild, support);
  const { rota, meetings, answers, mirrors, tasks, tellings } = store;

  const looks: readonly Promise<unknown>[] = [
    meetings.find(otherGuild, key),
    answers.find(otherGuild, key, person(1)),
    answers.change(otherGuild, key, () => []),
    rota.call(otherGuild, key, 'host'),
    rota.swap(otherGuild, key, 'co_host'),
    mirrors.find(otherGuild, key),
    mirrors.byEvent(otherGuild, eventId('700000000000000001')),
    tellings.begin(otherGuild, key, 'late', evening),
  ];
  for (const found of await Promise.all(looks)) expect(found).toBeNull();
  const lists: readonly Promise<readonly unknown[]>[] = [
    meetings.ofGroup(otherGuild, support),
    meetings.sessionsOf(otherGuild, key),
    answers.ofMeeting(otherGuild, key),
    answers.ofMember(otherGuild, person(1)),
    rota.ofMeeting(otherGuild, key),
    rota.ofGroup(otherGuild, support),
    rota.ofMember(otherGuild, person(1)),
    rota.standIns(otherGuild, support),
    mirrors.ofGuild(otherGuild),
    tasks.ofGroup(otherGuild, support),
  ];
  for (const found of await Promise.all(lists)) expect(found).toEqual([]);

  expect(await meetings.turn(otherGuild, key, 'planned', 'open')).toBe(false);
  expect(await meetings.plan(otherGuild, support, [], evening - days(1), evening)).toMatchObject({ gone: [] });
  expect(await tasks.done(otherGuild, support, task?.id ?? 0)).toBe(false);
  await rota.put(aDuty(2, { guild: otherGuild }));
  await rota.remove(otherGuild, key, 'host');
  await rota.removeSwap(otherGuild, key, 'co_host');
  await rota.withdraw(otherGuild, support, person(1));
  await mirrors.put(aMirror({ guild: otherGuild, shown: 'other' }));
  await mirrors.remove(otherGuild, key);
  expect(await meetings.find(guild, key)).toStrictEqual(aMeeting(0));
  expect(await rota.ofMeeting(guild, key)).toStrictEqual([aDuty(1)]);
  expect(await rota.swap(guild, key, 'co_host')).toStrictEqual(aSwap());
  expect(await rota.standIns(guild, support)).toHaveLength(1);
  expect(await mirrors.find(guild, key)).toStrictEqual(aMirror());
});
