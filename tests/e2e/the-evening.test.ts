import { expect, test } from 'vitest';
import {
  anEvening,
  anOpenRoom,
  cardsFollow,
  deskCard,
  faultsIn,
  goesOnTo,
  messagesIn,
  pings,
  sentBy,
} from './an-evening.ts';

test('a meeting runs from the doors to the last goodbye by a handful of presses', async () => {
  await using room = await anEvening({ people: ['Fay', 'Ada', 'Ben', 'Cleo'], host: 'Fay', country: 'GB' });
  const { fay, ada, ben, cleo } = room.people;
  expect(room.moderator.sees()).toContain('The group is set up.');

  // The doors.
  const opened = await fay.uses('/session open', {}, { in: room.home });
  expect(opened.text).toContain('Doors are open in #Tuesday circle.');
  await fay.joins(room.room());
  await ada.joins(room.room());
  await ben.joins(room.room());
  await cleo.joins(room.room());
  expect(messagesIn(room, room.room().id)).toHaveLength(1);
  const doors = ada.reads(room.room());
  expect(doors).toContain('# Doors are open');
  expect(doors).toContain('We begin at 18:10 (in 10 minutes).');
  expect(doors).toContain('Listening is taking part.');
  expect(doors).toContain('The bot never joins the audio and cannot record.');
  expect(doors).not.toContain('Ada');
  await ada.presses('I can hold these');
  await ben.presses('First time here');
  await room.turn(cardsFollow);
  expect(deskCard(room, 'Fay')).toContain('First time here: @Ben');
  expect(deskCard(room, 'Fay')).toContain('Can hold the agreements: 1 of 4');
  expect(ada.reads(room.room())).not.toContain('Ben');

  // The parts before the sharing.
  await room.turn('10 min');
  await fay.presses('Start');
  await room.turn(cardsFollow);
  expect(deskCard(room, 'Fay')).toContain('Part 1 of 7.');
  expect(ada.reads(room.room())).toContain('# Opening');
  await fay.presses('Next');
  await room.turn(cardsFollow);
  expect(ada.reads(room.room())).toContain('If you can hold these with us, press *I can hold these*.');
  await cleo.presses('I can hold these');
  await fay.presses('Next');
  await room.turn(cardsFollow);
  expect(ada.reads(room.room())).toContain('# Welcome to new people');
  await fay.presses('Next');
  await room.turn(cardsFollow);
  expect(ada.reads(room.room())).toContain('Part 4 of 7.');
  await fay.presses('Next');
  await room.turn(cardsFollow);

  // The sharing: hands, turns, a pass.
  const sharing = ada.reads(room.room());
  expect(sharing).toContain('# Sharing');
  expect(sharing).toContain('We listen without answering.');
  expect(sharing.indexOf('[Pass]')).toBeLessThan(sharing.indexOf('[Raise hand]'));
  await ada.presses('Raise hand');
  expect(ada.reads(room.room())).toContain('@Ada has the floor.');
  expect(ada.reads(room.room())).toContain('you can pass, just listen, or take the floor: it is yours.');
  await ben.presses('Raise hand');
  await cleo.presses('Raise hand');
  expect(cleo.reads(room.room())).toContain('Next: @Ben and @Cleo.');
  await room.turn(cardsFollow);
  expect(deskCard(room, 'Fay')).toContain('Not yet heard: @Fay, @Ben and @Cleo');
  await fay.presses('+1 min');
  expect(deskCard(room, 'Fay')).toContain('Floor: @Ada, turn ends in 4 minutes');
  await ada.presses("I'm done");
  await room.turn('15 s');
  expect(ada.reads(room.room())).toContain('@Ben has the floor.');
  await ben.presses('Pass');
  await room.turn('15 s');
  expect(ada.reads(room.room())).toContain('@Cleo has the floor.');
  expect(ada.reads(room.room())).not.toMatch(/Ben.*passed|passed.*Ben/iu);
  expect(deskCard(room, 'Fay')).toContain('Passed: @Ben');
  await room.turn('4 min');
  expect(deskCard(room, 'Fay')).toContain('@Cleo is still speaking. A warm word helps');
  expect(ada.reads(room.room())).toContain('@Cleo has the floor.');
  await fay.presses('Thank & next');

  // A pause, the last parts, the end.
  await fay.presses('Pause');
  expect(ada.reads(room.room())).toContain(
    'We pause for a moment. Every clock stands still and everyone keeps their place.',
  );
  const before = deskCard(room, 'Fay');
  await room.turn('5 min');
  expect(deskCard(room, 'Fay')).toBe(before);
  await fay.presses('Resume');
  expect(ada.reads(room.room())).toContain('We go on where we were. Nobody has lost a place.');
  await fay.presses('Next');
  await fay.presses('Next');
  await room.turn(cardsFollow);
  expect(ada.reads(room.room())).toContain('# Closing');
  await fay.presses('Next');
  await room.turn(cardsFollow);
  expect(ada.reads(room.room())).toContain('# The meeting is over');
  expect(ada.reads(room.room())).toContain('`/help-now`');

  // The room stays open while people are in it, and closes when the last one goes.
  await room.turn('25 min');
  await ada.leaves();
  await ben.leaves();
  await cleo.leaves();
  expect(fay.reads(room.desk())).not.toContain('This session is closed.');
  await fay.leaves();
  await room.turn(cardsFollow);
  expect(deskCard(room, 'Fay')).toContain('This session is closed.');
  await expect(ada.joins(room.room())).rejects.toThrow('cannot');

  expect(faultsIn(room)).toEqual([]);
  expect(sentBy(room).length).toBeGreaterThan(30);
});

