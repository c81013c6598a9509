import { expect, test } from 'vitest';
import { usualSettings } from '#core/calendar/model.ts';
import type { Answered, DateNote, Ends, Rule, Series, Wish } from '#core/calendar/model.ts';
import { channelId, localDate, messageId, seriesId, wallTime } from '#core/ids.ts';
import { hours } from '#core/time.ts';
import { aPlace, aStore, lookInto } from './a-store.ts';
import {
  aCall,
  aDuty,
  aFeed,
  aMeeting,
  aMirror,
  anAnswer,
  aNotice,
  aSeries,
  aSwap,
  aWish,
  date,
  key,
  plan,
  tuesdays,
  waiting,
} from './calendar-sample.ts';
import { evening, guild, person, support } from './sample.ts';

const rules: readonly Rule[] = [
  { kind: 'once' },
  { kind: 'daily', every: 2 },
  { kind: 'weekly', every: 2, on: ['TU', 'TH'] },
  { kind: 'monthly-weekday', every: 1, nth: -1, on: 'FR' },
  { kind: 'monthly-weekday', every: 3, nth: 4, on: 'MO' },
  { kind: 'monthly-day', every: 1, day: 31 },
];
const ends: readonly Ends[] = [
  { kind: 'never' },
  { kind: 'until', date: localDate('2027-06-01') },
  { kind: 'times', times: 8 },
];
const all: Record<string, Partial<Series>> = {
  ...Object.fromEntries(rules.map((rule, n) => [`rule ${n}`, { rule }])),
  ...Object.fromEntries(ends.map((end) => [`ends ${end.kind}`, { ends: end }])),
  'in person': {
    venue: { kind: 'in-person', place: 'Haus der Begegnung, 2. OG', access: 'Lift on the left', open: 'public' },
    label: 'Newcomers’ evening',
    format: 'listening_round_60',
    mirror: 'off',
    paused: true,
  },
  'in person, for members': { venue: { kind: 'in-person', place: 'Room 4', access: null, open: 'members' } },
};

test.each(Object.entries(all))('a series comes back just as it was: %s', async (_name, change) => {
  const at = aPlace();
  const first = aStore(at);
  await first.series.create(aSeries());
  expect(await first.series.edit(guild, tuesdays, change)).toStrictEqual(aSeries(change));
  await first.series.create(aSeries({ ...change, id: seriesId('series000002'), createdAt: evening + 1 }));
  first.close();
  const { series } = await aStore(at).series.ofGroup(guild, support);
  expect(series).toStrictEqual([
    aSeries(change),
    aSeries({ ...change, id: seriesId('series000002'), createdAt: evening + 1 }),
  ]);
});

test('what a moderator does not name of a series stays as it was, and an ended one is not changed any more', async () => {
  const { series } = aStore();
  await series.create(aSeries({ label: 'Newcomers' }));
  expect(await series.edit(guild, tuesdays, { paused: true })).toStrictEqual(
    aSeries({ label: 'Newcomers', paused: true }),
  );
  expect(await series.edit(guild, tuesdays, { endedAt: evening })).not.toBeNull();
  expect(await series.edit(guild, tuesdays, { paused: false })).toBeNull();
  expect((await series.find(guild, tuesdays))?.endedAt).toBe(evening);
  expect((await series.ofGroup(guild, support)).series).toEqual([]);
});

test('notes on dates come back, and one that says nothing is taken away', async () => {
  const { series } = aStore();
  await series.create(aSeries());
  const note = (n: number, change: Partial<DateNote>): DateNote => ({
    series: tuesdays,
    date: date(7 * n),
    state: 'on',
    movedTo: null,
    label: null,
    ...change,
  });
  const notes = [
    note(0, { state: 'skipped' }),
    note(1, { state: 'cancelled', label: 'A word' }),
    note(2, { movedTo: { date: date(15), time: wallTime('18:30') } }),
  ];
  for (const each of notes.toReversed()) await series.note(guild, each);
  expect((await series.ofGroup(guild, support)).notes).toStrictEqual(notes);
  await series.note(guild, note(1, {}));
  await series.note(guild, note(2, { state: 'skipped' }));
  expect((await series.ofGroup(guild, support)).notes).toStrictEqual([notes[0], note(2, { state: 'skipped' })]);
  await series.note(guild, { ...note(3, { state: 'skipped' }), series: seriesId('noseries0000') });
  expect((await series.ofGroup(guild, support)).notes).toHaveLength(2);
});

