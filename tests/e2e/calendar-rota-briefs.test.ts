import { expect, test } from 'vitest';
import { memberId } from '#core/ids.ts';
import { faultsIn } from './an-evening.ts';
import { groupOf, storeOf } from './calendar-opening.ts';
import { aTeam, desk, keyOn, on, rota, type Team } from './calendar-rota.ts';

const today = '2026-09-01';
const briefs = (room: Team): readonly string[] => desk(room).filter((text) => text.includes('# Tuesday circle begins'));
const debriefs = (room: Team): readonly string[] =>
  desk(room).filter((text) => text.includes('# After Tuesday circle'));

/** Fay hosts today and everybody is there; the meeting is held and ended. */
async function aHeldMeeting(during: (room: Team) => Promise<unknown> = async () => undefined): Promise<Team> {
  const room = await aTeam();
  await rota(room, room.people.fay, 'take', { meeting: await on(room, today) });
  await room.turn('50 min');
  for (const who of Object.values(room.people)) await who.joins(room.room());
  await room.people.fay.uses('/session start');
  await during(room);
  await room.people.fay.uses('/session end');
  await room.turn('5 s');
  return room;
}

test('a quarter of an hour before the start the desk has the brief, once, with numbers and no names of those who come', async () => {
  await using room = await aTeam();
  const { fay, ada, dora } = room.people;
  await rota(room, fay, 'take', { meeting: await on(room, today) });
  const { guild, id } = await groupOf(room);
  const key = await keyOn(room, today);
  const said = {
    ...key,
    guild,
    group: id,
    source: 'here',
    place: 'in',
    askedAt: room.clock.now(),
    offeredUntil: null,
  } as const;
  await storeOf(room).answers.change(guild, key, () => [
    { ...said, member: memberId(dora.id), answer: 'coming', firstTime: true },
    { ...said, member: memberId(ada.id), answer: 'listening', firstTime: false },
  ]);
  await storeOf(room).tasks.add({
    guild,
    group: id,
    kind: 'find-co-host',
    by: memberId(fay.id),
    dueAt: room.clock.now(),
  });
  await room.turn('43 min');
  expect(briefs(room)).toEqual([]);
  await room.turn('1 min');
  const [brief = ''] = briefs(room);
  expect(brief).toContain('Listening round, 60 minutes from 19:00');
  expect(brief).toContain('Host: @Fay');
  expect(brief).toContain('Co-host: *nobody yet*');
  expect(brief).toContain('Said they are coming: 1 · just listening: 1 · first time here: 1');
  expect(brief).toContain('Open tasks: Find a co-host');
  expect(brief).not.toContain('@Dora');
  await room.turn('5 min');
  expect(briefs(room)).toHaveLength(1);
  await room.turn('3 h');
  expect(briefs(room)).toEqual([]);
});

test('a brief is said once, also when the bot dies just before it and just after it', async () => {
  await using room = await aTeam();
  await room.turn('40 min');
  await room.crash();
  await room.turn('5 min');
  await room.boot();
  await room.turn('1 s');
  expect(briefs(room)).toHaveLength(1);
  await room.crash();
  await room.boot();
  await room.turn('1 min');
  expect(briefs(room)).toHaveLength(1);
});

test('after the meeting those who hosted can debrief, and what they write is shown to them alone and kept nowhere', async () => {
  await using room = await aHeldMeeting();
  const { fay, ben } = room.people;
  expect(debriefs(room)).toHaveLength(1);
  await fay.presses('Debrief', { on: room.desk() });
  await fay.submits({
    'What was hard for me?': 'The long silence in the middle',
    'Do I need relief next time?': 'Yes, please',
  });
  expect(fay.sees()).toContain('Only you see this, and it is kept nowhere:');
  expect(fay.sees()).toContain('**What was hard for me?**\nThe long silence in the middle');
  expect(ben.reads(room.desk())).not.toContain('silence');
  await fay.presses('Debrief', { on: room.desk() });
  await fay.submits({});
  expect(fay.sees()).toContain('Nothing written, and that is fine');
  await room.turn('1 d');
  expect(debriefs(room)).toEqual([]);
  expect(faultsIn(room)).toEqual([]);
});

test('what has to be done is kept as a task without words, and taken off the list by anybody of the team', async () => {
  await using room = await aHeldMeeting();
  const { fay, ada, dora } = room.people;
  await fay.chooses('Keep as a task …', 'Look at the format', { on: room.desk() });
  expect(fay.sees()).toContain('Noted for the team: Look at the format');
  await fay.chooses('Keep as a task …', 'Look at the format', { on: room.desk() });
  expect(await rota(room, dora, 'tasks')).toContain('facilitator');
  expect(await rota(room, ada, 'tasks')).toContain('Look at the format · noted by @Fay · until 2026-09-08');
  await ada.chooses('Done …', '1. Look at the format');
  expect(ada.whispers().at(-1)).toContain('No tasks are open.');
});

test('after a hard moment the invitation says so, and the next morning there is one more word at the desk', async () => {
  const hard = async (room: Team): Promise<void> => {
    await room.turn('3 s');
    await room.people.fay.chooses('Look after …', 'Ben', { on: room.desk() });
    await room.people.fay.chooses('Out for today, because of …', 'Keep it here');
  };
  await using room = await aHeldMeeting(hard);
  expect(debriefs(room).join('\n')).toContain('Today somebody was asked to go for the day');
  const nudges = (): readonly string[] => desk(room).filter((text) => text.includes('had a hard moment'));
  await room.turn('14 h');
  expect(nudges()).toEqual([]);
  await room.turn('70 min');
  expect(nudges()).toHaveLength(1);
  expect(nudges().join('\n')).not.toContain('@');
  await room.crash();
  await room.boot();
  await room.turn('30 min');
  expect(nudges()).toHaveLength(1);
  await room.turn('10 h');
  expect(nudges()).toEqual([]);
});

test('without a hard moment nobody is asked the next day', async () => {
  await using room = await aHeldMeeting();
  for (let hour = 0; hour < 26; hour += 2) {
    expect(desk(room).filter((text) => text.includes('hard moment'))).toEqual([]);
    await room.turn('2 h');
  }
});

test('the debrief comes also when the bot was down as the meeting ended, and only once', async () => {
  await using room = await aTeam();
  await room.turn('50 min');
  await room.people.fay.joins(room.room());
  await room.people.fay.uses('/session start');
  await room.people.fay.uses('/session end');
  await room.people.fay.leaves();
  await room.crash();
  await room.turn('90 min');
  await room.boot();
  await room.turn('1 min');
  expect(debriefs(room)).toHaveLength(1);
  await room.crash();
  await room.boot();
  await room.turn('1 h');
  expect(debriefs(room)).toHaveLength(1);
});

test('a meeting that was put off has no debrief', async () => {
  await using room = await aTeam();
  await room.turn('50 min');
  await room.people.fay.uses('/desk', {}, { in: room.home });
  await room.turn('20 min');
  await room.people.fay.presses('Postpone kindly', { on: room.desk() });
  await room.turn('3 h');
  expect(debriefs(room)).toEqual([]);
});

test('the one on the rota hosts when the doors open, and nobody who was only asked does', async () => {
  await using room = await aTeam();
  const { fay, ada } = room.people;
  await rota(room, fay, 'take', { meeting: await on(room, today) });
  await rota(room, fay, 'give', { who: ada, role: { raw: 'co_host' }, meeting: await on(room, today) });
  await room.turn('50 min');
  await room.people.dora.joins(room.room());
  expect(room.people.dora.reads(room.room())).toContain('Hosting: @Fay.');
});
