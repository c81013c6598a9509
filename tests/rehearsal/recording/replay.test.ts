import { beforeAll, describe, expect, test } from 'vitest';
import { NoRecording } from '#rehearsal/recording/no-recording.ts';
import { openReplay } from '#rehearsal/recording/open-replay.ts';
import type { StageOrder } from '#rehearsal/stage/view.ts';
import { TurnedTime } from '../turned-time.ts';
import { smallEvening } from './recorded.ts';

let text = '';
let ended = 0;
beforeAll(async () => {
  await using evening = await smallEvening();
  const { stage, time } = evening;
  await stage.order({ order: 'played-by', person: evening.idOf('Fay'), by: 'themselves' });
  await stage.order({ order: 'speed', speed: 60 });
  for (let tick = 0; tick < 60; tick++) await time.pass(100);
  text = evening.recording();
  ended = stage.view().now;
});

const began = (): number => openReplay(text).view().now;
const headWith = (change: object): string =>
  JSON.stringify({
    format: 'circlekeeper-recording',
    version: 1,
    title: 'x',
    began: 0,
    guild: '1',
    people: [],
    ...change,
  });
const words = (replay: ReturnType<typeof openReplay>): readonly string[] =>
  replay.view().notes.map((note) => note.words);

test('a recording opens at its beginning, standing still, and says that it is one', () => {
  const replay = openReplay(text);
  expect(replay.view()).toMatchObject({
    speed: 'paused',
    isReplay: true,
    evening: { title: 'A small evening' },
    notes: [],
  });
  expect(replay.view().cast.map(({ name }) => name)).toContain('Ada');
  expect(replay.recording()).toBe(text);
});

test('one can look, and not act', async () => {
  const replay = openReplay(text);
  const client = replay.client(replay.view().cast[0]?.id ?? '');
  expect(client?.view().channels.length).toBeGreaterThan(1);
  const look = { done: false, why: 'This is a recording: you can look, and not act.' };
  expect(await client?.act({ do: 'leave' })).toEqual(look);
  const orders: readonly StageOrder[] = [
    { order: 'begin', evening: 'small', seed: 1 },
    { order: 'look-back' },
    { order: 'bot', to: 'down' },
    { order: 'played-by', person: '1', by: 'you' },
    { order: 'temperament', person: '1', temperament: 'late' },
  ];
  for (const order of orders) expect(await replay.order(order)).toEqual(look);
  expect(replay.client('1')).toBeNull();
});

test('the clock goes at the speed one chooses, and stands when one says so', async () => {
  const time = new TurnedTime();
  const replay = openReplay(text, { real: time });
  await time.pass(500);
  expect(replay.view().now).toBe(began());
  await replay.order({ order: 'speed', speed: 10 });
  await time.pass(500);
  expect(replay.view().now).toBe(began() + 5_000);
  await replay.order({ order: 'speed', speed: 'paused' });
  await time.pass(500);
  expect(replay.view().now).toBe(began() + 5_000);
});

test('the next thing is the next that somebody could see, and whoever looks hears of it', async () => {
  const replay = openReplay(text);
  let heard = 0;
  replay.onChange(() => (heard += 1));
  const person = replay.view().cast[0]?.id ?? '';
  const seen = new Set([JSON.stringify([replay.client(person)?.view(), replay.view()])]);
  for (let things = 1; things <= 5; things++) {
    expect(await replay.order({ order: 'next' })).toEqual({ done: true });
    seen.add(JSON.stringify([replay.client(person)?.view(), replay.view()]));
    expect(heard).toBe(things);
  }
  expect(seen.size).toBeGreaterThan(3);
});

test('at its end it stands still and says so; going back to the beginning begins again', async () => {
  const time = new TurnedTime();
  const replay = openReplay(text, { real: time });
  await replay.order({ order: 'speed', speed: 60 });
  for (let tick = 0; tick < 80; tick++) await time.pass(100);
  const end = replay.view();
  expect(ended).toBeGreaterThan(began());
  expect(end).toMatchObject({ speed: 'paused', now: ended });
  expect(words(replay)).toEqual(['The recording ends here.']);
  for (const order of [{ order: 'next' }, { order: 'speed', speed: 1 }] as const)
    expect(await replay.order(order)).toEqual({ done: false, why: 'The recording ends here.' });
  const beginning = openReplay(text);
  const person = end.cast[0]?.id ?? '';
  expect(await replay.order({ order: 'leave' })).toEqual({ done: true });
  expect(replay.view()).toEqual(beginning.view());
  expect(replay.client(person)?.view()).toEqual(beginning.client(person)?.view());
});

describe('a file that is no recording is refused in plain words:', () => {
  test.for<[what: string, file: string, why: string]>([
    ['nothing', '', 'not a recording'],
    ['a text', 'Dear diary,\n', 'not a recording'],
    ['other JSON', '{"format":"something"}\n', 'not a recording'],
    ['a head without a server', '{"format":"circlekeeper-recording","version":1}\n', 'not a recording'],
    ['a head beyond every calendar', headWith({ began: 1e300 }), 'not a recording'],
    ['another version', '{"format":"circlekeeper-recording","version":2}\n', 'another version'],
  ])('%s', ([, file, why]) => {
    expect(() => openReplay(file)).toThrow(NoRecording);
    expect(() => openReplay(file)).toThrow(why);
  });
});

test('a file that is cut off anywhere plays what is there, and says so', async () => {
  const head = text.indexOf('\n') + 1;
  const end = text.lastIndexOf('\n', text.length - 2);
  const places = Array.from({ length: 12 }, (_, index) => head + Math.floor((index * (end - head)) / 11));
  for (const place of places) {
    const replay = openReplay(text.slice(0, place));
    expect(words(replay)).toContain(
      'This recording is cut off: it was not written to its end. What is there is played.',
    );
    while ((await replay.order({ order: 'next' })).done);
    for (const { id } of replay.view().cast) replay.client(id)?.view();
    expect(words(replay)).toContain('The recording ends here.');
  }
});

test('a line that somebody wrote into it ends it there, calmly', async () => {
  const [head, first, ...rest] = text.split('\n');
  const odd = JSON.stringify({
    at: began(),
    world: { 'message/1/2': 'no message', 'nobody/knows': 1, 'constructor/x': {} },
  });
  const replay = openReplay([head, first, odd, ...rest].join('\n'));
  expect(words(replay)).toEqual(['This recording is damaged here, and cannot be played any further.']);
  expect(replay.view().cast.length).toBeGreaterThan(0);
});

test('words that somebody changed inside it end it there too, and what was seen before stays', async () => {
  const replay = openReplay(text.replaceAll('"author":{', '"author":null,"once":{'));
  const { cast } = replay.view();
  const looksAround = (): void => {
    for (const { id } of cast) {
      const client = replay.client(id);
      for (const { id: channel } of client?.view().channels ?? []) {
        client?.look(channel);
        expect(client?.view().me.id).toBe(id);
      }
    }
  };
  looksAround();
  while ((await replay.order({ order: 'next' })).done) looksAround();
  expect(words(replay)).toContain('This recording is damaged here, and cannot be played any further.');
});
