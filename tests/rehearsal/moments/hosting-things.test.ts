/** What is hard about the things around people, hosted by hand. */
import { expect, test } from 'vitest';
import { labels } from '#text/en/labels.ts';
import { panels } from '#text/en/panels.ts';
import { guide } from '#rehearsal/words/guide.ts';
import { moments } from '#rehearsal/words/moments.ts';
import {
  chooses,
  linesOf,
  looksBack,
  looksBackNow,
  mutedPeople,
  pressesAtDesk,
  roomOf,
  secondsTo,
  sitsDownBefore,
  turnsUntil,
} from './at-a-moment.ts';

type Sitting = Awaited<ReturnType<typeof sitsDownBefore>>;

const noted = (sitting: Sitting, words: string): boolean =>
  sitting.stage.view().notes.some((note) => note.words === words);

test('a host who is back within a minute goes on hosting, and nobody was asked', async () => {
  await using sitting = await sitsDownBefore('hostDrops');
  await turnsUntil(sitting, () => noted(sitting, moments.hostDrops.yours));
  expect(sitting.who('Fay').here).toBe('away');
  await sitting.minutes(0.4);
  expect(await sitting.does('Fay', { do: 'join', room: roomOf(sitting) })).toMatchObject({ done: true });
  const debrief = await looksBack(sitting);
  expect(linesOf(debrief, 'act')).not.toContain(`presses [${labels.takeOver}]`);
  expect(linesOf(debrief, 'desk').join('\n')).not.toContain(labels.takeOver);
  expect(debrief.minutes.flatMap((minute) => minute.guide)).toContain(guide.hostDrops.gone);
});

test('while the host is away the co-host takes over, and the evening goes on', async () => {
  await using sitting = await sitsDownBefore('hostDrops', 2);
  const debrief = await looksBack(sitting);
  const dropped = secondsTo(debrief, moments.hostDrops.yours) ?? 0;
  const tookOver = secondsTo(debrief, `presses [${labels.takeOver}]`) ?? 0;
  expect(tookOver - dropped).toBeGreaterThanOrEqual(60);
  expect(tookOver - dropped).toBeLessThan(90);
});

test('while the bot is gone buttons have no answer, and afterwards the same people are muted as before', async () => {
  await using sitting = await sitsDownBefore('botDies');
  await turnsUntil(sitting, () => noted(sitting, moments.botDies.gone));
  const muted = mutedPeople(sitting);
  expect(muted.length).toBeGreaterThan(2);
  expect(sitting.stage.view().bot).toBe('down');
  expect(await pressesAtDesk(sitting, 'Fay', labels.pause)).toMatchObject({ done: false });
  await turnsUntil(sitting, () => noted(sitting, moments.botDies.back));
  expect(sitting.stage.view().bot).toBe('up');
  expect(mutedPeople(sitting)).toEqual(muted);
  expect(await pressesAtDesk(sitting, 'Fay', labels.pause)).toMatchObject({ done: true });
});

test('when Discord is in trouble what was pressed is shown as soon as it is well again', async () => {
  await using sitting = await sitsDownBefore('discordTroubled');
  await turnsUntil(sitting, () => noted(sitting, moments.discordTroubled.begins));
  expect(sitting.stage.view().discord).toBe('troubled');
  expect(await pressesAtDesk(sitting, 'Fay', labels.thankNext)).toMatchObject({ done: false });
  await turnsUntil(sitting, () => noted(sitting, moments.discordTroubled.over));
  expect(sitting.stage.view().discord).toBe('well');
  const debrief = await looksBack(sitting);
  expect(linesOf(debrief, 'bot').join('\n')).toContain('it is yours');
  expect(sitting.faults).toEqual([]);
});

test('more people than the round can hear are divided into two rooms', async () => {
  await using sitting = await sitsDownBefore('tooMany');
  const desk = sitting.channel('Fay', /^Host desk/u);
  await turnsUntil(sitting, () =>
    sitting
      .client('Fay')
      .view()
      .rooms.some(({ people }) => people.length > 11),
  );
  await pressesAtDesk(sitting, 'Fay', labels.secondRoom);
  await chooses(sitting, 'Fay', panels.secondRoomHost, 'Gil', desk);
  const debrief = await looksBack(sitting);
  const busy = sitting
    .client('Fay')
    .view()
    .rooms.filter(({ people }) => people.length > 3);
  expect(busy).toHaveLength(2);
  // Whoever was brought to the second room is at the meeting, not away.
  const there = new Set(busy.flatMap(({ people }) => people.map(({ id }) => id)));
  const away = sitting.stage.view().cast.filter(({ id, here }) => there.has(id) && here !== 'voice');
  expect(away.map(({ name }) => name)).toEqual([]);
  expect(debrief.minutes.flatMap((minute) => minute.guide)).toContain(guide.tooMany.ask);
});

test('a meeting to which nobody came can be postponed kindly once it is clear', async () => {
  await using sitting = await sitsDownBefore('nobodyComes', 3);
  await sitting.minutes(8);
  await pressesAtDesk(sitting, 'Fay', labels.postpone);
  const debrief = await looksBack(sitting);
  const said = debrief.minutes.flatMap((minute) => minute.guide);
  expect(said).toEqual(
    expect.arrayContaining([guide.nobodyComes.wait, guide.nobodyComes.decide, guide.nobodyComes.afterwards]),
  );
  expect(linesOf(debrief, 'bot').join('\n')).toContain('too few');
});

test('one can stop and look back at any time', async () => {
  await using sitting = await sitsDownBefore('talksOn');
  await sitting.minutes(0.5);
  const debrief = await looksBackNow(sitting);
  expect(debrief.ended - debrief.began).toBeLessThan(60_000);
  expect(debrief.questions.length).toBeGreaterThan(2);
});

test('whoever is played by hand is left alone by the moment, which chooses somebody else', async () => {
  await using sitting = await sitsDownBefore('needsSomeone');
  const lena = sitting.who('Lena');
  await sitting.order({ order: 'played-by', person: lena.id, by: 'you' });
  const debrief = await looksBack(sitting);
  const calls = debrief.minutes.flatMap(({ lines }) => lines).filter(({ words }) => words.includes(labels.needSomeone));
  expect(calls).toHaveLength(1);
  expect(calls[0]?.who).not.toBe('Lena');
});
