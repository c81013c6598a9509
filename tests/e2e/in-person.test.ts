import { expect, test } from 'vitest';
import { anEvening, cardsFollow, deskCard, faultsIn, goesOnTo } from './an-evening.ts';

const people = ['Fay', 'Ada', 'Ben'] as const;

/** Fay runs a meeting at the kitchen table, with her phone in her hand. */
const atTheTable = () => anEvening({ people, host: 'Fay', room: 'none', facilitators: ['Ada'] });

test('in person the host runs turns from the desk, and time is told without names', async () => {
  await using room = await atTheTable();
  const { fay } = room.people;
  const opened = await fay.uses('/session open', {}, { in: room.home });
  expect(opened.text).toContain('The desk is ready: ');
  await goesOnTo(room, 'Fay', 'Sharing');
  expect(deskCard(room, 'Fay')).toContain('No turn is timed.\nThe next turn has 3 minutes.');

  await fay.presses('Waiting +1');
  await fay.presses('Waiting +1');
  expect(deskCard(room, 'Fay')).toContain('2 waiting · turns in this part: 0');
  await fay.presses('Next turn');
  expect(deskCard(room, 'Fay')).toContain('Turn 1 ends in 3 minutes\n1 waiting · turns in this part: 1\n');

  await room.turn('150 s');
  await room.turn(cardsFollow);
  expect(deskCard(room, 'Fay')).toContain('This turn is nearly over.');
  await room.turn('1 min');
  expect(deskCard(room, 'Fay')).toContain('The time of this turn is over. Let them find an end;');
  await room.turn('5 min');
  expect(deskCard(room, 'Fay')).toContain('Turn 1: time was up');

  await fay.presses('+1 min');
  await fay.presses('Thank & next');
  expect(deskCard(room, 'Fay')).toContain('Turn 2 ends');
  await fay.presses('Stop');
  expect(deskCard(room, 'Fay')).toContain('No turn is timed.');
  expect(faultsIn(room)).toEqual([]);
});

test('with a number of speakers the turns share the time of the part', async () => {
  await using room = await atTheTable();
  const { fay } = room.people;
  await fay.uses('/session open', {}, { in: room.home });
  await goesOnTo(room, 'Fay', 'Sharing');
  await fay.chooses('How many want to speak?', '26 people', { on: room.desk() });
  expect(deskCard(room, 'Fay')).toContain('turns in this part: 0 of 26');
  expect(deskCard(room, 'Fay')).toContain('No turn is timed.\nTurns share the time that is left.');
  await fay.presses('Next turn');
  // 52 minutes, less the seconds that are gone, for 26 people; the format would give three minutes each.
  await fay.presses('Pause');
  expect(deskCard(room, 'Fay')).toContain('Turn 1: 1 minute 59 seconds left\n0 waiting · turns in this part: 1 of 26');
});

test('the host types how many came, and nothing else is kept', async () => {
  await using room = await atTheTable();
  const { fay, ada, ben } = room.people;
  await fay.uses('/session open', {}, { in: room.home });
  await fay.chooses('How many people are here?', '9 people', { on: room.desk() });
  await fay.presses('Start');
  await room.turn(cardsFollow);
  await fay.presses('End');
  await room.turn(cardsFollow);
  const { text } = await ada.uses('/session head-count', { number: 17 }, { in: room.desk() });
  expect(text).toBe('Counted: 17 people. Only this number is kept.');
  await room.turn(cardsFollow);
  expect(deskCard(room, 'Fay')).toContain('People here: 17');
  const refused = await ben.uses('/session head-count', { number: 3 }, { in: room.home });
  expect(refused.text).toContain('Hosts move the floor.');

  const shown = await room.moderator.uses('/group show', {}, { in: room.home });
  expect(shown.text).toMatch(/17/);
});

test('what a member tries from their own seat is answered kindly, and lists nobody', async () => {
  await using room = await atTheTable();
  const { fay, ben } = room.people;
  await fay.uses('/session open', {}, { in: room.home });
  await goesOnTo(room, 'Fay', 'Sharing');
  const hand = await ben.uses('/hand raise', {}, { in: room.home });
  expect(hand.text).toContain('This meeting is held in person, and nobody is listed here.');
  expect(ben.reads(room.home)).not.toContain('Turn');
  expect(deskCard(room, 'Fay')).not.toContain('Ben');
  expect(deskCard(room, 'Fay')).not.toContain('Fay and');
});

test('the phone goes to another facilitator, who takes over by one press', async () => {
  await using room = await atTheTable();
  const { fay, ada } = room.people;
  await fay.uses('/session open', {}, { in: room.home });
  await fay.presses('Start');
  await room.turn(cardsFollow);
  await ada.uses('/desk', {}, { in: room.home });
  await ada.presses('I take over');
  expect(deskCard(room, 'Ada')).toContain('host @Ada');
  await ada.presses('Next');
});

test('a hidden countdown is hidden on the phone too, and a pause costs the turn nothing', async () => {
  await using room = await atTheTable();
  const { fay } = room.people;
  await fay.uses('/session open', {}, { in: room.home });
  await goesOnTo(room, 'Fay', 'Sharing');
  await fay.presses('Next turn');
  await room.turn('1 min');
  await fay.presses('Pause');
  expect(deskCard(room, 'Fay')).toContain('Turn 1: 2 minutes left');
  await room.turn('10 min');
  await fay.presses('Resume');
  await fay.presses('Hide countdown');
  expect(deskCard(room, 'Fay')).toContain('Turn 1 is running\nThe countdown is hidden.');
  expect(deskCard(room, 'Fay')).not.toContain('Turn 1 ends');
});

test('a timed turn is there again after the bot died in it', async () => {
  await using room = await atTheTable();
  const { fay } = room.people;
  await fay.uses('/session open', {}, { in: room.home });
  await goesOnTo(room, 'Fay', 'Sharing');
  await fay.presses('Waiting +1');
  await fay.presses('Next turn');
  await room.crash();
  await room.turn('6 min');
  await room.boot();
  await room.turn(cardsFollow);
  expect(deskCard(room, 'Fay')).toContain('Turn 1: time was up');
  await fay.presses('Thank & next');
  expect(deskCard(room, 'Fay')).toContain('Turn 2 ends');
});
