import { expect, test } from 'vitest';
import { minutes } from '#core/time.ts';
import {
  aCircle,
  firstMeeting,
  inChannel,
  opensTell,
  passes,
  storeOf,
  told,
  wantsToBeTold,
} from './calendar-people.ts';

const times = (said: readonly { readonly at: string }[]): readonly string[] => said.map(({ at }) => at);

test('who asked is reminded to the minute, and who did not ask hears nothing', async () => {
  await using room = await aCircle();
  const { ada, ben } = room.people;
  await wantsToBeTold(ada, ['A day before', '1 hour before']);
  await passes(room, 24 * 6 + 12);
  expect(times(told(room, ada))).toEqual(['2026-09-07T17:00:00', '2026-09-08T16:00:00']);
  expect(told(room, ben)).toEqual([]);
  expect(inChannel(room).filter(({ text }) => text.includes('starts'))).toEqual([]);
});

test('a direct message says nothing but the neutral name and the time, and has a way out', async () => {
  await using room = await aCircle();
  const { ada } = room.people;
  await wantsToBeTold(ada, ['A day before', '1 hour before']);
  await passes(room, 24 * 5 + 12);
  const [first] = told(room, ada);
  expect(first?.text.split('\n')[0]).toContain('Tuesday circle');
  expect(first?.text).not.toContain('storm');
  expect(first?.text).not.toContain('circle-home');
  expect(first?.text).toContain('[Stop telling me]');
  expect((await ada.presses('Stop telling me')).text).toContain('told nothing');
  await passes(room, 24 * 10);
  expect(told(room, ada)).toHaveLength(1);
  expect((await ada.presses('Stop telling me')).text).toContain('nothing to stop');
});

test('a day before is seven o’clock again in the week in which the clocks change', async () => {
  const startsAt = Date.parse('2026-10-18T10:00Z');
  await using room = await aCircle({ startsAt, when: 'every Sunday 7pm' });
  const { ada } = room.people;
  await wantsToBeTold(ada, ['A day before', '3 hours before']);
  await passes(room, 24 * 8);
  expect(times(told(room, ada))).toEqual(['2026-10-18T14:00:00', '2026-10-24T17:00:00', '2026-10-25T15:00:00']);
});

test('quiet hours stay quiet, on the person’s own clock', async () => {
  await using room = await aCircle({ when: 'every Tuesday 7am' });
  const { ada } = room.people;
  await wantsToBeTold(ada, ['1 hour before', '15 minutes before']);
  await ada.presses('Quiet hours…');
  expect((await ada.submits({ From: '22', To: '25:00' })).text).toContain('not a time');
  await ada.presses('Quiet hours…');
  expect((await ada.submits({ From: '22', To: '7', 'Your time zone': 'Europe/Nowhere' })).text).toContain('not known');
  await ada.presses('Quiet hours…');
  await ada.submits({ From: '22', To: '7', 'Your time zone': 'Europe/Helsinki' });
  await passes(room, 24 * 6);
  // In Helsinki it is eight when the group meets at seven in Berlin: an hour before, her night is just over.
  expect(times(told(room, ada))).toEqual(['2026-09-08T04:00:00', '2026-09-08T04:45:00']);
  await opensTell(ada);
  await ada.presses('Quiet hours…');
  await ada.submits({ 'Your time zone': '' });
  await passes(room, 24 * 7);
  // In Berlin it is six an hour before, and her night goes on until the meeting begins.
  expect(times(told(room, ada)).slice(2)).toEqual(['2026-09-14T19:59:00']);
});

test('with closed direct messages it is said once, at the next command, and not tried again', async () => {
  await using room = await aCircle();
  const { ada } = room.people;
  await wantsToBeTold(ada, ['A day before', '1 hour before']);
  ada.closesDirectMessages();
  await passes(room, 24 * 6 + 12);
  const tries = (): number =>
    room.discord.calls.filter(({ route, status }) => route.endsWith('/messages') && status === 403).length;
  expect(tries()).toBe(1);
  await ada.uses('/about');
  await room.idle();
  const words = (): readonly string[] => ada.whispers().filter((one) => one.includes('could not send you'));
  expect(words()).toHaveLength(1);
  await ada.uses('/about');
  await room.idle();
  expect(words()).toHaveLength(1);
  await passes(room, 24 * 7);
  expect([tries(), told(room, ada)]).toEqual([1, []]);
  ada.opensDirectMessages();
  expect(await opensTell(ada)).toContain('closed when we last tried');
  await ada.chooses('How to tell me', 'By direct message');
  await passes(room, 24 * 7);
  expect(told(room, ada).length).toBe(2);
});

