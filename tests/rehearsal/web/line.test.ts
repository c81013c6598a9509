import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import type { FromPage } from '#rehearsal/web/wire.ts';
import { type OpenPage, served } from './served.ts';
import { SmallStage } from './small-stage.ts';

const saying = (part: string): unknown => expect.stringContaining(part);
const be = (person: string | null, seat: 'first' | 'second' = 'first'): FromPage => ({ kind: 'be', seat, person });
const join: FromPage = { kind: 'act', id: 7, seat: 'first', act: { do: 'join', room: '5' } };

test('a page that opens is told of the stage at once, and of nobody it has not asked for', async () => {
  await using room = await served();
  const page = await room.open();
  expect(await page.hears()).toEqual([{ kind: 'stage', stage: room.stage.shown }]);
});

test('being somebody shows what they see; being nobody empties the seat', async () => {
  await using room = await served();
  const page = await room.open();
  await page.hears();
  page.says(be('11'));
  expect(await page.hears()).toMatchObject([{ kind: 'client', seat: 'first', client: { me: { id: '11' } } }]);
  page.says(be('22', 'second'));
  expect(await page.hears()).toMatchObject([{ kind: 'client', seat: 'second', client: { me: { id: '22' } } }]);
  page.says(be(null));
  expect(await page.hears()).toEqual([{ kind: 'client', seat: 'first', client: null }]);
  page.says(be('33'));
  expect(await page.hears()).toEqual([]);
});

test('what is done reaches the one who sits there, and its consequence comes before the answer', async () => {
  await using room = await served();
  const page = await room.open();
  page.says(be('11'));
  await page.hears();
  const client = room.stage.client('11');
  if (client) {
    client.answer = () => {
      client.word = 'joined';
      return Promise.resolve({ done: true, channel: '9' });
    };
  }
  page.says(join);
  expect(await page.hears()).toMatchObject([
    { kind: 'client', client: { me: { name: 'joined' } } },
    { kind: 'acted', id: 7, answer: { done: true, channel: '9' } },
  ]);
  expect(client?.acts).toEqual([{ do: 'join', room: '5' }]);
});

test('whoever acts from an empty seat is told to sit down first', async () => {
  await using room = await served();
  const page = await room.open();
  page.says(join);
  expect(await page.answer(7)).toMatchObject({ answer: { done: false, why: saying('Nobody sits') } });
});

test('orders go to the stage, and its answer comes back', async () => {
  await using room = await served();
  const page = await room.open();
  room.stage.answer = () => Promise.resolve({ done: false, why: 'Not now.' });
  page.says({ kind: 'order', id: 3, order: { order: 'speed', speed: 60 } });
  expect(await page.answer(3)).toEqual({ kind: 'ordered', id: 3, answer: { done: false, why: 'Not now.' } });
  expect(room.stage.orders).toEqual([{ order: 'speed', speed: 60 }]);
});

test('two pages have seats and channels of their own, and both are told what happens', async () => {
  await using room = await served();
  const [one, other] = [await room.open(), await room.open()];
  one.says(be('11'));
  one.says({ kind: 'look', seat: 'first', channel: '5' });
  other.says(be('11'));
  other.says({ kind: 'look', seat: 'first', channel: '6' });
  expect((await one.hears()).at(-1)).toMatchObject({ client: { me: { room: '5' } } });
  expect((await other.hears()).at(-1)).toMatchObject({ client: { me: { room: '6' } } });
  room.stage.goesOn(1_000);
  room.time.pass(100);
  // Nothing changed for either of them but the clock: each still looks where it looked.
  expect(await one.hears()).toMatchObject([{ kind: 'stage' }]);
  expect(await other.hears()).toMatchObject([{ kind: 'stage' }]);
});

test('somebody who is not on the stage any more has got up, and does not sit again by themselves', async () => {
  await using room = await served();
  const page = await room.open();
  page.says(be('11'));
  await page.hears();
  const was = room.stage.client('11');
  room.stage.clients.delete('11');
  room.stage.goesOn(1);
  room.time.pass(100);
  expect(await page.hears()).toMatchObject([{ kind: 'stage' }, { kind: 'client', seat: 'first', client: null }]);
  if (was) room.stage.clients.set('11', was);
  room.stage.goesOn(1);
  room.time.pass(100);
  expect(await page.hears()).toMatchObject([{ kind: 'stage' }]);
});

test('many changes make few messages, and the last one is always told', async () => {
  await using room = await served();
  const page = await room.open();
  await page.hears();
  for (let ms = 0; ms < 1_000; ms++) {
    room.stage.goesOn(1);
    room.time.pass(1);
  }
  room.time.pass(1_000);
  const told = await page.hears();
  expect(told.length).toBeGreaterThan(5);
  expect(told.length).toBeLessThanOrEqual(11);
  expect(told.at(-1)).toEqual({ kind: 'stage', stage: room.stage.shown });
});

