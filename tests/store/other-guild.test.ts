import { expect, test } from 'vitest';
import { usualSettings } from '#core/calendar/model.ts';
import { aStore } from './a-store.ts';
import { aFeed, aNotice, aSeries, aWish, key, tuesdays } from './calendar-sample.ts';
import { evening, guild, otherGuild, person, support } from './sample.ts';

test('the rules of a group are not found from another guild, nor changed from there', async () => {
  const { series } = aStore();
  const settings = { answersShown: 'members', shownSince: 7, listed: true, hostLimit: 5 } as const;
  const note = { series: tuesdays, date: key.date, state: 'skipped', movedTo: null, label: null } as const;
  await series.create(aSeries());
  await series.note(guild, note);
  await series.addBlackout({ guild, group: support, from: key.date, to: key.date });
  await series.setSettings(guild, support, settings);
  const mine = await series.ofGroup(guild, support);

  const empty = { series: [], notes: [], blackouts: [], settings: usualSettings };
  expect(await series.ofGroup(otherGuild, support)).toEqual(empty);
  expect(await series.find(otherGuild, tuesdays)).toBeNull();
  expect(await series.edit(otherGuild, tuesdays, { paused: true })).toBeNull();
  expect(await series.removeBlackout(otherGuild, support, mine.blackouts[0]?.id ?? 0)).toBe(false);
  await series.note(otherGuild, { ...note, state: 'cancelled' });
  await series.setSettings(otherGuild, support, usualSettings);
  expect(await series.ofGroup(guild, support)).toStrictEqual(mine);
  expect(mine).toMatchObject({ series: [aSeries()], notes: [note], settings });
});

test('what people asked for is not found from another guild, nor changed from there', async () => {
  const { wishes, notices, feeds } = aStore();
  await wishes.put(aWish(1));
  await wishes.put(aWish(1, { guild: otherGuild, leads: [] }));
  await notices.want(guild, [aNotice(1), aNotice(2)]);
  await notices.ended([aNotice(2).id], 'for-next-command');
  await feeds.put(aFeed());
  await feeds.put(aFeed({ hash: 'b'.repeat(43), kind: 'person', group: null, member: person(1) }));

  expect(await wishes.find(otherGuild, support, person(1))).toBeNull();
  expect(await wishes.ofGroup(otherGuild, support)).toEqual([]);
  expect(await wishes.ofMember(otherGuild, person(1))).toEqual([]);
  expect(await wishes.ofGroup(guild, support)).toStrictEqual([aWish(1)]);
  expect(await notices.forNextCommand(otherGuild, person(2))).toEqual([]);
  expect(await notices.ofMeeting(otherGuild, key)).toEqual([]);
  await notices.drop(otherGuild, key, 'all');
  await notices.want(otherGuild, [], key);
  expect(await notices.due(evening, 9)).toHaveLength(1);
  expect(await feeds.ofGroup(otherGuild, support)).toBeNull();
  expect(await feeds.ofMember(otherGuild, person(1))).toBeNull();
});
