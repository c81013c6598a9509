import { expect, test } from 'vitest';
import { anOpenRoom, cardsFollow, deskCard, goesOnTo } from './an-evening.ts';

const people = ['Fay', 'Ada', 'Ben', 'Cleo'] as const;

test('in a circle everybody comes once, in the order shown, and a pass goes on without a word', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay', format: 'structured_support_90', mode: 'strict' });
  const { fay, ada, ben, cleo } = room.people;
  await goesOnTo(room, 'Fay', 'Check-in');
  expect(ada.reads(room.room())).toContain('Next: @Ada, @Ben and @Cleo.');
  for (const [who, next] of [
    [fay, 'Ada'],
    [ada, 'Ben'],
    [ben, 'Cleo'],
  ] as const) {
    await who.presses(who === ada ? 'Pass' : "I'm done");
    await room.turn('15 s');
    expect(room.heard()).toContain(next);
  }
  expect(deskCard(room, 'Fay')).toContain('Not yet heard: nobody');
  await cleo.presses("I'm done");
  await room.turn('15 s');
  expect(room.heard()).toEqual(['Fay']);
  expect(cleo.reads(room.room())).toContain('Nobody is in line yet.');
});

test('whoever has spoken hands the floor to somebody not yet heard', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay', format: 'short_peer_session_45' });
  const { ada, cleo } = room.people;
  await goesOnTo(room, 'Fay', 'Check-in');
  await ada.presses('Raise hand');
  await room.turn(cardsFollow);
  await ada.presses('More…');
  await ada.chooses('Hand the floor to …', 'Cleo');
  await room.turn('15 s');
  expect(cleo.reads(room.room())).toContain('@Cleo has the floor.');
  await cleo.presses('More…');
  await expect(cleo.chooses('Hand the floor to …', 'Ada')).rejects.toThrow('is not offered "Ada"');
});

test('the host gives the floor by name where the part says so', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay', mode: 'strict' });
  const { fay, ben } = room.people;
  await goesOnTo(room, 'Fay', 'Sharing');
  await fay.presses('Next');
  await room.turn(cardsFollow);
  expect(deskCard(room, 'Fay')).toContain('Part 6 of 7.');
  await expect(ben.uses('/hand raise')).resolves.toMatchObject({
    text: 'There are no raised hands in this part. The card shows how the floor moves.',
  });
  await fay.chooses('Give the floor to …', 'Ben', { on: room.desk() });
  await room.turn('15 s');
  expect(room.heard()).toEqual(['Ben', 'Fay']);
});

test('second turns wait until everybody had the chance, and the invitation names nobody', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay' });
  const { ada, ben } = room.people;
  await goesOnTo(room, 'Fay', 'Sharing');
  await ada.presses('Raise hand');
  await ada.presses("I'm done");
  await room.turn('15 s');
  await ada.presses('Raise hand');
  await room.turn(cardsFollow);
  expect(ada.reads(room.room())).toContain('Some of us have not been heard yet. Passing and just listening are fine;');
  expect(ada.reads(room.room())).not.toContain('@Ada has the floor.');
  await ben.presses('Raise hand');
  await room.turn(cardsFollow);
  expect(ben.reads(room.room())).toContain('@Ben has the floor.');
  await ben.presses("I'm done");
  await room.turn('45 s');
  expect(ada.reads(room.room())).toContain('@Ada has the floor.');
});

test('a hand can be taken down again, and the line closes up', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay' });
  const { ada, ben, cleo } = room.people;
  await goesOnTo(room, 'Fay', 'Sharing');
  for (const one of [ada, ben, cleo]) await one.presses('Raise hand');
  expect((await cleo.uses('/hand raise')).text).toContain('You are in the line already.');
  await ben.presses('More…');
  expect((await ben.presses('Lower hand')).text).toBe('Your hand is down.');
  await room.turn(cardsFollow);
  expect(ada.reads(room.room())).toContain('Next: @Cleo.');
});

test('a quiet moment can be asked for, and the person with the floor loses none of their time by it', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay' });
  const { fay, ada } = room.people;
  await goesOnTo(room, 'Fay', 'Sharing');
  await ada.presses('Raise hand');
  await room.turn('1 min');
  await fay.presses('Breathe');
  expect(ada.reads(room.room())).toMatch(
    /Let us breathe together until \d\d:\d\d:\d\d\. Nobody needs to say anything\./u,
  );
  await room.turn('30 s');
  expect(deskCard(room, 'Fay')).toContain('Floor: @Ada, turn ends in 2 minutes');
});

test('when there is too little time for everybody the desk offers what can be done about it', async () => {
  const many = Array.from({ length: 17 }, (_, index) => `Guest ${index + 1}`);
  await using room = await anOpenRoom({
    people: ['Fay', ...many],
    host: 'Fay',
    size: 40,
    format: 'structured_support_90',
  });
  await goesOnTo(room, 'Fay', 'Check-in');
  expect(deskCard(room, 'Fay')).toContain('[Longer phase] [Shorter round]');
  const answer = await room.person('Fay').presses('Shorter round');
  expect(answer.failed).toBe(false);
  await room.turn(cardsFollow);
  expect(deskCard(room, 'Fay')).toContain('18 people are here, more than 12.');
});
