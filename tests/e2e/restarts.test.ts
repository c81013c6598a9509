import { expect, test } from 'vitest';
import { anOpenRoom, cardsFollow, deskCard, goesOnTo } from './an-evening.ts';

const people = ['Fay', 'Ada', 'Ben', 'Cleo'] as const;

test('nobody is left muted when the bot dies in the middle of a turn', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay', mode: 'strict' });
  const { fay, ada, ben, cleo } = room.people;
  await goesOnTo(room, 'Fay', 'Sharing');
  await ada.uses('/hand raise');
  await ben.uses('/hand raise');
  await room.turn('15 s');
  expect(room.heard()).toEqual(['Ada', 'Fay']);
  await room.crash(); // no goodbye, no flush
  await ada.leaves();
  await cleo.leaves(); // muted, as everybody who is listening
  await room.turn('2 min');
  await room.boot();
  expect(room.heard()).toEqual(['Ben', 'Fay']); // her 45 seconds were over; her place is kept
  await fay.presses('End');
  expect(room.muted()).toEqual(['Cleo']); // Discord cannot lift it while she is away ...
  await cleo.joins('any other room');
  expect(room.muted()).toEqual([]); // ... so it is lifted the moment she is back
});

test('after a crash in a turn the part, the order and the remaining time are as they were', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay' });
  const { ada, ben, cleo } = room.people;
  await goesOnTo(room, 'Fay', 'Sharing');
  await ada.presses('Raise hand');
  await ben.presses('Raise hand');
  await cleo.presses('Raise hand');
  await room.turn('1 min');
  const before = deskCard(room, 'Fay');
  expect(before).toContain('Floor: @Ada, turn ends in 2 minutes');
  const endsAt = turnEnd(ada.reads(room.room()));
  await room.crash();
  await room.boot();
  expect(deskCard(room, 'Fay')).toBe(before);
  await room.turn('30 s');
  expect(turnEnd(ada.reads(room.room()))).toBe(endsAt);
  expect(ada.reads(room.room())).toContain('Next: @Ben and @Cleo.');
  await ada.presses("I'm done");
  await room.turn('15 s');
  expect(ada.reads(room.room())).toContain('@Ben has the floor.');
});

test('who came and who went while the bot was down is known when it is back', async () => {
  await using room = await anOpenRoom({ people: [...people, 'Dan'], host: 'Fay', mode: 'strict' });
  const { ben, cleo, dan } = room.people;
  await dan.leaves();
  await goesOnTo(room, 'Fay', 'Welcome to new people');
  await room.crash();
  await ben.leaves();
  await dan.joins(room.room());
  await cleo.leaves();
  await cleo.joins('any other room');
  await room.boot();
  await room.turn(cardsFollow);
  expect(deskCard(room, 'Fay')).toContain('Left early: @Ben and @Cleo');
  expect(room.muted()).toEqual(['Ada', 'Ben', 'Dan']);
  expect(room.heard()).toEqual(['Fay']);
  await ben.joins('any other room');
  expect(room.muted()).toEqual(['Ada', 'Dan']);
});

test('a crash on stage keeps the speaker on the air and the line in order', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay', mode: 'stage' });
  const { fay, ada, ben } = room.people;
  await fay.acceptsInvitation();
  await goesOnTo(room, 'Fay', 'Sharing');
  await ada.presses('Raise hand');
  await ada.acceptsInvitation();
  await room.turn('30 s');
  await room.crash();
  await ben.raisesHand();
  await room.boot();
  expect(room.heard()).toEqual(['Ada', 'Fay']);
  expect(deskCard(room, 'Fay')).toContain('Floor: @Ada, turn ends in');
  await ada.presses("I'm done");
  await room.turn('15 s');
  expect(ada.reads(room.room())).toContain('@Ben is invited to speak.');
});

