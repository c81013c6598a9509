import { expect, test } from 'vitest';
import { shippedFormat } from '#core/formats/shipped.ts';
import { guildId } from '#core/ids.ts';
import { anEvening, cardsFollow, deskCard } from './an-evening.ts';

const people = ['Fay', 'Ada', 'Ben'] as const;

/** A short meeting of two parts, as a moderator would write it down. */
const tea = {
  ...shippedFormat('listening_round_60'),
  id: 'tea_round',
  name: 'Tea round',
  total_minutes: 20,
  phases: [
    {
      id: 'hello',
      kind: 'opening',
      minutes: 5,
      flex: 'fixed',
      queue: 'none',
      late_entry: 'open',
      prompts: ['Put the kettle on.'],
    },
    {
      id: 'round',
      kind: 'check_in',
      minutes: 15,
      flex: 'absorbs',
      queue: 'circle',
      turn_seconds: 90,
      late_entry: 'open',
      prompts: ['How was the week?'],
    },
  ],
};
const file = (content: object | string, filename = 'tea_round.json') => ({
  filename,
  content: typeof content === 'string' ? content : JSON.stringify(content, null, 2),
});

test('anybody can look at the formats, and print one for a table without screens', async () => {
  await using room = await anEvening({ people, host: 'Fay' });
  const { ada } = room.people;
  const list = await ada.uses('/format list', {}, { in: room.home });
  expect(list.text.split('\n')).toHaveLength(8);
  expect(list.text).toContain('**Listening round** · `listening_round_60` · 60 min');
  const shown = await ada.uses('/format show', { format: 'Listening round' }, { in: room.home });
  expect(shown.text).toContain('Sharing · 37 min');
  expect(shown.text).toContain('(file: listening_round_60.json)');
  const printed = await ada.uses('/format print', { format: 'Listening round' }, { in: room.home });
  expect(printed.text).toContain('(file: listening_round_60.md)');
});

test('a group runs with a format that a moderator brought in', async () => {
  await using room = await anEvening({ people, host: 'Fay' });
  const { fay, ada } = room.people;
  const answer = await room.moderator.uses('/format import', { file: file(tea) }, { in: room.home });
  expect(answer.text).toContain('**Tea round** is here as `tea_round`.');
  await room.moderator.uses('/group edit', { format: 'Tea round' }, { in: room.home });
  await room.opens('everybody');
  await fay.presses('Start');
  await room.turn(cardsFollow);
  expect(ada.reads(room.room())).toContain('Put the kettle on.');
  await fay.presses('Next');
  await room.turn(cardsFollow);
  expect(ada.reads(room.room())).toContain('@Fay has the floor.');
  expect(deskCard(room, 'Fay')).toContain('Part 2 of 2.');
  await fay.presses('Next');
  expect(ada.reads(room.room())).toContain('The meeting is over.');
});

test('a file with mistakes is refused with the line and the reason, and nothing is saved', async () => {
  await using room = await anEvening({ people, host: 'Fay' });
  const { moderator } = room;
  const imports = async (content: object | string): Promise<string> =>
    (await moderator.uses('/format import', { file: file(content) }, { in: room.home })).text;
  const broken = await imports(JSON.stringify(tea, null, 2).replace('"total_minutes": 20,', '"total_minutes": 20'));
  expect(broken).toMatch(/^Nothing was saved\./u);
  expect(broken).toMatch(/- line \d+: /u);
  const lines = JSON.stringify({ ...tea, total_minutes: 25 }, null, 2).split('\n');
  const line = lines.findIndex((one) => one.includes('"total_minutes"')) + 1;
  expect(await imports({ ...tea, total_minutes: 25 })).toContain(`- line ${line}: `);
  expect(await imports('')).toContain('This file is empty.');
  expect(await imports({ ...tea, id: 'listening_round_60' })).toContain('A format has that name already.');
  expect((await moderator.uses('/format list', {}, { in: room.home })).text).not.toContain('Tea round');
});

test('a copy gets a name of its own, and only moderators make one', async () => {
  await using room = await anEvening({ people, host: 'Fay' });
  const { fay } = room.people;
  const options = { format: 'Listening round', name: 'Our Tuesday round' };
  expect((await fay.uses('/format copy', options, { in: room.home })).text).toContain('This is for the moderators');
  const copied = await room.moderator.uses('/format copy', options, { in: room.home });
  expect(copied.text).toContain('**Our Tuesday round** is yours as `our_tuesday_round`.');
  expect((await fay.uses('/format list', {}, { in: room.home })).text).toContain('`our_tuesday_round`');
});

test('the file that is shown can be brought in again as it is', async () => {
  await using room = await anEvening({ people, host: 'Fay' });
  await room.moderator.uses('/format copy', { format: 'Grief circle', name: 'Ours' }, { in: room.home });
  const own = await room.process.store?.formats.list(guildId(room.guild.id));
  expect(own).toHaveLength(1);
  const again = await room.moderator.uses(
    '/format import',
    { file: file(own?.[0] ?? '', 'ours.json') },
    { in: room.home },
  );
  expect(again.text).toContain('is changed. Meetings that are open now keep the old one.');
});