test('people who chose a mention share one message, which pings them alone and goes after the meeting', async () => {
  await using room = await aCircle();
  const { ada, ben, cleo } = room.people;
  for (const person of [ada, ben]) {
    await wantsToBeTold(person, ['1 hour before'], 'By a mention in the group’s channel');
  }
  await wantsToBeTold(cleo, ['1 hour before']);
  await room.turn(firstMeeting - minutes(59) - room.clock.now());
  const reminders = inChannel(room).filter(({ text }) => text.includes('starts'));
  expect(reminders).toHaveLength(1);
  expect(reminders[0]?.text).toContain('@Ada');
  expect(reminders[0]?.text).toContain('@Ben');
  expect(reminders[0]?.text).not.toContain('@Cleo');
  expect(told(room, cleo)).toHaveLength(1);
  // Anybody may press it, and it is about nobody but themselves.
  expect((await ben.presses('Stop telling me', { on: room.home })).text).toContain('told nothing');
  await passes(room, 24, 1);
  expect(inChannel(room).filter(({ text }) => text.includes('starts'))).toEqual([]);
  await passes(room, 24 * 7);
  const later = inChannel(room).filter(({ text }) => text.includes('starts'));
  expect(later.every(({ text }) => !text.includes('@Ben'))).toBe(true);
});

test('whoever does not come this time is not reminded of this one', async () => {
  await using room = await aCircle();
  const { ada } = room.people;
  await wantsToBeTold(ada, ['1 hour before']);
  await ada.uses('/meetings');
  await ada.presses('Not this time');
  await passes(room, 24 * 6 + 12);
  expect(told(room, ada)).toEqual([]);
  await passes(room, 24 * 7);
  expect(times(told(room, ada))).toEqual(['2026-09-15T16:00:00']);
});

test('a meeting that is moved is told once, again when it is moved again, and reminded of at its new time', async () => {
  await using room = await aCircle();
  const { ada, ben } = room.people;
  await wantsToBeTold(ada, ['1 hour before']);
  const move = (to: string) => room.moderator.uses('/schedule move', { date: '2026-09-08', to }, { in: room.home });
  await move('9 September 2026 18:00');
  await passes(room, 3, 1);
  expect(told(room, ada).map(({ text }) => text.split('\n')[0])).toEqual([expect.stringContaining('new time')]);
  await move('9 September 2026 20:00');
  await passes(room, 3, 1);
  expect(told(room, ada)).toHaveLength(2);
  await passes(room, 24 * 8);
  expect(times(told(room, ada)).slice(2)).toEqual(['2026-09-09T17:00:00']);
  expect(told(room, ben)).toEqual([]);
});

test('a meeting that does not take place is told once, and nobody is reminded of it', async () => {
  await using room = await aCircle();
  const { ada, ben } = room.people;
  await wantsToBeTold(ada, ['A day before', '1 hour before']);
  await ben.uses('/meetings');
  await ben.presses('Coming');
  await room.moderator.uses(
    '/schedule skip',
    { date: '2026-09-08', how: 'Say that it is cancelled' },
    { in: room.home },
  );
  await passes(room, 24 * 6 + 12);
  expect(told(room, ada).map(({ text }) => text.split('\n')[0])).toEqual([
    expect.stringContaining('does not take place'),
  ]);
  // Ben answered, and asked to be told nothing.
  expect(told(room, ben)).toEqual([]);
});

test('that a meeting does not take place is said in the morning when it was decided at night', async () => {
  await using room = await aCircle();
  const { ada } = room.people;
  await wantsToBeTold(ada, ['1 hour before']);
  // Half past eleven in Berlin.
  await room.turn(Date.parse('2026-09-02T21:30Z') - room.clock.now());
  await room.moderator.uses(
    '/schedule skip',
    { date: '2026-09-08', how: 'Say that it is cancelled' },
    { in: room.home },
  );
  await passes(room, 24, 1);
  expect(times(told(room, ada))).toEqual(['2026-09-03T06:00:00']);
});