test('an invitation that is accepted while the bot is down starts the turn when it is back', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay', mode: 'stage' });
  const { fay, ada } = room.people;
  await fay.acceptsInvitation();
  await goesOnTo(room, 'Fay', 'Sharing');
  await ada.presses('Raise hand');
  await room.crash();
  await ada.acceptsInvitation();
  await room.turn('10 s');
  await room.boot();
  await room.turn(cardsFollow);
  expect(ada.reads(room.room())).toContain('@Ada has the floor.');
  expect(room.heard()).toEqual(['Ada', 'Fay']);
});

test('a crash in the quiet between two turns brings the next person the floor', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay', mode: 'strict' });
  const { ada, ben } = room.people;
  await goesOnTo(room, 'Fay', 'Sharing');
  await ada.presses('Raise hand');
  await ben.presses('Raise hand');
  await room.turn('30 s');
  await ada.presses("I'm done");
  await room.crash();
  await room.turn('1 min');
  await room.boot();
  expect(room.heard()).toEqual(['Ben', 'Fay']);
  await room.turn(cardsFollow);
  expect(ada.reads(room.room())).toContain('@Ben has the floor.');
});

test('a crash in a pause keeps the pause, and no minute of it is lost', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay' });
  const { fay, ada } = room.people;
  await goesOnTo(room, 'Fay', 'Sharing');
  await ada.presses('Raise hand');
  await room.turn('1 min');
  await fay.presses('Pause');
  const before = deskCard(room, 'Fay');
  await room.crash();
  await room.turn('7 min');
  await room.boot();
  expect(deskCard(room, 'Fay')).toBe(before);
  await fay.presses('Resume');
  await room.turn('110 s');
  expect(deskCard(room, 'Fay')).toContain('@Ada’s time is nearly up');
});

test('a crash with the doors open keeps the seats, the wishes and who is new', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay', mode: 'strict' });
  const { fay, ada, ben } = room.people;
  await ada.presses('First time here');
  await ben.presses('Just listening');
  await room.turn(cardsFollow);
  const before = deskCard(room, 'Fay');
  expect(before).toContain('First time here: @Ada');
  await room.crash();
  await room.boot();
  expect(deskCard(room, 'Fay')).toBe(before);
  expect(room.heard()).toEqual(['Fay']);
  await fay.presses('Start');
  expect(deskCard(room, 'Fay')).toContain('Part 1 of 7.');
});

test('a crash after the meeting still closes the room when its time is over', async () => {
  await using room = await anOpenRoom({ people: ['Fay', 'Ada'], host: 'Fay', mode: 'strict' });
  const { fay, ada } = room.people;
  await goesOnTo(room, 'Fay', 'Sharing');
  await fay.presses('End');
  await room.crash();
  await ada.leaves();
  await fay.leaves();
  await room.turn('40 min');
  await room.boot();
  await room.turn(cardsFollow);
  expect(deskCard(room, 'Fay')).toContain('This session is closed.');
  expect(room.muted()).toEqual([]);
  await expect(ada.joins(room.room())).rejects.toThrow('cannot');
});

test('a bot that was down past the longest time of a meeting ends it kindly and lifts every mute', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay', mode: 'strict' });
  await goesOnTo(room, 'Fay', 'Sharing');
  await room.crash();
  await room.turn('5 h');
  await room.boot();
  await room.turn(cardsFollow);
  expect(room.muted()).toEqual([]);
  expect(room.person('Ada').reads(room.room())).toContain('Thank you for being here.');
});

test('saying goodbye in order unmutes everybody, and the next start mutes them again', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay', mode: 'strict' });
  await goesOnTo(room, 'Fay', 'Sharing');
  await room.process.stop();
  expect(room.muted()).toEqual([]);
  await room.boot();
  expect(room.heard()).toEqual(['Fay']);
  expect(deskCard(room, 'Fay')).toContain('# Desk: Sharing');
});

/** "The turn ends in 2 minutes" and so on, as the room reads it. */
function turnEnd(text: string): string | undefined {
  return /The turn ends ([^.]+)\./u.exec(text)?.[1];
}
