import { expect, test } from 'vitest';
import { eventId, groupId, seriesId, sessionId, wallTime } from '#core/ids.ts';
import { days, hours, minutes } from '#core/time.ts';
import type { Store } from '#store/store.ts';
import { aStore } from './a-store.ts';
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
} from './calendar-sample.ts';
import { aGroup, closed, evening, guild, otherGuild, person, sharing, support } from './sample.ts';

/** When the first meeting is over by plan. */
const over = aMeeting(0).endsAt;

async function erased(store: Store, now: number): Promise<Readonly<Record<string, number>>> {
  const gone = await store.enforceRetention(now);
  return Object.fromEntries(Object.entries(gone).filter(([, rows]) => rows > 0));
}

/** A group with one meeting, and a row in every table that hangs on it or on the group. */
async function aLife(store: Store): Promise<void> {
  await store.groups.create(aGroup());
  await store.series.create(aSeries());
  await store.series.setSettings(guild, support, {
    answersShown: 'numbers',
    shownSince: 0,
    listed: false,
    hostLimit: 2,
  });
  await plan(store, [aMeeting(0)]);
  await store.answers.change(guild, key, () => [anAnswer(1), anAnswer(2)]);
  await store.rota.put(aDuty(1));
  await store.rota.putCall(aCall());
  await store.rota.putSwap(aSwap());
  await store.rota.offer({ guild, group: support, member: person(3), offeredAt: evening });
  await store.tellings.begin(guild, key, 'late', evening);
  await store.sessions.begin(sharing(3));
  await store.meetings.join(guild, key, sharing(3).id);
  await store.wishes.put(aWish(1));
  await store.notices.want(guild, [aNotice(1)]);
  await store.notices.ended([aNotice(1).id], 'sent');
  await store.mirrors.put(aMirror());
  await store.feeds.put(aFeed());
  await store.feeds.put(aFeed({ hash: 'b'.repeat(43), kind: 'person', group: null, member: person(1) }));
  await store.series.addBlackout({ guild, group: support, from: date(400), to: date(401) });
  await store.tasks.add({ guild, group: support, kind: 'take-a-break', by: person(1), dueAt: evening + days(400) });
}

const onMeeting = { answers: 2, duties: 1, calls: 1, swaps: 1, tellings: 1, meeting_sessions: 1, meetings: 1 };

test('a meeting, its answers and its duties are there for its evening, and gone a day after it', async () => {
  const store = aStore();
  await aLife(store);
  expect(await erased(store, over + hours(23) - 1)).toEqual({});
  expect(await store.answers.ofMeeting(guild, key)).toHaveLength(2);
  // The reminder that was sent goes with its meeting, so that until then no plan can send it again.
  expect(await erased(store, over + hours(23))).toEqual({ ...onMeeting, notices: 1 });
  expect(await store.meetings.ofGroup(guild, support)).toEqual([]);
});

test.each(['cancelled', 'missed', 'over', 'planned', 'off'] as const)(
  'a meeting goes a day after its planned end: %s',
  async (state) => {
    const store = aStore();
    await plan(store, [aMeeting(0)]);
    await store.meetings.turn(guild, key, 'planned', state);
    expect(await erased(store, over + hours(22))).toEqual({});
    expect(await erased(store, over + hours(23))).toEqual({ meetings: 1 });
  },
);

test('a meeting that is still open is kept for another day', async () => {
  const store = aStore();
  await plan(store, [aMeeting(0)]);
  await store.meetings.turn(guild, key, 'planned', 'open');
  expect(await erased(store, over + hours(46))).toEqual({});
  expect(await erased(store, over + hours(47))).toEqual({ meetings: 1 });
});

test('a session that was erased does not belong to its meeting any more', async () => {
  const store = aStore();
  await plan(store, [aMeeting(0, { endsAt: evening + days(3) })]);
  await store.sessions.begin(closed(sharing(3), evening));
  await store.meetings.join(guild, key, sharing(3).id);
  expect(await erased(store, evening + hours(22))).toEqual({});
  expect(await erased(store, evening + hours(23))).toMatchObject({ sessions: 1, meeting_sessions: 1 });
  expect(await store.meetings.sessionsOf(guild, key)).toEqual([]);
});