test('whoever chose no quiet hours reads when they are told nothing new', async () => {
  await using room = await aCircle();
  expect(await opensTell(room.people.ada)).toContain('between 22:00 and 8:00');
});

test('a meeting that was missed because the house was down is told to those who asked', async () => {
  await using room = await aCircle();
  const { ada } = room.people;
  await wantsToBeTold(ada, ['A day before']);
  await passes(room, 24 * 6);
  expect(told(room, ada)).toHaveLength(1);
  await room.crash();
  await room.clock.advance(firstMeeting + minutes(10) - room.clock.now(), () => room.idle());
  await room.boot();
  await room.turn('2 min');
  expect(told(room, ada).map(({ text }) => text.split('\n')[0])).toEqual([
    expect.stringContaining('starts'),
    expect.stringContaining('could not open'),
  ]);
});

test('after a time in which the house was down, late reminders are sent when they still help', async () => {
  await using room = await aCircle();
  const { ada, ben, cleo } = room.people;
  await wantsToBeTold(ada, ['A day before']);
  await wantsToBeTold(ben, ['3 hours before']);
  await wantsToBeTold(cleo, ['1 hour before', '15 minutes before']);
  await passes(room, 24 * 4);
  await room.crash();
  await room.clock.advance(firstMeeting - minutes(20) - room.clock.now(), () => room.idle());
  await room.boot();
  await room.turn('1 min');
  expect(told(room, ada)).toEqual([]);
  expect(told(room, ben)).toEqual([]);
  expect(told(room, cleo)).toHaveLength(1);
  await passes(room, 3, 1);
  expect([told(room, ada).length, told(room, ben).length, told(room, cleo).length]).toEqual([0, 0, 2]);
});

test('whoever has left the server or the group is told nothing more, and what they asked for is erased', async () => {
  await using room = await aCircle();
  const { ada, ben } = room.people;
  for (const person of [ada, ben]) await wantsToBeTold(person, ['1 hour before']);
  await ada.leavesServer();
  await passes(room, 24 * 6 + 12);
  expect(told(room, ada)).toEqual([]);
  expect(told(room, ben)).toHaveLength(1);
  const [group] = await storeOf(room).wishes.groups();
  const wishes = group ? await storeOf(room).wishes.ofGroup(group.guild, group.group) : [];
  expect(wishes.map(({ member }) => String(member))).toEqual([ben.id]);
});

test('one friendly note after a long absence comes only to who asked for it, once', async () => {
  await using room = await aCircle();
  const { ada, ben } = room.people;
  await opensTell(ada);
  await ada.presses('A note after a long time: turn on');
  await room.turn(firstMeeting - minutes(5) - room.clock.now());
  for (const person of [ada, ben]) await person.joins(room.room());
  await room.turn('2 min');
  for (const person of [ada, ben]) await person.leaves();
  await passes(room, 24 * 13);
  expect(told(room, ada)).toEqual([]);
  await passes(room, 24 * 40);
  expect(told(room, ada)).toHaveLength(1);
  expect(told(room, ada)[0]?.text).toContain('still there');
  expect(told(room, ben)).toEqual([]);
});

test('the note after a long absence does not come to who has turned it off meanwhile, or has been here again', async () => {
  await using room = await aCircle();
  const { ada, ben } = room.people;
  for (const person of [ada, ben]) {
    await opensTell(person);
    await person.presses('Quiet hours…');
    await person.submits({ From: '18', To: '8' });
    await person.presses('A note after a long time: turn on');
  }
  await room.turn(firstMeeting - minutes(5) - room.clock.now());
  for (const person of [ada, ben]) await person.joins(room.room());
  await room.turn('2 min');
  for (const person of [ada, ben]) await person.leaves();
  await passes(room, 24 * 14 + 0.2);
  // Two weeks are over, and the note waits for the end of their quiet hours.
  await opensTell(ada);
  await ada.presses('A note after a long time: turn off');
  await ben.joins(room.room());
  await room.turn('2 min');
  await passes(room, 20);
  expect([told(room, ada), told(room, ben)]).toEqual([[], []]);
});
