import { expect, test } from 'vitest';
import { type Evening, evening } from '#rehearsal/evening.ts';

/** A Tuesday evening, 1 September 2026, 18:00 UTC: 20:00 in Berlin. */
const circle = async (): Promise<Evening<'Fay' | 'Ada'>> => {
  const room = await evening({ people: ['Fay', 'Ada'], host: 'Fay' });
  await room.moderator.uses('/group edit', { zone: 'Europe/Berlin' }, { in: room.home });
  return room;
};

const plan = async ({ moderator, home }: Evening, words: string): Promise<string> => {
  await moderator.uses('/schedule add', { words }, { in: home });
  return (await moderator.presses('Save')).text;
};

const listed = async ({ moderator, home }: Evening): Promise<string> =>
  (await moderator.uses('/schedule list', {}, { in: home })).text;

test('a moderator plans in words, sees five dates, and nothing is saved before the press', async () => {
  await using room = await circle();
  const { moderator, home } = room;
  const shown = await moderator.uses('/schedule add', { words: 'every second Tuesday 7pm' }, { in: home });
  expect(shown.text.match(/^- Tue/gm)).toHaveLength(5);
  expect(shown.text).toContain('Every 2 weeks on Tuesday at 19:00');
  // Five in the afternoon for somebody who reads it in London's winter, and on the group's own wall always seven.
  expect(shown.text).toContain('- Tue 20 Oct 2026, 19:00 (for you 2026-10-20 17:00)');
  expect(shown.text).toContain('- Tue 3 Nov 2026, 19:00 (for you 2026-11-03 18:00)');
  expect(await listed(room)).toContain('Nothing is planned');
  await moderator.uses('/schedule add', { words: 'every second Tuesday 7pm' }, { in: home });
  expect((await moderator.presses('Throw away')).text).toContain('Nothing was changed');
  expect(await listed(room)).toContain('Nothing is planned');
  expect(await plan(room, 'jeden zweiten Dienstag 19 Uhr')).toContain('Saved: Every 2 weeks on Tuesday at 19:00');
  expect(await listed(room)).toContain('Every 2 weeks on Tuesday at 19:00');
});