test('blackout days and settings come back; a group that decided nothing has the usual ones', async () => {
  const { series } = aStore();
  expect((await series.ofGroup(guild, support)).settings).toEqual(usualSettings);
  const settings = { answersShown: 'hosts', shownSince: 7, listed: true, hostLimit: 3 } as const;
  await series.setSettings(guild, support, usualSettings);
  await series.setSettings(guild, support, settings);
  await series.addBlackout({ guild, group: support, from: date(20), to: date(30) });
  await series.addBlackout({ guild, group: support, from: date(1), to: date(1) });
  const { blackouts, ...rest } = await series.ofGroup(guild, support);
  expect(rest.settings).toStrictEqual(settings);
  expect(blackouts.map(({ from, to }) => [from, to])).toEqual([
    [date(1), date(1)],
    [date(20), date(30)],
  ]);
  expect(await series.removeBlackout(guild, support, blackouts[0]?.id ?? 0)).toBe(true);
  expect(await series.removeBlackout(guild, support, blackouts[0]?.id ?? 0)).toBe(false);
  expect((await series.ofGroup(guild, support)).blackouts).toEqual([blackouts[1]]);
});

const wishes: readonly Wish[] = [
  aWish(0),
  aWish(1, { leads: [], way: 'mention', dm: 'closed', zone: 'Australia/Lord_Howe' }),
  aWish(2, {
    leads: ['week', 'three-hours', 'quarter'],
    quiet: { from: wallTime('22:00'), to: wallTime('07:30') },
    returnNote: true,
    lastHere: evening,
    returnNotedAt: evening - 1,
  }),
];

const given: readonly Answered[] = [
  anAnswer(0, { firstTime: true }),
  anAnswer(1, { answer: 'listening', source: 'event', place: 'waiting' }),
  anAnswer(2, { place: 'offered', offeredUntil: evening }),
  anAnswer(3, { place: 'lapsed' }),
  anAnswer(4, { answer: 'maybe', place: 'none' }),
  anAnswer(5, { answer: 'not-this-time', place: 'none' }),
];

test('all that hangs on a meeting comes back just as it was, and so do wishes and addresses', async () => {
  const at = aPlace();
  const first = aStore(at);
  const meeting = aMeeting(0, { label: 'Newcomers’ evening' });
  await plan(first, [meeting, aMeeting(1)]);
  await first.answers.change(guild, key, () => given);
  for (const wish of wishes) await first.wishes.put(wish);
  await first.notices.want(guild, [aNotice(1), aNotice(2, { kind: 'return', series: null, date: null })]);
  await first.rota.put(aDuty(1, { role: 'greeter', state: 'asked' }));
  await first.rota.put(aDuty(2));
  await first.rota.putCall(aCall());
  await first.rota.putSwap(aSwap());
  await first.mirrors.put(aMirror({ event: null, state: 'making', shown: '' }));
  await first.feeds.put(aFeed());
  await first.tasks.add({ guild, group: support, kind: 'take-a-break', by: person(1), dueAt: evening });
  const told = await first.tellings.begin(guild, key, 'late', evening);
  await first.settings.rememberPlannedWith('2026b');
  first.close();

  const store = aStore(at);
  expect(await store.meetings.ofGroup(guild, support)).toStrictEqual([meeting, aMeeting(1)]);
  expect(await store.answers.ofMeeting(guild, key)).toStrictEqual(given);
  expect(await store.wishes.ofGroup(guild, support)).toStrictEqual(wishes);
  expect(await store.notices.due(evening, 9)).toStrictEqual([
    { ...aNotice(1), ...waiting },
    { ...aNotice(2, { kind: 'return', series: null, date: null }), ...waiting },
  ]);
  expect(await store.rota.ofMeeting(guild, key)).toStrictEqual([
    aDuty(1, { role: 'greeter', state: 'asked' }),
    aDuty(2),
  ]);
  expect(await store.rota.call(guild, key, 'host')).toStrictEqual(aCall());
  expect(await store.rota.swap(guild, key, 'co_host')).toStrictEqual(aSwap());
  expect(await store.mirrors.ofGuild(guild)).toStrictEqual([aMirror({ event: null, state: 'making', shown: '' })]);
  expect(await store.feeds.byHash(aFeed().hash)).toStrictEqual(aFeed());
  expect(await store.tasks.ofGroup(guild, support)).toMatchObject([{ kind: 'take-a-break', by: person(1) }]);
  expect(await store.tellings.find(guild, key, 'late')).toStrictEqual(told);
  expect(await store.settings.plannedWith()).toBe('2026b');
});

test('a message that belongs to no session is taken back at its time like any other', async () => {
  const { posted } = aStore();
  const message = messageId('600000000000000001');
  await posted.remember({ channel: channelId('300000000000000001'), message, session: null, eraseAt: evening });
  expect(await posted.due(evening - 1)).toEqual([]);
  expect(await posted.due(evening)).toMatchObject([{ message, session: null }]);
});

