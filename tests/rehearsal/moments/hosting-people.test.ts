/** What is hard about people, hosted by hand: the others answer to what the host does. */
import { expect, test } from 'vitest';
import { care } from '#text/en/care.ts';
import { desk } from '#text/en/desk.ts';
import { labels } from '#text/en/labels.ts';
import { guide } from '#rehearsal/words/guide.ts';
import { moments } from '#rehearsal/words/moments.ts';
import {
  chooses,
  hostTypes,
  linesOf,
  looksBack,
  pressesAtDesk,
  roomOf,
  secondsTo,
  sitsDownBefore,
  turnsUntil,
} from './at-a-moment.ts';

test('whoever is thanked in the middle of a long turn says thank you for it', async () => {
  await using sitting = await sitsDownBefore('talksOn');
  await sitting.minutes(1.5);
  await pressesAtDesk(sitting, 'Fay', labels.thankNext);
  const debrief = await looksBack(sitting);
  expect(linesOf(debrief, 'typed').join('\n')).toContain(moments.talksOn.thanks);
  expect(debrief.minutes.flatMap((minute) => minute.guide)).toContain(guide.talksOn.afterwards);
  expect(debrief.ended - debrief.began).toBeLessThan(6 * 60_000);
});

test('a quiet reminder to share the time lets them find an end by themselves', async () => {
  await using sitting = await sitsDownBefore('talksOn');
  await sitting.minutes(0.5);
  await looksAfter(sitting, 'Milo', 'Share the time');
  const debrief = await looksBack(sitting);
  const done = secondsTo(debrief, `presses [${labels.done}]`);
  expect(done).toBeGreaterThan(30);
  expect(done).toBeLessThan(80);
  expect(linesOf(debrief, 'typed').join('\n')).not.toContain(moments.talksOn.thanks);
});

test('a silence lasts, and ends soon after the host has offered a breath', async () => {
  await using sitting = await sitsDownBefore('silence');
  await pressesAtDesk(sitting, 'Fay', labels.next);
  await sitting.minutes(1.5);
  await pressesAtDesk(sitting, 'Fay', labels.breathe);
  const debrief = await looksBack(sitting);
  const hand = secondsTo(debrief, `presses [${labels.raiseHand}]`);
  expect(hand).toBeGreaterThan(100);
  expect(hand).toBeLessThan(160);
  expect(debrief.minutes.flatMap((minute) => minute.guide)).toContain(guide.silence.afterwards);
});

test('a silence that is let be ends as well', async () => {
  await using sitting = await sitsDownBefore('silence', 4);
  await pressesAtDesk(sitting, 'Fay', labels.next);
  const debrief = await looksBack(sitting);
  const hand = secondsTo(debrief, `presses [${labels.raiseHand}]`);
  expect(hand).toBeGreaterThan(180);
  expect(hand).toBeLessThan(270);
});

test('two voices can be seen at once, and a pause gives the room one voice again', async () => {
  await using sitting = await sitsDownBefore('twoAtOnce');
  const talking = (): readonly string[] =>
    sitting
      .client('Fay')
      .view()
      .rooms.flatMap(({ people }) => people.filter((one) => one.isTalking).map((one) => one.name));
  await turnsUntil(sitting, () => talking().length >= 2);
  await pressesAtDesk(sitting, 'Fay', labels.pause);
  expect(talking()).toEqual([]);
  await sitting.minutes(0.2);
  await pressesAtDesk(sitting, 'Fay', labels.resume);
  const debrief = await looksBack(sitting);
  expect(secondsTo(debrief, `presses [${labels.raiseHand}]`)).not.toBeNull();
  expect(debrief.ended - debrief.began).toBeLessThan(5 * 60_000);
});

test('whoever needs someone reads that a human has seen it, only after the button was pressed', async () => {
  await using sitting = await sitsDownBefore('needsSomeone');
  await sitting.minutes(0.6);
  await pressesAtDesk(sitting, 'Fay', labels.onIt);
  await pressesAtDesk(sitting, 'Fay', labels.steps);
  await pressesAtDesk(sitting, 'Fay', labels.pauseRoom);
  const debrief = await looksBack(sitting);
  const called = debrief.minutes.flatMap(({ lines }) => lines).find(({ words }) => words.includes(labels.needSomeone));
  const saw = debrief.saw.find(({ name }) => name === called?.who)?.lines ?? [];
  expect(saw.find(({ words }) => words.includes(care.someoneSaw))?.isPrivate).toBe(true);
  expect(debrief.steps.map(({ doneAt }) => doneAt !== null)).toEqual([true, true, false, true, false]);
  expect(debrief.minutes.flatMap((minute) => minute.guide)).not.toContain(guide.anyEvening.needWaits);
  const others = debrief.saw.filter(({ name }) => name !== called?.who).flatMap(({ lines }) => lines);
  expect(others.map(({ words }) => words).join('\n')).not.toContain(care.someoneSaw);
});

test('advice comes a second time after a word to the room, and whoever gave it understands', async () => {
  await using sitting = await sitsDownBefore('ruleBroken');
  await sitting.minutes(0.8);
  await hostTypes(sitting, 'Let us ask before we answer.');
  const [first, second] = moments.ruleBroken.advice;
  await turnsUntil(sitting, () => typedSoFar(sitting).some((words) => words.includes(second)));
  await hostTypes(sitting, 'Thank you, let us listen now.');
  const debrief = await looksBack(sitting);
  const typed = linesOf(debrief, 'typed').join('\n');
  for (const words of [first, second, moments.ruleBroken.thanks]) expect(typed).toContain(words);
});

test('whoever is asked to listen only gives no advice a second time', async () => {
  await using sitting = await sitsDownBefore('ruleBroken');
  await turnsUntil(sitting, () => typedSoFar(sitting).some((words) => words.includes(moments.ruleBroken.advice[0])));
  const adviser = authorOf(sitting, moments.ruleBroken.advice[0]);
  await looksAfter(sitting, adviser, 'Ask before you answer', care.rungListen);
  const debrief = await looksBack(sitting);
  expect(linesOf(debrief, 'typed').join('\n')).not.toContain(moments.ruleBroken.advice[1]);
});

type Sitting = Awaited<ReturnType<typeof sitsDownBefore>>;

function messagesIn(sitting: Sitting) {
  const client = sitting.client('Fay');
  client.look(roomOf(sitting));
  return client.view().open?.messages ?? [];
}

const typedSoFar = (sitting: Sitting): readonly string[] => messagesIn(sitting).map(({ message }) => message.content);

const authorOf = (sitting: Sitting, words: string): string =>
  messagesIn(sitting).find(({ message }) => message.content.includes(words))?.author ?? '';

/** *Look after …* on the desk, and then one of the three steps, because of an agreement. */
async function looksAfter(sitting: Sitting, who: string, because: string, step = care.rungHint): Promise<void> {
  const thread = sitting.channel('Fay', /^Host desk/u);
  await chooses(sitting, 'Fay', desk.lookAfter, who, thread);
  await chooses(sitting, 'Fay', step, because, thread);
}
