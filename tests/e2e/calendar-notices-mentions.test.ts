import { expect, test } from 'vitest';
import { minutes } from '#core/time.ts';
import { aCircle, firstMeeting, inChannel, opensTell, passes, told, wantsToBeTold } from './calendar-people.ts';

test('who is mentioned and takes no direct messages reads once that their note could not be sent', async () => {
  await using room = await aCircle();
  const { ada } = room.people;
  await wantsToBeTold(ada, ['1 hour before'], 'By a mention in the group’s channel');
  await ada.presses('A note after a long time: turn on');
  await room.turn(firstMeeting - minutes(5) - room.clock.now());
  await ada.joins(room.room());
  await room.turn('2 min');
  await ada.leaves();
  ada.closesDirectMessages();
  await passes(room, 24 * 15);
  await ada.uses('/about');
  await room.idle();
  expect(ada.whispers().filter((one) => one.includes('could not send you'))).toHaveLength(1);
  // They are mentioned as before.
  expect(await opensTell(ada)).toContain('{By a mention in the group’s channel}');
});

test('whoever chose quiet hours and no reminder is told nothing, as it says there', async () => {
  await using room = await aCircle();
  const { ada } = room.people;
  await opensTell(ada);
  await ada.presses('Quiet hours…');
  expect((await ada.submits({ From: '23', To: '5' })).text).toContain('At the moment you are told nothing.');
  await ada.uses('/meetings');
  await ada.presses('Coming');
  const { home } = room;
  await room.moderator.uses('/schedule move', { date: '2026-09-08', to: '9 September 2026 18:00' }, { in: home });
  await passes(room, 24 * 8);
  expect(told(room, ada)).toEqual([]);
});

test('a mention says which meeting does not take place', async () => {
  await using room = await aCircle();
  const { ada } = room.people;
  await wantsToBeTold(ada, ['1 hour before'], 'By a mention in the group’s channel');
  await room.turn(firstMeeting - minutes(30) - room.clock.now());
  await room.moderator.uses(
    '/schedule skip',
    { date: '2026-09-15', how: 'Say that it is cancelled' },
    { in: room.home },
  );
  await room.turn('2 min');
  expect(inChannel(room).at(-1)?.text).toContain('**Tuesday circle** on 2026-09-15 17:00 does not take place.');
});