test('a closed group takes its whole calendar with it within a day, but not an event that still stands in Discord', async () => {
  const store = aStore();
  await aLife(store);
  await store.sessions.change(
    sharing(3).id,
    evening,
    (seen) => ({ session: closed(seen, evening), effects: [] }),
    () => null,
  );
  await store.meetings.turn(guild, key, 'planned', 'over');
  await store.groups.edit(guild, support, { closedAt: evening - days(2) });
  expect(await erased(store, evening + hours(22))).toEqual({});
  const gone = await erased(store, evening + hours(23));
  expect(gone).toMatchObject({
    ...onMeeting,
    series: 1,
    calendar_settings: 1,
    wishes: 1,
    stand_ins: 1,
    notices: 1,
    blackouts: 1,
    tasks: 1,
    groups: 1,
    feeds: 1,
  });
  expect(await store.mirrors.ofGuild(guild)).toEqual([aMirror()]);
  // The address of a person goes when the guild has no group left.
  expect(await erased(store, evening + hours(24))).toEqual({ feeds: 1 });
});

test('a group that goes on loses nothing of its rules, wishes and offers, however old', async () => {
  const store = aStore();
  await aLife(store);
  await erased(store, evening + days(399));
  expect((await store.series.ofGroup(guild, support)).series).toHaveLength(1);
  expect(await store.wishes.ofGroup(guild, support)).toHaveLength(1);
  expect(await store.rota.standIns(guild, support)).toHaveLength(1);
  expect(await store.feeds.ofGroup(guild, support)).not.toBeNull();
  expect(await store.feeds.ofMember(guild, person(1))).not.toBeNull();
  expect(await store.mirrors.ofGuild(guild)).toHaveLength(1);
});

test('what is written for a group in the moment of its erasure is erased by the next work', async () => {
  const store = aStore();
  const nowhere = groupId('group0000009');
  await store.wishes.put(aWish(1, { group: nowhere }));
  await store.series.create(aSeries({ group: nowhere }));
  await store.series.setSettings(guild, nowhere, { answersShown: 'hosts', shownSince: 0, listed: false, hostLimit: 1 });
  await store.rota.offer({ guild, group: nowhere, member: person(3), offeredAt: evening });
  await store.feeds.put(aFeed({ group: nowhere }));
  await store.tasks.add({ guild, group: nowhere, kind: 'take-a-break', by: person(1), dueAt: evening });
  await store.series.addBlackout({ guild, group: nowhere, from: date(1), to: date(1) });
  const gone = { series: 1, wishes: 1, calendar_settings: 1, plans: 1, stand_ins: 1, feeds: 1, tasks: 1, blackouts: 1 };
  expect(await erased(store, evening)).toEqual(gone);
});

test('a series that has ended stays for its last meeting, and goes with it', async () => {
  const store = aStore();
  await store.groups.create(aGroup());
  await store.series.create(aSeries());
  await plan(store, [aMeeting(0)]);
  await store.meetings.turn(guild, key, 'planned', 'open');
  await store.series.note(guild, { series: tuesdays, date: date(7), state: 'skipped', movedTo: null, label: null });
  await store.series.edit(guild, tuesdays, { endedAt: evening });
  await plan(store, []);
  expect(await erased(store, over)).toEqual({});
  expect(await erased(store, over + hours(47))).toEqual({ meetings: 1, series: 1 });
  expect(await store.series.find(guild, tuesdays)).toBeNull();
});

test('notes and blackouts go 35 days after their day, and a moved meeting counts by the later of its two days', async () => {
  const store = aStore();
  await store.groups.create(aGroup());
  await store.series.create(aSeries());
  const note = { series: tuesdays, state: 'on', label: null, movedTo: null } as const;
  const movedTo = (n: number) => ({ date: date(n), time: wallTime('19:00') });
  await store.series.note(guild, { ...note, date: date(0), state: 'skipped' });
  await store.series.note(guild, { ...note, date: date(1), movedTo: movedTo(3) });
  await store.series.note(guild, { ...note, date: date(4), movedTo: movedTo(2) });
  await store.series.addBlackout({ guild, group: support, from: date(0), to: date(5) });
  const left = async () => {
    const { notes, blackouts } = await store.series.ofGroup(guild, support);
    return [notes.map((each) => each.date), blackouts.length];
  };
  await erased(store, evening + days(35));
  expect(await left()).toEqual([[date(0), date(1), date(4)], 1]);
  await erased(store, evening + days(36));
  expect(await left()).toEqual([[date(1), date(4)], 1]);
  await erased(store, evening + days(39));
  expect(await left()).toEqual([[date(4)], 1]);
  await erased(store, evening + days(40));
  expect(await left()).toEqual([[], 1]);
  await erased(store, evening + days(41));
  expect(await left()).toEqual([[], 0]);
});

