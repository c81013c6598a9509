import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { labels } from '#text/en/labels.ts';
import { deskName, inATurn, roomName, sitDown, small } from './on-stage.ts';

test('the shelf is there before anything is played, and nobody can be looked through', async () => {
  await using sitting = sitDown(small());
  const view = sitting.stage.view();
  expect(view.shelf.map(({ id }) => id)).toEqual(['short']);
  expect([view.evening, view.cast, view.busy, view.speed]).toEqual([null, [], 'no', 'paused']);
  expect(sitting.stage.client('1')).toBeNull();
  expect(sitting.stage.recording()).toBeNull();
});

test('one sits down before the doors: the clock stands still, and opening them is answered all the same', async () => {
  await using sitting = sitDown(small());
  await sitting.begin();
  const { now, cast, evening, bot } = sitting.stage.view();
  expect(evening?.title).toBe('A short evening');
  expect(bot).toBe('up');
  expect(cast.map(({ name, part, playedBy, here }) => [name, part, playedBy, here])).toEqual([
    ['Fay', 'host', 'you', 'away'],
    ['Gil', 'co-host', 'themselves', 'away'],
    ['Ada', 'member', 'themselves', 'away'],
    ['Ben', 'member', 'themselves', 'away'],
    ['Mo', 'moderator', 'you', 'away'],
  ]);
  expect(await sitting.types('Fay', 'session', ['open'])).toEqual({ done: true });
  expect(await sitting.does('Fay', { do: 'join', room: sitting.channel('Fay', roomName) })).toEqual({ done: true });
  expect(sitting.who('Fay').here).toBe('voice');
  expect(sitting.stage.view().now).toBe(now);
});

test('the others come in by themselves, and leave what is the host’s to the host', async () => {
  await using sitting = sitDown(small());
  await sitting.begin();
  await sitting.types('Fay', 'session', ['open']);
  await sitting.does('Fay', { do: 'join', room: sitting.channel('Fay', roomName) });
  await sitting.minutes(8);
  expect(['Gil', 'Ada', 'Ben'].map((name) => sitting.who(name).here)).toEqual(['voice', 'voice', 'voice']);
  const desk = sitting.channel('Fay', deskName);
  expect(await sitting.presses('Fay', labels.start, desk)).toEqual({ done: true });
  await sitting.minutes(4);
  await sitting.order({ order: 'look-back' });
  const lines = sitting.stage.view().debrief?.minutes.flatMap((minute) => minute.lines) ?? [];
  const byFay = lines.filter(({ kind, who }) => kind === 'act' && who === 'Fay').map(({ words }) => words);
  expect(byFay).toEqual(['types /session open', 'comes in', `presses [${labels.start}]`]);
  expect(sitting.faults).toEqual([]);
});

test('an evening with a prologue begins in the middle of it, and from there one plays the host', async () => {
  await using sitting = sitDown(small({ prologue: inATurn }));
  await sitting.begin();
  const { speed, busy, debrief } = sitting.stage.view();
  expect([speed, busy, debrief]).toEqual(['paused', 'no', null]);
  expect(sitting.who('Fay')).toMatchObject({ playedBy: 'you', here: 'voice' });
  expect(await sitting.presses('Fay', labels.pause, sitting.channel('Fay', deskName))).toEqual({ done: true });
});

test('the same number begins the same evening', async () => {
  const after = async (seed: number): Promise<number> => {
    await using sitting = sitDown(small({ prologue: (session) => session.people.length === 3 }));
    await sitting.begin('short', seed);
    return sitting.stage.view().now;
  };
  expect(await after(7)).toBe(await after(7));
  expect(await after(7)).not.toBe(await after(8));
});

test('a host who plays alone opens the doors', async () => {
  await using sitting = sitDown(small({ you: 'Ada' }));
  await sitting.begin();
  await sitting.minutes(1);
  expect(sitting.who('Fay').here).toBe('voice');
  expect(sitting.who('Ada').here).toBe('away');
});

test('leaving throws everything away, the store of the bot too', async () => {
  await using sitting = sitDown(small());
  await sitting.begin();
  const fay = sitting.client('Fay');
  expect(readdirSync(sitting.folder)).toHaveLength(1);
  expect(await sitting.order({ order: 'leave' })).toEqual({ done: true });
  expect(readdirSync(sitting.folder)).toEqual([]);
  expect(sitting.stage.view().evening).toBeNull();
  expect(await fay.act({ do: 'leave' })).toEqual({ done: false, why: 'This evening is over.' });
  expect(await sitting.order({ order: 'leave' })).toEqual({ done: false, why: 'No evening is being played.' });
});

test('an evening that begins takes the place of the one before, also when both are ordered at once', async () => {
  await using sitting = sitDown(small(), small({ id: 'other', prologue: inATurn }));
  const both = await Promise.all(
    ['other', 'short'].map((evening) => sitting.order({ order: 'begin', evening, seed: 1 })),
  );
  expect(both.at(-1)).toEqual({ done: true });
  expect(sitting.stage.view().evening?.id).toBe('short');
  expect(readdirSync(sitting.folder)).toHaveLength(1);
});

test('an evening whose prologue never gets there is given up, in plain words', async () => {
  await using sitting = sitDown(small({ prologue: () => false, cast: small().cast.slice(0, 1) }));
  expect(await sitting.order({ order: 'begin', evening: 'short', seed: 1 })).toMatchObject({ done: false });
  expect(sitting.stage.view().evening).toBeNull();
  expect(readdirSync(sitting.folder)).toEqual([]);
});

test('whoever changes their mind while an evening is prepared does not wait for it', async () => {
  await using sitting = sitDown(small({ prologue: () => false }));
  const begin = sitting.order({ order: 'begin', evening: 'short', seed: 1 });
  expect(await sitting.order({ order: 'leave' })).toMatchObject({ done: false });
  expect(await begin).toMatchObject({ done: false });
  expect(sitting.stage.view()).toMatchObject({ evening: null, busy: 'no' });
});

test('whoever presses something else while an evening is prepared does not spoil it', async () => {
  await using sitting = sitDown(small({ prologue: inATurn }));
  const answers: Promise<unknown>[] = [];
  const stop = sitting.stage.onChange(() => {
    if (sitting.stage.view().busy === 'preparing' && answers.length === 0)
      answers.push(sitting.stage.order({ order: 'speed', speed: 60 }));
  });
  await sitting.begin();
  stop();
  expect(await Promise.all(answers)).toEqual([{ done: false, why: 'An evening is being prepared. A moment, please.' }]);
  expect(sitting.stage.view()).toMatchObject({ speed: 'paused', busy: 'no' });
});

test('what cannot be done is answered in plain words', async () => {
  await using sitting = sitDown(small());
  const wrong = [
    await sitting.order({ order: 'begin', evening: 'no such', seed: 1 }),
    await sitting.order({ order: 'next' }),
  ];
  await sitting.begin();
  const moderator = sitting.who('Mo').id;
  wrong.push(
    await sitting.order({ order: 'temperament', person: '1', temperament: 'quiet' }),
    await sitting.order({ order: 'played-by', person: moderator, by: 'themselves' }),
    await sitting.order({ order: 'bot', to: 'up' }),
  );
  expect(wrong.map((answer) => (answer.done ? '' : answer.why))).toEqual([
    'There is no such evening on the shelf.',
    'No evening is being played.',
    'That person is not part of this evening.',
    'The moderator does nothing alone: that chair is always yours.',
    'The bot is running already.',
  ]);
});