test('nobody is pinged but the person who is spoken to, one at a time', async () => {
  await using room = await anOpenRoom({ people: ['Fay', 'Ada', 'Ben'], host: 'Fay' });
  await goesOnTo(room, 'Fay', 'Sharing');
  await room.person('Ada').presses('Raise hand');
  await room.person('Ben').presses('Raise hand');
  await room.person('Ada').presses("I'm done");
  await room.turn('15 s');
  await room.person('Fay').presses('End');
  expect(pings(room)).toEqual([['Ada'], ['Ben']]);
});

test('from outside nobody can tell what the group is about, and nothing is said about who comes and goes', async () => {
  await using room = await anEvening({ people: ['Fay', 'Ada', 'Ben'], host: 'Fay' });
  const before = messagesIn(room, room.home.id).length;
  await room.opens('everybody');
  await room.person('Ben').leaves();
  await room.person('Ben').joins(room.room());
  expect(messagesIn(room, room.home.id)).toHaveLength(before);
  expect(messagesIn(room, room.room().id)).toHaveLength(1);
  const names = new Set([...room.discord.world.channels.values()].map((channel) => channel.name));
  expect(names).toEqual(new Set(['Host desk: Tuesday circle', 'Tuesday circle', 'any other room', 'circle-home']));
  expect(() => room.person('Ada').reads(room.desk())).toThrow('cannot see');
});

test('the gentle clock asks and never takes the floor away', async () => {
  await using room = await anOpenRoom({ people: ['Fay', 'Ada', 'Ben'], host: 'Fay' });
  const { fay, ada } = room.people;
  await goesOnTo(room, 'Fay', 'Sharing');
  await ada.presses('Raise hand');
  await room.turn('2 min 31 s');
  expect(ada.whispers().join('\n')).toContain('About 30 seconds left. Look for a place to pause.');
  expect(deskCard(room, 'Fay')).toContain('@Ada’s time is nearly up');
  await room.turn('10 min');
  expect(ada.reads(room.room())).toContain('@Ada has the floor.');
  expect(room.heard()).toEqual(['Ada', 'Ben', 'Fay']);
  await fay.presses('Hide countdown');
  await room.turn(cardsFollow);
  expect(ada.reads(room.room())).not.toContain('The turn ends');
});
