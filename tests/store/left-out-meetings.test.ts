import { expect, test } from 'vitest';
import type { Meeting } from '#core/calendar/model.ts';
import { sessionId } from '#core/ids.ts';
import { days, hours } from '#core/time.ts';
import { aStore } from './a-store.ts';
import { aCall, aDuty, aMeeting, anAnswer, aSeries, key, plan, tuesdays } from './calendar-sample.ts';
import { aGroup, evening, guild, person, support } from './sample.ts';

const nothing = { added: [], moved: [], gone: [], cancelled: [] };
const later = (meeting: Meeting, ms: number): Meeting => ({
  ...meeting,
  startsAt: meeting.startsAt + ms,
  opensAt: meeting.opensAt + ms,
  endsAt: meeting.endsAt + ms,
});

/** A group whose rule goes on, with one meeting that somebody has answered. */
async function anAnsweredMeeting(): Promise<ReturnType<typeof aStore>> {
  const store = aStore();
  await store.groups.create(aGroup());
  await store.series.create(aSeries());
  await plan(store, [aMeeting(0), aMeeting(1)]);
  await store.answers.change(guild, key, () => [anAnswer(1), anAnswer(2, { place: 'waiting' })]);
  await store.rota.put(aDuty(2));
  return store;
}
const off = aMeeting(0, { state: 'off' });

test('a meeting that is left out while its rule goes on keeps its answers and duties, and is told as gone once', async () => {
  const store = await anAnsweredMeeting();
  expect(await plan(store, [aMeeting(1)])).toEqual({ ...nothing, gone: [aMeeting(0)] });
  expect(await plan(store, [aMeeting(1)])).toEqual(nothing);
  expect(await store.meetings.ofGroup(guild, support, ['off'])).toStrictEqual([off]);
  // It had no answers: it goes.
  expect(await plan(store, [])).toEqual({ ...nothing, gone: [aMeeting(1)] });
  const moved = later(aMeeting(0), hours(1));
  expect(await plan(store, [moved])).toEqual({ ...nothing, added: [moved] });
  expect(await store.answers.ofMeeting(guild, key)).toHaveLength(2);
  expect(await store.rota.ofMember(guild, person(2))).toHaveLength(1);
});

test('a meeting that is left out may come back as one that is cancelled, and be left out again', async () => {
  const store = await anAnsweredMeeting();
  await plan(store, []);
  const cancelled = aMeeting(0, { state: 'cancelled' });
  expect(await plan(store, [cancelled])).toEqual(nothing);
  expect(await plan(store, [])).toEqual({ ...nothing, gone: [cancelled] });
  expect(await plan(store, [aMeeting(0)])).toEqual({ ...nothing, added: [aMeeting(0)] });
});

test('a duty alone keeps a meeting that is left out', async () => {
  const store = await anAnsweredMeeting();
  await store.answers.change(guild, key, () => []);
  await plan(store, []);
  expect(await store.meetings.ofGroup(guild, support, ['off'])).toStrictEqual([off]);
});

test('while a meeting is left out nobody finds it, and nothing is due or written down for it', async () => {
  const store = await anAnsweredMeeting();
  const { answers, meetings, rota, deskWords, tellings } = store;
  const offered = anAnswer(3, { place: 'offered', offeredUntil: evening - hours(5) });
  await answers.change(guild, key, (all) => [...all, offered]);
  await rota.putCall(aCall());
  await meetings.join(guild, key, sessionId('session00001'));
  await plan(store, [], evening - days(1));
  const late = evening + days(1);
  const nothingFound: readonly Promise<unknown>[] = [
    meetings.find(guild, key),
    meetings.nearest(),
    meetings.ofSession(sessionId('session00001')),
    answers.nearestOffer(),
    answers.change(guild, key, () => []),
    rota.nearestCall(),
    tellings.begin(guild, key, 'late', evening),
  ];
  for (const found of await Promise.all(nothingFound)) expect(found).toBeNull();
  const emptyLists: readonly Promise<readonly unknown[]>[] = [
    meetings.ofGroup(guild, support),
    meetings.due(late),
    meetings.open(),
    meetings.starting(evening, late),
    answers.ofMember(guild, person(1)),
    answers.offersDue(late),
    rota.ofMember(guild, person(2)),
    rota.ofGroup(guild, support),
    rota.callsDue(late),
    deskWords.unbriefed(evening, late, 9),
    deskWords.undebriefed(evening, late, 9),
  ];
  for (const found of await Promise.all(emptyLists)) expect(found).toEqual([]);
  await rota.put(aDuty(9));
  expect(await rota.ofMeeting(guild, key)).toStrictEqual([aDuty(2)]);
  expect(await answers.ofMeeting(guild, key)).toHaveLength(3);
});

test('a place that was offered is offered anew when its time ran out while the meeting was left out', async () => {
  const store = await anAnsweredMeeting();
  const until = evening - hours(12);
  await store.answers.change(guild, key, () => [anAnswer(1, { place: 'offered', offeredUntil: until })]);
  await plan(store, []);
  await plan(store, [aMeeting(0)], until - 1);
  expect((await store.answers.ofMeeting(guild, key)).map(({ place }) => place)).toEqual(['offered']);
  await plan(store, [], until - 1);
  await plan(store, [aMeeting(0)], until);
  expect(await store.answers.ofMeeting(guild, key)).toStrictEqual([anAnswer(1, { place: 'waiting' })]);
});

test('an ended series and a closed group keep nothing, also of meetings that were left out before', async () => {
  const rows = (store: ReturnType<typeof aStore>) =>
    store.meetings.ofGroup(guild, support, ['planned', 'cancelled', 'off']);
  const ended = await anAnsweredMeeting();
  await plan(ended, []);
  await ended.series.edit(guild, tuesdays, { endedAt: evening });
  expect(await plan(ended, [])).toEqual(nothing);
  expect(await rows(ended)).toEqual([]);
  expect(await ended.answers.ofMeeting(guild, key)).toEqual([]);
  const atOnce = await anAnsweredMeeting();
  await atOnce.series.edit(guild, tuesdays, { endedAt: evening });
  expect((await plan(atOnce, [])).gone).toEqual([aMeeting(0), aMeeting(1)]);
  expect(await rows(atOnce)).toEqual([]);
  const closing = await anAnsweredMeeting();
  await plan(closing, []);
  await closing.groups.edit(guild, support, { closedAt: evening });
  expect(await rows(closing)).toEqual([]);
});
