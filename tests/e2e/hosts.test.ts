import { expect, test } from 'vitest';
import type { Evening } from '#rehearsal/evening.ts';
import { anEvening, anOpenRoom, cardsFollow, deskCard, goesOnTo, roomLines } from './an-evening.ts';

const people = ['Fay', 'Ada', 'Ben', 'Cleo'] as const;
type Room = Evening<(typeof people)[number]>;

/** Fay hosts, Ben is co-host and Cleo standby; the sharing has begun. */
async function withATeam(): Promise<Room> {
  const room = await anOpenRoom({ people, host: 'Fay', mode: 'strict' });
  const { fay, ben, cleo } = room.people;
  await fay.uses('/session role', { role: { raw: 'co_host' }, who: ben });
  await fay.uses('/session role', { role: { raw: 'standby' }, who: cleo });
  await goesOnTo(room, 'Fay', 'Sharing');
  return room;
}

test('a role is given in one line, and whoever has one can see the desk', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay' });
  const { fay, ben } = room.people;
  expect(() => ben.reads(room.desk())).toThrow('cannot see');
  const answer = await fay.uses('/session role', { role: { raw: 'co_host' }, who: ben });
  expect(answer.text).toBe('@Ben is co-host for this meeting.');
  expect(ben.reads(room.desk())).toContain(
    '@Ben is co-host today: watches people and safety, and writes to them privately.',
  );
  await fay.presses('Start');
  await ben.presses('Next', { on: room.desk() });
  expect(deskCard(room, 'Ben')).toContain('Part 2 of 7.');
});

test('whoever opens the doors hosts, and another facilitator who starts helps to host', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay', facilitators: ['Ada'], mode: 'strict' });
  const { ada, ben } = room.people;
  expect(ben.reads(room.room())).toContain('Hosting: @Fay.');
  expect(room.heard()).toEqual(['Fay']);
  await ada.uses('/desk', {}, { in: room.home });
  await ada.presses('Start', { on: room.desk() });
  expect(room.heard()).toEqual(['Ada', 'Fay']);
  expect(deskCard(room, 'Ada')).toContain('Roles: host @Fay · co-host @Ada');
  await ada.presses('Next', { on: room.desk() });
  expect(deskCard(room, 'Ada')).toContain('Part 2 of 7.');
});

test('a moderator can open the doors without being the host', async () => {
  await using room = await anEvening({ people, host: 'Fay', mode: 'strict' });
  const { fay, ada } = room.people;
  await room.moderator.uses('/session open', {}, { in: room.home });
  await ada.joins(room.room());
  expect(ada.reads(room.room())).not.toContain('Hosting: @');
  await fay.joins(room.room());
  await fay.uses('/session start');
  await room.turn(cardsFollow);
  expect(room.heard()).toEqual(['Fay']);
  expect(deskCard(room, 'Fay')).toContain('Roles: host @Fay');
});

test('when the host has been gone for a minute the co-host is asked, then the standby, then the room pauses calmly', async () => {
  await using room = await withATeam();
  const { fay, ada, ben, cleo } = room.people;
  await ada.presses('Raise hand');
  await fay.leaves();
  await room.turn('59 s');
  expect(ben.reads(room.desk())).not.toContain('has dropped. Would you take over?');
  await room.turn('2 s');
  expect(ben.reads(room.desk())).toMatch(/@Ben, the host.s line has dropped. Would you take over/u);
  await room.turn('60 s');
  expect(cleo.reads(room.desk())).toMatch(/@Cleo, the host.s line has dropped. Would you take over/u);
  expect(ada.reads(room.room())).toContain('@Ada has the floor.');
  await room.turn('61 s');
  expect(ada.reads(room.room())).toMatch(/The host.s line has dropped, so we pause/u);
  expect(ada.reads(room.room())).toContain('You are free to stay or to rest.');
  await room.turn('5 min');
  await fay.joins(room.room());
  expect(ada.reads(room.room())).toContain('We go on where we were. Nobody has lost a place.');
  await room.turn(cardsFollow);
  expect(ada.reads(room.room())).toContain('@Ada has the floor.');
  expect(room.heard()).toEqual(['Ada', 'Ben', 'Fay']);
});