test('a second press on Save plans nothing twice, and nobody else can press it', async () => {
  await using room = await circle();
  const { moderator, home } = room;
  const shown = await moderator.uses('/schedule add', { words: 'Tuesdays 19:00' }, { in: home });
  const id = shown.message?.message.id ?? '';
  const press = JSON.stringify(shown.message?.message.components).match(/c1\.schedule-save[^"]*/)?.[0] ?? '';
  await moderator.presses('Save');
  const again = await moderator.pressesOld(id, press);
  expect(again.text).toContain('not kept any more');
  expect((await listed(room)).match(/Every week/g)).toHaveLength(1);
});

test('plans are for moderators; the people who run the group change single meetings; others read neither', async () => {
  await using room = await circle();
  const { fay, ada } = room.people;
  await plan(room, 'Tuesdays 19:00');
  const refused = await fay.uses('/schedule add', { words: 'Thursdays 19:00' }, { in: room.home });
  expect(refused.text).toContain('for the moderators');
  const skipped = await fay.uses('/schedule skip', { date: 'Tue 8 Sept 2026, 19:00' }, { in: room.home });
  expect(skipped.text).toContain('Left out: Tue 8 Sept 2026, 19:00');
  expect(await listed(room)).not.toContain('8 Sept');
  const back = await fay.uses(
    '/schedule skip',
    // By start: it stands first in the list again, and says that it is left out.
    { date: 'Tue 8 Sept 2026, 19:00 · left out', how: 'Take it back in, as planned' },
    { in: room.home },
  );
  expect(back.text).toContain('On again');
  expect(await listed(room)).toContain('8 Sept');
  const stranger = await ada.uses('/schedule list', {}, { in: room.home });
  expect(stranger.text).toContain('people who run this group');
  const guess = await ada.uses('/schedule skip', { date: { raw: 'aaaaaaaaaaaa/2026-09-08' } }, { in: room.home });
  expect(guess.text).toContain('people who run this group');
});

test('one meeting is moved, labelled, cancelled openly, and the others stay', async () => {
  await using room = await circle();
  const { fay } = room.people;
  const { home } = room;
  await plan(room, 'Tuesdays 19:00');
  const moved = await fay.uses('/schedule move', { date: 'Tue 8 Sept 2026, 19:00', to: 'Thursday 8pm' }, { in: home });
  expect(moved.text).toContain('Thu 10 Sept 2026, 20:00');
  const later = await fay.uses('/schedule move', { date: 'Tue 15 Sept 2026, 19:00', to: '20:30' }, { in: home });
  expect(later.text).toContain('Tue 15 Sept 2026, 20:30');
  const named = await fay.uses(
    '/schedule edit',
    { date: 'Tue 22 Sept 2026, 19:00', label: 'Open evening' },
    { in: home },
  );
  expect(named.text).toContain('Open evening');
  const revealing = await fay.uses(
    '/schedule edit',
    { date: 'Tue 22 Sept 2026, 19:00 · Open evening', label: 'Grief night' },
    { in: home },
  );
  expect(revealing.text).toContain('stays neutral');
  await fay.uses('/schedule skip', { date: 'Tue 29 Sept 2026, 19:00', how: 'Say that it is cancelled' }, { in: home });
  const list = await listed(room);
  expect(list).toContain('Tue 29 Sept 2026, 19:00 · cancelled');
  expect(list).toContain('Tue 6 Oct 2026, 19:00');
  const past = await fay.uses(
    '/schedule move',
    { date: 'Tue 6 Oct 2026, 19:00', to: '2026-08-30 19:00' },
    { in: home },
  );
  expect(past.text).toContain('over already');
});

test('two meetings of one group cannot stand at one door', async () => {
  await using room = await circle();
  const { moderator, home } = room;
  await plan(room, 'Tuesdays 19:00');
  const clash = await moderator.uses('/schedule add', { words: 'first Tuesday of the month 19:45' }, { in: home });
  expect(clash.text).toContain('two meetings of this group');
  expect(clash.text).not.toContain('[Save]');
  await plan(room, 'Wednesdays 19:00');
  const onto = await room.people.fay.uses(
    '/schedule move',
    { date: 'Wed 9 Sept 2026, 19:00', to: '2026-09-08 19:30' },
    { in: home },
  );
  expect(onto.text).toContain('two meetings of this group');
  expect(await listed(room)).toContain('Wed 9 Sept 2026, 19:00');
});

test('whoever plans a time in a night of clock change is told what will happen', async () => {
  await using room = await circle();
  const { moderator, home } = room;
  const shown = await moderator.uses('/schedule add', { words: 'last Sunday of the month 02:30' }, { in: home });
  expect(shown.text).toContain('comes twice');
  const spring = await moderator.uses('/schedule add', { words: '28 March 2027 02:30' }, { in: home });
  expect(spring.text).toContain('does not exist that night');
  expect(spring.text).toContain('Sun 28 Mar 2027, 03:30');
});

test('a plan can be edited, paused, resumed and ended; days off leave meetings out', async () => {
  await using room = await circle();
  const { moderator, home } = room;
  await plan(room, 'Tuesdays 19:00');
  await moderator.uses('/schedule edit', { time: '20:00' }, { in: home });
  expect((await moderator.presses('Save')).text).toContain('Every week on Tuesday at 20:00');
  await moderator.uses('/schedule days-off', { from: '2026-09-07', until: '2026-09-20' }, { in: home });
  const list = await listed(room);
  expect(list).not.toMatch(/Tue (8|15) Sept/);
  expect(list).toContain('Tue 22 Sept 2026, 20:00');
  await moderator.uses('/schedule days-off', { 'take-back': '7 September 2026 to 20 September 2026' }, { in: home });
  expect(await listed(room)).toContain('Tue 8 Sept 2026, 20:00');
  expect((await moderator.uses('/schedule pause', {}, { in: home })).text).toContain('Paused');
  expect(await listed(room)).toContain('No meeting is ahead');
  expect((await moderator.uses('/schedule resume', {}, { in: home })).text).toContain('Tue 8 Sept 2026, 20:00');
  expect((await moderator.uses('/schedule end', {}, { in: home })).text).toContain('Nobody has answered');
  expect((await moderator.presses('Keep it')).text).toContain('Nothing was changed');
  expect(await listed(room)).toContain('Tue 8 Sept 2026, 20:00');
  await moderator.uses('/schedule end', {}, { in: home });
  expect((await moderator.presses('End this plan')).text).toContain('Ended');
  expect(await listed(room)).toContain('Nothing is planned');
});

test('what the group or Discord cannot hold is refused with what to do', async () => {
  await using room = await circle();
  const { moderator, home } = room;
  const answers = await Promise.all(
    [
      { words: 'whenever it suits' },
      { words: 'Tuesdays 7' },
      { words: 'Tuesdays 19:00', until: '2026-08-01' },
      { words: '1 January 2026 19:00' },
      { words: 'Tuesdays 19:00', until: '2026-12-01', times: 4 },
    ].map(async (options) => (await moderator.uses('/schedule add', options, { in: home })).text),
  );
  expect(answers.map((one) => one.includes('[Save]'))).toEqual([false, false, false, false, false]);
  expect(answers[0]).toContain('every second Tuesday 7pm');
  expect(answers[1]).toContain('19:30');
});

test('a group that meets in person needs a place, and says where', async () => {
  await using room = await evening({ people: ['Fay'], host: 'Fay', room: 'none' });
  const { moderator, home } = room;
  const nowhere = await moderator.uses('/schedule add', { words: 'Saturdays 15:00' }, { in: home });
  expect(nowhere.text).toContain('needs a `place`');
  const shown = await moderator.uses(
    '/schedule add',
    { words: 'Saturdays 15:00', place: 'Garden room', access: 'No steps' },
    { in: home },
  );
  expect(shown.text).toContain('at Garden room (No steps)');
});

test('whoever saves a preview that is older than the plan saves nothing, so that nobody is written over', async () => {
  await using room = await circle();
  const { moderator, home } = room;
  await plan(room, 'Tuesdays 19:00');
  const shown = await moderator.uses('/schedule edit', { time: '20:00' }, { in: home });
  const id = shown.message?.message.id ?? '';
  const press = JSON.stringify(shown.message?.message.components).match(/c1\.schedule-save[^"]*/)?.[0] ?? '';
  await moderator.uses('/schedule edit', { label: 'Open evening' }, { in: home });
  await moderator.presses('Save');
  expect((await moderator.pressesOld(id, press)).text).toContain('not kept any more');
  expect(await listed(room)).toContain('Every week on Tuesday at 19:00 · Open evening');
});

test('a closed group of so many weeks can be opened, and what was typed as - is gone', async () => {
  await using room = await circle();
  const { moderator, home } = room;
  await plan(room, 'Tuesdays 19:00 for 8 weeks');
  expect(await listed(room)).toContain('8 times in all');
  await moderator.uses('/schedule edit', { until: '-', place: 'Garden room', access: '-' }, { in: home });
  expect((await moderator.presses('Save')).text).toContain('at 19:00 · at Garden room. ');
});

test('whoever has several plans is asked which one, and a time beside a date is not lost without a word', async () => {
  await using room = await circle();
  const { moderator, home } = room;
  expect((await moderator.uses('/schedule end', {}, { in: home })).text).toContain('Nothing is planned');
  await plan(room, 'Tuesdays 19:00');
  expect((await moderator.uses('/schedule edit', {}, { in: home })).text).toContain('Nothing needed to change');
  await plan(room, 'Thursdays 19:00');
  expect((await moderator.uses('/schedule end', {}, { in: home })).text).toContain('several plans');
  expect((await moderator.uses('/schedule edit', { time: '20:00' }, { in: home })).text).toContain('several plans');
  const both = { date: 'Tue 8 Sept 2026, 19:00', label: 'Open evening', time: '20:00' };
  expect((await moderator.uses('/schedule edit', both, { in: home })).text).toContain('/schedule move');
  expect(await listed(room)).not.toContain('Open evening');
});

test('a day is told from the week of the meeting, tomorrow from today, and nothing more than a year ahead', async () => {
  await using room = await circle();
  const { fay } = room.people;
  const { home } = room;
  await plan(room, 'Tuesdays 19:00');
  const move = async (to: string): Promise<string> =>
    (await fay.uses('/schedule move', { date: 'Tue 22 Sept 2026', to }, { in: home })).text;
  expect(await move('Thursday 8pm')).toContain('Thu 24 Sept 2026, 20:00');
  await fay.uses('/schedule skip', { date: 'Thu 24 Sept 2026', how: 'Take it back in, as planned' }, { in: home });
  expect(await move('tomorrow 8pm')).toContain('Wed 2 Sept 2026, 20:00');
  const far = await fay.uses('/schedule move', { date: 'Tue 29 Sept 2026', to: '2028-01-10 19:00' }, { in: home });
  expect(far.text).toContain('more than a year ahead');
});

test('days off are not taken back where two meetings would then stand at one door', async () => {
  await using room = await circle();
  const { moderator, home } = room;
  await plan(room, 'Thursdays 19:00');
  await moderator.uses('/schedule move', { date: 'Thu 10 Sept 2026', to: 'Tuesday 19:30' }, { in: home });
  await moderator.uses('/schedule days-off', { from: '2026-09-08' }, { in: home });
  await plan(room, 'Tuesdays 19:00');
  const onto = await moderator.uses(
    '/schedule move',
    { date: 'Thu 17 Sept 2026', to: '2026-09-08 12:00' },
    { in: home },
  );
  expect(onto.text).toContain('days off');
  const choice = '8 September 2026 to 8 September 2026';
  const back = await moderator.uses('/schedule days-off', { 'take-back': choice }, { in: home });
  expect(back.text).toContain('two meetings of this group');
  await moderator.uses('/schedule move', { date: 'Tue 8 Sept 2026', to: '2026-09-11 19:00' }, { in: home });
  const now = await moderator.uses('/schedule days-off', { 'take-back': choice }, { in: home });
  expect(now.text).toContain('meets on these days again');
});

test('a plan says what it lacks: a place without a name, two rhythms in one, online and somewhere at once', async () => {
  await using room = await circle();
  const { moderator, home } = room;
  const add = async (options: Readonly<Record<string, string>>): Promise<string> =>
    (await moderator.uses('/schedule add', options, { in: home })).text;
  expect(await add({ words: '1st and 3rd Monday of the month 19:00' })).toContain('a plan of its own');
  expect(await add({ words: 'Tuesdays 19:00', access: 'Ring twice' })).toContain('Say where with `place`');
  expect(await add({ words: 'Tuesdays 19:00', place: 'Grief centre' })).toContain('may tell what people come for');
  expect(await add({ words: 'Tuesdays 19:00', place: 'Garden room' })).not.toContain('may tell');
});
