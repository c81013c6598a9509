import { expect, test } from 'vitest';
import { channelId, groupId, seriesId } from '#core/ids.ts';
import { days } from '#core/time.ts';
import { aPlace, aStore } from './a-store.ts';
import { aMeeting, aMirror, aNotice, aSeries, key, plan, tuesdays } from './calendar-sample.ts';
import { aFormat, aGroup, evening, guild, otherGuild, support } from './sample.ts';

const far = evening + days(36);

test('a group is planned further when its plan runs out, the shortest plan first', async () => {
  const { series, meetings } = aStore();
  const others = [1, 2].map((n) => groupId(`group000001${n}`));
  for (const [n, group] of [support, ...others].entries()) {
    await series.create(aSeries({ group, id: seriesId(`series00001${n}`) }));
    await meetings.plan(guild, group, [], evening, far - days(n));
  }
  expect(await series.toPlan(far, 9)).toEqual([others[1], others[0]].map((group) => ({ guild, group })));
  expect(await series.toPlan(far, 1)).toEqual([{ guild, group: others[1] }]);
  expect(await series.toPlan(far - days(2), 9)).toEqual([]);
  await series.forgetPlans();
  expect(await series.toPlan(1, 9)).toHaveLength(3);
});

type TestStore = ReturnType<typeof aStore>;
const changes: Record<string, (store: TestStore) => Promise<unknown>> = {
  'a new series': ({ series }) => series.create(aSeries({ id: seriesId('series000002') })),
  'another rule': ({ series }) => series.edit(guild, tuesdays, { paused: true }),
  'the end of its last series': ({ series }) => series.edit(guild, tuesdays, { endedAt: evening }),
  'a note on a date': ({ series }) =>
    series.note(guild, { series: tuesdays, date: key.date, state: 'skipped', movedTo: null, label: null }),
  'a blackout': ({ series }) => series.addBlackout({ guild, group: support, from: key.date, to: key.date }),
  'another zone': ({ groups }) => groups.edit(guild, support, { zone: 'Asia/Kathmandu' }),
  'another format': ({ groups }) => groups.edit(guild, support, { format: 'check_in_30' }),
  'a format of its guild that was imported anew': ({ formats }) => formats.put(guild, aFormat(), evening),
};

test.each(Object.entries(changes))('%s is planned, also when the bot dies before it can', async (_what, change) => {
  const at = aPlace();
  const store = aStore(at);
  await store.groups.create(aGroup());
  await store.series.create(aSeries());
  await store.meetings.plan(guild, support, [aMeeting(0)], evening, far);
  expect(await store.series.toPlan(far, 9)).toEqual([]);
  await change(store);
  store.close();
  const { series, meetings } = aStore(at);
  expect(await series.toPlan(far, 9)).toEqual([{ guild, group: support }]);
  await meetings.plan(guild, support, [], evening, far);
  expect(await series.toPlan(far, 9)).toEqual([]);
});

test('a group whose last series has ended is planned once more, and then never', async () => {
  const { series, meetings } = aStore();
  await series.create(aSeries());
  await series.edit(guild, tuesdays, { endedAt: evening });
  expect(await series.toPlan(far, 9)).toHaveLength(1);
  await meetings.plan(guild, support, [], evening, far);
  await series.forgetPlans();
  expect(await series.toPlan(far * 2, 9)).toEqual([]);
});

test('another name, or formats of another guild, do not make anything planned anew', async () => {
  const { groups, series, meetings, formats } = aStore();
  await groups.create(aGroup());
  await series.create(aSeries());
  await meetings.plan(guild, support, [aMeeting(0)], evening, far);
  await groups.edit(guild, support, { name: 'Another', room: channelId('300000000000000009') });
  await formats.put(otherGuild, aFormat(), evening);
  expect(await series.toPlan(far, 9)).toEqual([]);
});

test('when a group closes its doors stay shut and nobody is told any more, in the same moment', async () => {
  const store = aStore();
  await store.groups.create(aGroup());
  await store.series.create(aSeries());
  await plan(store, [aMeeting(0), aMeeting(1)]);
  await store.notices.want(guild, [aNotice(1)]);
  await store.mirrors.put(aMirror());
  await store.meetings.turn(guild, key, 'planned', 'open');
  await store.groups.edit(guild, support, { closedAt: evening });
  expect(await store.meetings.nearest()).toBeNull();
  expect(await store.meetings.open()).toHaveLength(1);
  expect(await store.notices.nearest()).toBeNull();
  expect(await store.series.toPlan(far, 9)).toEqual([]);
  expect(await store.mirrors.ofGuild(guild)).toEqual([aMirror()]);
});

test('only open groups that meet and want to be found are in the public feed', async () => {
  const { groups, series } = aStore();
  await groups.create(aGroup());
  await series.setSettings(guild, support, { answersShown: 'numbers', shownSince: 0, listed: true, hostLimit: 2 });
  expect(await series.listed()).toEqual([]);
  await series.create(aSeries());
  await series.create(aSeries({ id: seriesId('series000002') }));
  expect(await series.listed()).toEqual([{ guild, group: support }]);
  await series.setSettings(guild, support, { answersShown: 'numbers', shownSince: 0, listed: false, hostLimit: 2 });
  expect(await series.listed()).toEqual([]);
  await series.setSettings(guild, support, { answersShown: 'numbers', shownSince: 0, listed: true, hostLimit: 2 });
  await groups.edit(guild, support, { closedAt: evening });
  expect(await series.listed()).toEqual([]);
});