test('when somebody was last here is not kept unless they asked for the note', async () => {
  const store = aStore();
  await store.wishes.put(aWish(1, { returnNote: true, lastHere: evening }));
  await store.wishes.put(aWish(1, { returnNote: false, lastHere: evening }));
  expect(await store.wishes.find(guild, support, person(1))).toStrictEqual(aWish(1));
});

const said = 'I have been sober for three weeks, and nobody may know';
const spoken: Record<string, (store: ReturnType<typeof aStore>) => Promise<unknown>> = {
  'a rule': (store) => store.series.create(aSeries({ rule: { kind: 'once', said } as unknown as Rule })),
  'an end': (store) => store.series.create(aSeries({ ends: { kind: 'until', date: localDate(said) } })),
  'a label of two lines': (store) => store.series.create(aSeries({ label: 'one\ntwo' })),
  'a label that is too long': (store) => store.series.create(aSeries({ label: 'x'.repeat(61) })),
  'a place of two lines': (store) =>
    store.series.create(aSeries({ venue: { kind: 'in-person', place: 'a\nb', access: null, open: 'public' } })),
  'a way in that is too long': (store) =>
    store.series.create(aSeries({ venue: { kind: 'in-person', place: 'a', access: 'x'.repeat(201), open: 'public' } })),
  'a date': (store) => store.series.create(aSeries({ from: localDate(said) })),
  'a time': (store) => store.series.create(aSeries({ time: wallTime('24:00') })),
  'a lead': (store) => store.wishes.put({ ...aWish(1), leads: [said] } as unknown as Wish),
  'a zone': (store) => store.wishes.put(aWish(1, { zone: said })),
  'an answer': (store) =>
    store.answers.change(guild, key, () => [{ ...anAnswer(1), answer: said } as unknown as Answered]),
  'a nonce': async (store) => {
    await store.notices.want(guild, [aNotice(1)]);
    await store.notices.trying([aNotice(1).id], said, evening);
  },
  'those who were asked': (store) => store.rota.putCall({ ...aCall(), tried: [said as never] }),
};

test.each(Object.entries(spoken))('what somebody said cannot slip into the calendar as %s', async (_name, write) => {
  const store = aStore();
  await plan(store, [aMeeting()]);
  await expect(write(store)).rejects.toThrow(Error);
  expect((await store.series.ofGroup(guild, support)).series).toEqual([]);
  expect(await store.wishes.ofGroup(guild, support)).toEqual([]);
  expect(await store.answers.ofMeeting(guild, key)).toEqual([]);
  expect(await store.rota.call(guild, key, 'host')).toBeNull();
});

test('a rule that was put into the file by other means is refused on its way out', async () => {
  const at = aPlace();
  const store = aStore(at);
  await store.series.create(aSeries());
  store.close();
  lookInto(at, ({ raw }) => raw.exec(`update series set rule = '{"kind":"once","said":"hello"}'`));
  await expect(aStore(at).series.find(guild, tuesdays)).rejects.toThrow(/Unrecognized key/);
});

test('a group and a person have one address at a time, and the one before stops working', async () => {
  const { feeds } = aStore();
  const mine = aFeed({ hash: 'b'.repeat(43), kind: 'person', group: null, member: person(1), names: 'own' });
  await feeds.put(aFeed());
  await feeds.put(mine);
  await feeds.put(aFeed({ hash: 'c'.repeat(43) }));
  expect(await feeds.byHash(aFeed().hash)).toBeNull();
  expect(await feeds.ofGroup(guild, support)).toStrictEqual(aFeed({ hash: 'c'.repeat(43) }));
  expect(await feeds.ofMember(guild, person(1))).toStrictEqual(mine);
  await feeds.revoke(mine.hash);
  expect(await feeds.byHash(mine.hash)).toBeNull();
  await expect(feeds.put({ ...mine, member: null })).rejects.toThrow('belongs to a group, or to a person');
});

test('what is said once is written down once, and a repeat bears the nonce of the first try', async () => {
  const { tellings, meetings } = aStore();
  expect(await tellings.begin(guild, key, 'missed', evening)).toBeNull();
  await meetings.plan(guild, support, [aMeeting()], evening - hours(1), evening);
  const first = await tellings.begin(guild, key, 'missed', evening);
  expect(first).toMatchObject({ state: 'sending', triedAt: evening });
  expect(first?.nonce).toMatch(/^[a-z0-9]{12}$/);
  expect(await tellings.begin(guild, key, 'missed', evening + 5)).toStrictEqual(first);
  expect((await tellings.begin(guild, key, 'late', evening))?.nonce).not.toBe(first?.nonce);
  await tellings.ended(guild, key, 'missed', 'said');
  expect(await tellings.begin(guild, key, 'missed', evening + 9)).toMatchObject({ state: 'said', triedAt: evening });
});
