import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Meeting } from '#core/calendar/model.ts';
import { sessionId } from '#core/ids.ts';
import { days, hours, minutes } from '#core/time.ts';
import { aPlace, aStore, lookInto } from './a-store.ts';
import { aCall, aDuty, aMeeting, aMirror, anAnswer, aNotice, aSwap, key, plan } from './calendar-sample.ts';
import { evening, guild, support } from './sample.ts';

const nothing = { added: [], moved: [], gone: [], cancelled: [] };
const later = (meeting: Meeting, ms: number): Meeting => ({
  ...meeting,
  startsAt: meeting.startsAt + ms,
  opensAt: meeting.opensAt + ms,
  endsAt: meeting.endsAt + ms,
});

test('a first plan writes every meeting down, and the same plan again writes nothing', async () => {
  const at = aPlace();
  const store = aStore(at);
  const wanted = [aMeeting(0), aMeeting(1, { state: 'cancelled' }), aMeeting(2)];
  expect(await plan(store, wanted)).toEqual({ ...nothing, added: wanted });
  store.close();
  lookInto(at, ({ raw }) =>
    raw.exec(`
      create trigger t1 before update on meetings begin select raise(abort, 'rewritten'); end;
      create trigger t2 before insert on meetings begin select raise(abort, 'rewritten'); end;
      create trigger t3 before delete on meetings begin select raise(abort, 'rewritten'); end;`),
  );
  const again = aStore(at);
  expect(await plan(again, wanted)).toEqual(nothing);
  expect(await again.meetings.ofGroup(guild, support)).toStrictEqual(wanted);
});

test('a meeting that moves keeps its answers and duties, and the plan says from where to where', async () => {
  const store = aStore();
  await plan(store, [aMeeting(0), aMeeting(1)]);
  await store.answers.change(guild, key, () => [anAnswer(1)]);
  await store.rota.put(aDuty(2));
  const moved = later(aMeeting(0), hours(1));
  expect(await plan(store, [moved, aMeeting(1)])).toEqual({ ...nothing, moved: [{ was: aMeeting(0), is: moved }] });
  expect(await store.meetings.find(guild, key)).toStrictEqual(moved);
  expect(await store.answers.ofMeeting(guild, key)).toHaveLength(1);
  expect(await store.rota.ofMeeting(guild, key)).toHaveLength(1);
});

test('another label or another length is brought in line, and nobody is told that the meeting moved', async () => {
  const store = aStore();
  await plan(store, [aMeeting(0)]);
  const other = aMeeting(0, { label: 'Newcomers', endsAt: evening + hours(3) });
  expect(await plan(store, [other])).toEqual(nothing);
  expect(await store.meetings.find(guild, key)).toStrictEqual(other);
});

test('a meeting that is cancelled is told as such once, and as added when it comes back', async () => {
  const store = aStore();
  const cancelled = aMeeting(0, { state: 'cancelled' });
  await plan(store, [aMeeting(0)]);
  await store.answers.change(guild, key, () => [anAnswer(1)]);
  expect(await plan(store, [cancelled])).toEqual({ ...nothing, cancelled: [cancelled] });
  expect(await plan(store, [cancelled])).toEqual(nothing);
  expect(await plan(store, [later(cancelled, minutes(5))])).toEqual(nothing);
  expect(await plan(store, [aMeeting(0)])).toEqual({ ...nothing, added: [aMeeting(0)] });
  expect(await store.answers.ofMeeting(guild, key)).toHaveLength(1);
});

test('a meeting whose rule has ended goes with all that hangs on it, but not its event in Discord', async () => {
  const store = aStore();
  await plan(store, [aMeeting(0), aMeeting(1)]);
  await store.answers.change(guild, key, () => [anAnswer(1)]);
  await store.rota.put(aDuty(2));
  await store.rota.putCall(aCall());
  await store.rota.putSwap(aSwap());
  await store.tellings.begin(guild, key, 'late', evening);
  await store.mirrors.put(aMirror());
  await store.meetings.join(guild, key, sessionId('session00001'));
  expect(await plan(store, [aMeeting(1)])).toEqual({ ...nothing, gone: [aMeeting(0)] });
  expect(await store.meetings.find(guild, key)).toBeNull();
  expect(await store.answers.ofMeeting(guild, key)).toEqual([]);
  expect(await store.rota.ofMeeting(guild, key)).toEqual([]);
  expect(await store.rota.call(guild, key, 'host')).toBeNull();
  expect(await store.rota.swap(guild, key, 'co_host')).toBeNull();
  expect(await store.tellings.find(guild, key, 'late')).toBeNull();
  expect(await store.meetings.ofSession(sessionId('session00001'))).toBeNull();
  expect(await store.mirrors.ofGuild(guild)).toEqual([aMirror()]);
});

test('what hangs on a meeting is not written down when there is no such meeting', async () => {
  const store = aStore();
  await store.rota.put(aDuty(2));
  await store.rota.putCall(aCall());
  await store.rota.putSwap(aSwap());
  await store.meetings.join(guild, key, sessionId('session00001'));
  expect(await store.answers.change(guild, key, () => [anAnswer(1)])).toBeNull();
  expect(await store.rota.unsettled()).toEqual([]);
  expect(await store.rota.ofMeeting(guild, key)).toEqual([]);
  expect(await store.meetings.ofSession(sessionId('session00001'))).toBeNull();
});