test('a host who is back within the minute is never asked about', async () => {
  await using room = await withATeam();
  const { fay, ben } = room.people;
  await fay.leaves();
  await room.turn('50 s');
  await fay.joins(room.room());
  await room.turn('5 min');
  expect(ben.reads(room.desk())).not.toContain('Would you take over?');
});

test('the co-host who was asked takes over with one press, and the room hears it in one sentence', async () => {
  await using room = await withATeam();
  const { fay, ada, ben } = room.people;
  await fay.leaves();
  await room.turn('61 s');
  await ben.presses('I take over');
  expect(ada.reads(room.room())).toContain('@Ben is hosting now.');
  expect(room.heard()).toEqual(['Ben']);
  await ben.presses('Next', { on: room.desk() });
  expect(deskCard(room, 'Ben')).toContain('Roles: host @Ben');
  await fay.joins(room.room());
  expect(deskCard(room, 'Ben')).toContain('host @Ben');
});

test('a host who needs a rest is relieved in two presses, and the room hears a neutral sentence', async () => {
  await using room = await withATeam();
  const { fay, ada, ben } = room.people;
  await fay.presses('Hand over');
  const asked = await fay.presses('Ask for relief');
  expect(asked.text).toBe('Asked. The room hears one neutral sentence when somebody takes over.');
  expect(ben.reads(room.desk())).toContain('@Ben, the host would like a rest. Would you take over?');
  const before = roomLines(room).length;
  await ben.presses('I take over');
  expect(roomLines(room).slice(before)).toEqual(['@Ben is hosting now.']);
  expect(ada.reads(room.room())).not.toContain('rest. Would you');
  expect(room.heard()).toEqual(['Ben', 'Fay']);
});

test('a host can ask a person by name, who sees the desk and may say no', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay' });
  const { fay, ada } = room.people;
  await fay.presses('Start');
  await fay.presses('Hand over');
  const asked = await fay.chooses('Ask to host: …', 'Ada');
  expect(asked.text).toBe('Asked. They take over when they press *I take over*.');
  await room.turn('5 min');
  expect(deskCard(room, 'Fay')).toContain('Handing over. @Ada was asked to host and can press *I take over*.');
  expect(deskCard(room, 'Fay')).toContain('Roles: host @Fay');
  await ada.presses('I take over');
  expect(deskCard(room, 'Fay')).toContain('host @Ada');
});

test('nobody takes over who was not asked', async () => {
  await using room = await withATeam();
  const { fay, ben, cleo } = room.people;
  await fay.presses('Hand over');
  await fay.presses('Ask for relief');
  const answer = await cleo.presses('I take over');
  expect(answer.text).toBe('Nobody has asked you to take over. The host can, with *Hand over*.');
  expect(deskCard(room, 'Fay')).toContain('host @Fay');
  await ben.presses('I take over');
  expect(deskCard(room, 'Fay')).toContain('host @Ben');
});

test('a helper who is no facilitator leaves the desk when the meeting is over, for it shows who came', async () => {
  await using room = await withATeam();
  const { fay, ben } = room.people;
  await fay.presses('End');
  for (const one of Object.values(room.people)) await one.leaves();
  await room.turn('30 min');
  expect(() => ben.reads(room.desk())).toThrow('cannot see');
  expect(deskCard(room, 'Fay')).toContain('This session is closed.');
});

test('two hosts who press Next at once advance once, and the second is told kindly', async () => {
  await using room = await withATeam();
  const { fay, ben } = room.people;
  const [one, two] = await Promise.all([
    fay.presses('Next', { on: room.desk() }),
    ben.presses('Next', { on: room.desk() }),
  ]);
  expect(deskCard(room, 'Fay')).toContain('Part 6 of 7.');
  expect([one.text, two.text]).toContain(
    'Somebody pressed first, so the floor has already moved. The card shows how it is now.',
  );
});

test('two facilitators who open the doors at once open one room', async () => {
  await using room = await anOpenRoom({ people: ['Fay'], host: 'Fay' });
  const { fay } = room.people;
  await fay.uses('/session end');
  await fay.leaves();
  const answers = await Promise.all([
    fay.uses('/session open', {}, { in: room.home }),
    room.moderator.uses('/session open', {}, { in: room.home }),
  ]);
  const texts = answers.map(({ text }) => text);
  expect(texts.filter((text) => text.startsWith('Doors are open'))).toHaveLength(1);
  expect(texts.filter((text) => text.includes('doors are open already. Join the room'))).toHaveLength(1);
});