test('what has not changed is not told again', async () => {
  await using room = await served();
  const page = await room.open();
  page.says(be('11'));
  await page.hears();
  room.stage.goesOn(0);
  room.time.pass(500);
  expect(await page.hears()).toEqual([]);
});

describe('a frame that makes no sense', () => {
  test.for<[what: string, frame: string]>([
    ['is not JSON', '{"kind":'],
    ['is nothing', ''],
    ['is no object', '[1]'],
    ['says something unknown', '{"kind":"shout"}'],
    ['names a seat that is not there', '{"kind":"be","seat":"third","person":"11"}'],
    ['names somebody by no id', '{"kind":"be","seat":"first","person":"__proto__"}'],
    ['says too much', '{"kind":"be","seat":"first","person":"11","and":"more"}'],
  ])('and %s is dropped, and the line stays open', async ([, frame]) => {
    await using room = await served();
    const page = await room.open();
    await page.hears();
    page.socket.send(frame);
    expect(await page.hears()).toEqual([]);
    page.says(be('11'));
    expect(await page.hears()).toMatchObject([{ kind: 'client' }]);
  });

  test('and asks for something is answered politely', async () => {
    await using room = await served();
    const page = await room.open();
    page.says({ kind: 'act', id: 1, seat: 'first', act: { do: 'fly' } });
    page.says({ kind: 'order', id: 2, order: { order: 'begin', evening: 'calm', seed: -1 } });
    expect(await page.answer(1)).toEqual({ kind: 'acted', id: 1, answer: { done: false, why: saying('') } });
    expect(await page.answer(2)).toEqual({ kind: 'ordered', id: 2, answer: { done: false, why: saying('') } });
    expect(room.stage.orders).toEqual([]);
  });

  test('and is too long is answered and not acted upon', async () => {
    await using room = await served();
    const page = await room.open();
    page.says(be('11'));
    page.says({ kind: 'act', id: 1, seat: 'first', act: { do: 'write', channel: '5', words: 'a'.repeat(1_000_000) } });
    expect(await page.answer(1)).toMatchObject({ answer: { done: false, why: saying('too large') } });
    expect(room.stage.client('11')?.acts).toEqual([]);
  });

  test('and has no end closes this line, and no other', async () => {
    await using room = await served();
    const [page, other] = [await room.open(), await room.open()];
    page.socket.send('a'.repeat(17_000_000));
    await once(page.socket, 'close');
    other.says(be('11'));
    expect((await other.hears()).at(-1)).toMatchObject({ kind: 'client' });
  });

  test('and is no text is dropped', async () => {
    await using room = await served();
    const page = await room.open();
    await page.hears();
    page.socket.send(Buffer.from(JSON.stringify(be('11'))));
    expect(await page.hears()).toEqual([]);
  });
});

test('a fault of ours is said calmly on the page and in full in the terminal, and the line stays open', async () => {
  await using room = await served();
  const page = await room.open();
  const broken = new Error('the stage is broken');
  room.stage.answer = () => Promise.reject(broken);
  page.says({ kind: 'order', id: 1, order: { order: 'next' } });
  expect(await page.answer(1)).toMatchObject({ answer: { done: false, why: saying('went wrong') } });
  expect(room.faults.splice(0)).toEqual([broken]);
});

describe('when the last page has been closed', () => {
  test('for a minute, the evening is left', async () => {
    await using room = await served();
    const [page, other] = [await room.open(), await room.open()];
    await closed(room, page);
    room.time.pass(120_000);
    expect(room.stage.orders).toEqual([]);
    await closed(room, other);
    room.time.pass(59_999);
    expect(room.stage.orders).toEqual([]);
    room.time.pass(1);
    expect(room.stage.orders).toEqual([{ order: 'leave' }]);
  });

  test('and one opens again within the minute, the evening goes on', async () => {
    await using room = await served();
    await closed(room, await room.open());
    room.time.pass(30_000);
    await room.open();
    room.time.pass(3_600_000);
    expect(room.stage.orders).toEqual([]);
  });

  test('and no evening is being played, there is nothing to leave', async () => {
    const stage = new SmallStage();
    stage.shown = { ...stage.shown, evening: null };
    await using room = await served(stage);
    await closed(room, await room.open());
    room.time.pass(3_600_000);
    expect(room.stage.orders).toEqual([]);
  });
});

test('the evening can be saved as a file while it is played', async () => {
  await using room = await served();
  expect(await room.ask(`${room.root}recording`)).toMatchObject({ status: 404 });
  room.stage.recorded = '{"format":"circlekeeper-recording"}\n';
  expect(await room.ask(`${room.root}recording`)).toMatchObject({
    status: 200,
    body: room.stage.recorded,
    headers: { 'content-disposition': 'attachment; filename="circlekeeper-2026-09-01.jsonl"' },
  });
});

/** The browser closes this page, and the server has noticed. */
async function closed(room: Awaited<ReturnType<typeof served>>, page: OpenPage): Promise<void> {
  page.socket.close();
  await once(page.socket, 'close');
  // The server has seen it too once it answers the next question.
  await room.ask(room.root);
}