const ended = ['sent', 'for-next-command', 'failed', 'unknown', 'dropped'] as const;

test.each(ended)(
  'a notice that ended (%s) is known as long as its meeting is, and goes a day after it',
  async (state) => {
    const store = aStore();
    await plan(store, [aMeeting(0)]);
    const early = aNotice(1, { kind: 'week', dueAt: evening - days(7), until: evening - days(6) });
    await store.notices.want(guild, [early]);
    await store.notices.ended([early.id], state);
    expect(await erased(store, over + hours(22))).toEqual({});
    await store.notices.want(guild, [early]);
    expect(await store.notices.nearest()).toBeNull();
    expect(await erased(store, over + hours(23))).toMatchObject({ notices: 1 });
  },
);

test('a notice without a meeting goes a day after it was of any use', async () => {
  const store = aStore();
  const note = aNotice(1, { kind: 'return', series: null, date: null, until: evening + hours(5) });
  await store.notices.want(guild, [note]);
  await store.notices.ended([note.id], 'sent');
  expect(await erased(store, evening + hours(5 + 22))).toEqual({});
  expect(await erased(store, evening + hours(5 + 23))).toEqual({ notices: 1 });
});

test('a notice that waits for its time is never erased, even without a meeting', async () => {
  const store = aStore();
  await store.notices.want(guild, [aNotice(1, { dueAt: evening + days(9), until: evening })]);
  expect(await erased(store, evening + days(9) - 1)).toEqual({});
  expect(await store.notices.nearest()).toBe(evening + days(9));
  expect(await erased(store, evening + days(9))).toEqual({ notices: 1 });
});

test('a note to oneself for later is kept for a week after its day', async () => {
  const store = aStore();
  await store.groups.create(aGroup());
  await store.tasks.add({ guild, group: support, kind: 'check-on-somebody', by: person(1), dueAt: evening });
  expect(await erased(store, evening + days(7) - 1)).toEqual({});
  expect(await erased(store, evening + days(7))).toEqual({ tasks: 1 });
});

test('an event is forgotten when it is over and its meeting is gone, and never before', async () => {
  const store = aStore();
  await plan(store, [aMeeting(0)]);
  const making = aMirror({ series: seriesId('series000002'), event: null, state: 'making' });
  const active = aMirror({ series: seriesId('series000003'), event: eventId('700000000000000003'), state: 'active' });
  for (const each of [aMirror({ state: 'over' }), making, active]) await store.mirrors.put(each);
  expect(await erased(store, over + hours(22))).toEqual({});
  expect(await erased(store, over + hours(23))).toEqual({ meetings: 1, mirrors: 1 });
  expect(await erased(store, over + days(999))).toEqual({});
  expect(await store.mirrors.ofGuild(guild)).toEqual([making, active]);
});

test('another guild is not touched when a group of this one closes', async () => {
  const store = aStore();
  const theirs = groupId('group0000002');
  await store.groups.create(aGroup({ closedAt: evening }));
  await store.groups.create(aGroup({ id: theirs, guild: otherGuild }));
  const wish = aWish(1, { guild: otherGuild, group: theirs });
  const feed = aFeed({ guild: otherGuild, group: theirs });
  await store.wishes.put(wish);
  await store.feeds.put(feed);
  await erased(store, evening + days(2));
  expect(await store.wishes.ofGroup(otherGuild, theirs)).toEqual([wish]);
  expect(await store.feeds.byHash(feed.hash)).toEqual(feed);
});

test('a second session may join before it is written down', async () => {
  const store = aStore();
  await plan(store, [aMeeting(0)]);
  await store.meetings.join(guild, key, sessionId('session00002'));
  expect(await store.meetings.ofSession(sessionId('session00002'))).toEqual(aMeeting(0));
  expect(await store.meetings.starting(evening - minutes(1), evening)).toEqual([]);
});
