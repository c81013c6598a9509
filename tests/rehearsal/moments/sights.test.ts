import { expect, test } from 'vitest';
import { evening, type Evening } from '#rehearsal/evening.ts';
import { Sights } from '#rehearsal/stage/debrief/sights.ts';
import { sights as words } from '#rehearsal/words/sights.ts';
import { care } from '#text/en/care.ts';
import { labels } from '#text/en/labels.ts';

const people = ['Fay', 'Ada', 'Ben'] as const;
type Name = (typeof people)[number];

const sightsOf = (room: Evening): Sights =>
  new Sights(room.discord, room.guild, [...Object.values(room.people), room.moderator]);

function sawOf(sights: Sights, name: Name): readonly string[] {
  sights.look();
  return (
    sights
      .saw()
      .find((one) => one.name === name)
      ?.lines.map((line) => line.words) ?? []
  );
}

test('what is whispered to one person appears before nobody else', async () => {
  await using room = await evening({ people, host: 'Fay' });
  const sights = sightsOf(room);
  await room.opens('everybody');
  await room.people.ada.presses(labels.needSomeone, { on: room.room() });
  const mine = sawOf(sights, 'Ada').filter((line) => line.includes(care.asked));
  expect(mine).toHaveLength(1);
  expect(sawOf(sights, 'Ben').join('\n')).not.toContain(care.asked);
  expect(sawOf(sights, 'Fay').join('\n')).not.toContain(care.asked);
  const lines = sights.saw().flatMap((one) => one.lines);
  expect(lines.filter((line) => line.words.includes(care.asked)).map((line) => line.isPrivate)).toEqual([true]);
});

test('the desk appears before the hosts alone', async () => {
  await using room = await evening({ people, host: 'Fay' });
  const sights = sightsOf(room);
  await room.opens('everybody');
  await room.people.ada.presses(labels.needSomeone, { on: room.room() });
  const alert = care.needsSomeone('@Ada');
  expect(sawOf(sights, 'Fay')).toContain(alert);
  expect(sawOf(sights, 'Ben')).not.toContain(alert);
  expect(sawOf(sights, 'Ada')).not.toContain(alert);
});

test('a card that is edited all the time is told when it becomes another one, and not in between', async () => {
  await using room = await evening({ people, host: 'Fay' });
  const sights = sightsOf(room);
  await room.opens('everybody');
  const doors = sawOf(sights, 'Ben').filter((line) => line.startsWith(words.card('')));
  expect(doors).toHaveLength(1);
  await room.people.ada.presses(labels.justListening, { on: room.room() });
  await room.turn('1 min');
  expect(sawOf(sights, 'Ben').filter((line) => line.startsWith(words.card('')))).toEqual(doors);
  await room.people.fay.presses(labels.start, { on: room.desk() });
  await room.turn('10 s');
  expect(sawOf(sights, 'Ben').filter((line) => line.startsWith(words.card('')))).toEqual([
    ...doors,
    words.card('Opening'),
  ]);
});

test('a card that is posted anew because it grew old is not told again', async () => {
  await using room = await evening({ people, host: 'Fay' });
  const sights = sightsOf(room);
  await room.opens('everybody');
  const cards = (): readonly string[] => sawOf(sights, 'Ben').filter((line) => line.startsWith(words.card('')));
  const inRoom = () => room.discord.world.messages.get(room.room().id)?.map(({ message }) => message.id) ?? [];
  const [first, before] = [cards(), inRoom()];
  await room.turn('58 min');
  expect(inRoom()).not.toEqual(before);
  expect(cards()).toEqual(first);
});

test('who is muted by the server reads it as a fact, and that it was lifted', async () => {
  await using room = await evening({ people, host: 'Fay', mode: 'strict' });
  const sights = sightsOf(room);
  await room.opens('everybody');
  expect(sawOf(sights, 'Ben')).toContain(words.micOff);
  expect(sawOf(sights, 'Fay')).not.toContain(words.micOff);
  await room.people.fay.presses(labels.start, { on: room.desk() });
  await room.people.fay.presses(labels.end, { on: room.desk() });
  await room.turn('1 min');
  expect(sawOf(sights, 'Ben')).toContain(words.micOn);
});

test('on a stage everybody reads when they listen, are invited, and can be heard', async () => {
  await using room = await evening({ people, host: 'Fay', mode: 'stage' });
  const sights = sightsOf(room);
  await room.opens();
  await room.people.fay.joins(room.room());
  sights.look();
  await room.turn('10 s');
  sights.look();
  await room.people.fay.acceptsInvitation();
  await room.people.ben.joins(room.room());
  const fay = sawOf(sights, 'Fay').filter((line) =>
    [words.inAudience, words.invited, words.onAir].some((one) => one === line),
  );
  expect(fay.slice(-2)).toEqual([words.invited, words.onAir]);
  expect(sawOf(sights, 'Ben')).toContain(words.inAudience);
});

test('what people type is told with their name, once, to those who can read it', async () => {
  await using room = await evening({ people, host: 'Fay' });
  const sights = sightsOf(room);
  await room.opens('everybody');
  await room.people.ada.types('Hello **all** of you.', room.room());
  const told = words.typed('Ada', 'Hello all of you.');
  sights.look();
  expect(sawOf(sights, 'Ben').filter((line) => line === told)).toHaveLength(1);
  await room.people.fay.types('Between hosts.', room.desk());
  expect(sawOf(sights, 'Ben').join('\n')).not.toContain('Between hosts.');
  expect(sawOf(sights, 'Fay')).toContain(words.typed('Fay', 'Between hosts.'));
});

test('looking again without anything new adds nothing', async () => {
  await using room = await evening({ people, host: 'Fay' });
  const sights = sightsOf(room);
  await room.opens('everybody');
  sights.look();
  const before = sights.saw();
  sights.look();
  expect(sights.saw()).toEqual(before);
  expect(before.find((one) => one.name === 'Ben')?.lines.length).toBeGreaterThan(0);
});
