import { expect, test } from 'vitest';
import type { MeetingState } from '#core/calendar/model.ts';
import { noticeId } from '#core/ids.ts';
import { days, hours } from '#core/time.ts';
import { allPages, aPlace, aStore } from './a-store.ts';
import { aDuty, aMeeting, aMirror, anAnswer, aNotice, aSeries, date, plan } from './calendar-sample.ts';
import { aGroup, evening, guild, person, support } from './sample.ts';

const over = aMeeting(0).endsAt;

test('after a year of weekly meetings the store is as large as after its first weeks', async () => {
  const store = aStore();
  await store.groups.create(aGroup());
  await store.series.create(aSeries());
  const states: readonly MeetingState[] = ['over', 'missed'];
  const counts: number[] = [];
  for (let week = 0; week < 52; week++) {
    const now = evening + days(7 * week);
    const ahead = Array.from({ length: 6 }, (_, n) => aMeeting(week + n));
    await store.meetings.plan(guild, support, ahead, now - days(1), now + days(35));
    const [first] = ahead;
    if (!first) throw new Error('There is no meeting this week');
    const reminders = ahead.map((meeting, n) =>
      aNotice(1, {
        date: meeting.date,
        dueAt: meeting.opensAt,
        until: meeting.endsAt,
        id: noticeId(`n${String(week).padStart(5, '0')}${String(n).padStart(6, '0')}`),
      }),
    );
    await store.notices.want(guild, reminders);
    await store.answers.change(guild, first, () => [anAnswer(1, { date: first.date })]);
    const due = await store.notices.due(now, 9);
    await store.notices.ended(
      due.map(({ id }) => id),
      'sent',
    );
    await store.mirrors.put(aMirror({ date: first.date, state: 'over' }));
    await store.meetings.turn(guild, first, 'planned', states[week % 2] ?? 'over');
    await store.enforceRetention(now + days(2));
    const kept = await store.notices.counts();
    counts.push((await store.meetings.ofGroup(guild, support)).length + kept.sent + kept.waiting);
  }
  expect(new Set(counts)).toEqual(new Set([counts[0]]));
});

test('who was coming, who asked to be told and who hosted is in no page of the file any more', async () => {
  const at = aPlace();
  const store = aStore(at);
  await store.groups.create(aGroup());
  await store.series.create(aSeries());
  const meetings = Array.from({ length: 30 }, (_, n) => aMeeting(0, { date: date(n), endsAt: over }));
  await plan(store, meetings);
  for (const [n, meeting] of meetings.entries()) {
    const { series, date: day } = meeting;
    const people = Array.from({ length: 20 }, (_, seat) => 10 + ((n + seat * 4) % 80));
    await store.answers.change(guild, meeting, () => people.map((who) => anAnswer(who, { series, date: day })));
    await store.rota.put(aDuty(10 + n, { series, date: day }));
    await store.notices.want(
      guild,
      people.map((who) => aNotice(who, { series, date: day, id: noticeId(`notice${n + 10}${who}00`) })),
    );
  }
  store.close();
  const before = allPages(at);
  for (const who of [10, 45, 89]) expect(before).toContain(person(who));

  const again = aStore(at);
  expect(await again.enforceRetention(over + hours(24))).toMatchObject({ meetings: 30, answers: 600, notices: 600 });
  again.close();
  const after = allPages(at);
  for (let who = 10; who < 90; who++) expect(after).not.toContain(person(who));
});
