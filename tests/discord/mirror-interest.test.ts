import { expect, test } from 'vitest';
import { memberId } from '#core/ids.ts';
import type { Person } from '#rehearsal/discord/people/person.ts';
import type { Meeting } from '#core/calendar/model.ts';
import { aMeeting, type MirrorHouse, mirrorHouse } from './mirror-house.ts';

async function withOneEvent() {
  const house = await mirrorHouse();
  const group = await house.group();
  const series = await house.series(group);
  const meeting = aMeeting(series, 5);
  await house.plan(group, [meeting]);
  const [event] = house.events();
  if (!event) throw new Error('there is no event');
  return { house, group, series, meeting, event };
}

const heard = (house: MirrorHouse) => house.interest.map(({ date, member, raised }) => [date, member, raised]);

/** What the part of the house that keeps answers would have written down. */
async function answersByEvent(house: MirrorHouse, meeting: Meeting, person: Person): Promise<void> {
  await house.store().answers.change(meeting.guild, meeting, (answers) => [
    ...answers,
    {
      series: meeting.series,
      date: meeting.date,
      guild: meeting.guild,
      group: meeting.group,
      member: memberId(person.id),
      answer: 'coming',
      firstTime: false,
      source: 'event',
      place: 'in',
      askedAt: house.clock.now(),
      offeredUntil: null,
    },
  ]);
}

test('interest that somebody raises or takes back on an event is heard, whoever they are', async () => {
  const { house, meeting, event } = await withOneEvent();
  const ada = house.discord.person(house.guild, 'Ada');
  await ada.isInterestedIn(event);
  await ada.isInterestedIn(event, false);
  expect(heard(house)).toEqual([
    [meeting.date, ada.id, true],
    [meeting.date, ada.id, false],
  ]);
});

test('interest in somebody else’s event is nobody’s business', async () => {
  const { house } = await withOneEvent();
  const walk = await house.announces('Walk');
  await house.discord.person(house.guild, 'Ada').isInterestedIn({ id: walk });
  expect(heard(house)).toEqual([]);
});

test('interest that was raised while the bot was away is found at boot, and told once', async () => {
  const { house, meeting, event } = await withOneEvent();
  await house.crash();
  const crowd = Array.from({ length: 120 }, (_, n) => house.discord.person(house.guild, `Guest ${n}`));
  for (const one of crowd) await one.isInterestedIn(event);
  await house.boot();
  expect(new Set(heard(house).map(([, member]) => member))).toEqual(new Set(crowd.map((one) => one.id)));
  expect(heard(house).every(([date, , raised]) => date === meeting.date && raised === true)).toBe(true);
  await house.turn('61 min');
  expect(heard(house)).toHaveLength(120);
});

test('interest that was taken back while the bot was away is found at boot', async () => {
  const { house, meeting, event } = await withOneEvent();
  const ada = house.discord.person(house.guild, 'Ada');
  await house.turn('1 min');
  await ada.isInterestedIn(event);
  await answersByEvent(house, meeting, ada);
  await house.crash();
  await ada.isInterestedIn(event, false);
  await house.boot();
  expect(heard(house).at(-1)).toEqual([meeting.date, ada.id, false]);
});

test('when an event had to be put back, those who were interested in the one before it stay', async () => {
  const { house, meeting, event } = await withOneEvent();
  const ada = house.discord.person(house.guild, 'Ada');
  await ada.isInterestedIn(event);
  await answersByEvent(house, meeting, ada);
  await house.turn('1 min');
  await house.moderator.deletesEvent(event);
  await house.turn('61 min');
  await house.crash();
  await house.boot();
  expect(heard(house)).toEqual([[meeting.date, ada.id, true]]);
});

test('whoever took their answer back here is not put in again by the next look at the same event', async () => {
  const { house, event } = await withOneEvent();
  const ada = house.discord.person(house.guild, 'Ada');
  await house.turn('61 min');
  await ada.isInterestedIn(event);
  await house.turn('61 min');
  await house.turn('61 min');
  expect(heard(house).filter(([, , raised]) => raised === true).length).toBeLessThanOrEqual(2);
});

test('meetings more than eight days away are not asked about', async () => {
  const { house, group, series, meeting } = await withOneEvent();
  await house.plan(group, [meeting, aMeeting(series, 20)]);
  const before = house.discord.calls.length;
  await house.turn('61 min');
  const asked = house.discord.calls.slice(before).filter(({ route }) => route.endsWith('/users'));
  expect(asked).toHaveLength(1);
});