test.each(['open', 'missed', 'over'] as const)('no plan touches a meeting that is %s', async (state) => {
  const store = aStore();
  await plan(store, [aMeeting(0)]);
  await store.meetings.turn(guild, key, 'planned', state);
  expect(await plan(store, [later(aMeeting(0), hours(1))])).toEqual(nothing);
  expect(await plan(store, [])).toEqual(nothing);
  expect(await store.meetings.find(guild, key)).toStrictEqual(aMeeting(0, { state }));
});

test('a plan does not look back: a meeting that should have started before it is left to its doors', async () => {
  const store = aStore();
  await plan(store, [aMeeting(0), aMeeting(1)]);
  expect(await plan(store, [], evening + minutes(1))).toEqual({ ...nothing, gone: [aMeeting(1)] });
  expect(await store.meetings.ofGroup(guild, support)).toStrictEqual([aMeeting(0)]);
});

test('nobody is reminded of a meeting that was taken away, and everybody again when it comes back', async () => {
  const store = aStore();
  await plan(store, [aMeeting(0)]);
  await store.notices.want(guild, [aNotice(1), aNotice(2, { kind: 'rota' })]);
  await plan(store, []);
  expect((await store.notices.due(evening, 9)).map(({ kind }) => kind)).toEqual(['rota']);
  await plan(store, [aMeeting(0)]);
  await store.notices.want(guild, [aNotice(1)]);
  expect((await store.notices.due(evening, 9)).map(({ kind }) => kind)).toEqual(['hour', 'rota']);
});

test('doors turn once: of two who ask, one is told that somebody else was first', async () => {
  const { meetings } = aStore();
  await meetings.plan(guild, support, [aMeeting(0), aMeeting(1)], evening - days(1), evening);
  expect(await meetings.due(evening - minutes(11))).toEqual([]);
  expect(await meetings.due(evening)).toEqual([aMeeting(0)]);
  expect(await meetings.turn(guild, key, 'planned', 'open')).toBe(true);
  expect(await meetings.turn(guild, key, 'planned', 'open')).toBe(false);
  expect(await meetings.due(evening)).toEqual([]);
  expect(await meetings.open()).toEqual([aMeeting(0, { state: 'open' })]);
  expect(await meetings.nearest()).toBe(aMeeting(1).opensAt);
  expect(await meetings.nearest(aMeeting(1).opensAt)).toBeNull();
  expect(await meetings.starting(evening, evening + days(8))).toEqual([aMeeting(1)]);
  expect(await meetings.starting(evening, aMeeting(1).startsAt)).toEqual([]);
  expect(await meetings.ofGroup(guild, support, ['open'])).toEqual([aMeeting(0, { state: 'open' })]);
});

test('a meeting may have two rooms, and each session knows its meeting', async () => {
  const { meetings } = aStore();
  await meetings.plan(guild, support, [aMeeting(0)], evening - days(1), evening);
  const rooms = [sessionId('session00009'), sessionId('session00001')];
  for (const session of [...rooms, ...rooms]) await meetings.join(guild, key, session);
  expect(await meetings.sessionsOf(guild, key)).toEqual(rooms);
  expect(await meetings.ofSession(sessionId('session00001'))).toEqual(aMeeting(0));
  expect(await meetings.ofSession(sessionId('session00002'))).toBeNull();
});

/** Up to six meetings of one series, as a rule may give them at some time. */
const someMeetings = fc
  .uniqueArray(
    fc.record({
      week: fc.integer({ min: 0, max: 7 }),
      hour: fc.integer({ min: 0, max: 2 }),
      state: fc.constantFrom<Meeting['state']>('planned', 'cancelled'),
      label: fc.constantFrom(null, 'A word'),
    }),
    { selector: ({ week }) => week, maxLength: 6 },
  )
  .map((each) => each.map(({ week, hour, state, label }) => later(aMeeting(week, { state, label }), hours(hour))));

test('whatever was planned before, the rows are what is wanted, and the change says what became of each', async () => {
  const byWeek = (meetings: readonly Meeting[]) => new Map(meetings.map((meeting) => [meeting.date, meeting]));
  await fc.assert(
    fc.asyncProperty(someMeetings, someMeetings, async (first, second) => {
      const store = aStore();
      await plan(store, first);
      const change = await plan(store, second);
      const rows = await store.meetings.ofGroup(guild, support);
      store.close();
      expect(byWeek(rows)).toEqual(byWeek(second));
      const before = byWeek(first);
      const after = byWeek(second);
      const isNews = (is: Meeting): boolean => {
        const was = before.get(is.date);
        return !was || (was.state === 'cancelled' && is.state === 'planned');
      };
      expect(change.added).toEqual(second.filter(isNews));
      expect(byWeek(change.gone)).toEqual(byWeek(first.filter((was) => !after.has(was.date))));
      expect(change.cancelled).toEqual(
        second.filter((is) => is.state === 'cancelled' && before.get(is.date)?.state === 'planned'),
      );
      for (const { was, is } of change.moved) {
        expect([was, is]).toEqual([before.get(is.date), after.get(is.date)]);
        expect(was.startsAt).not.toBe(is.startsAt);
      }
    }),
    { numRuns: 40 },
  );
});
