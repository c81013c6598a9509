import { expect, test } from 'vitest';
import { postMessage } from '#rehearsal/discord/changes/messages.ts';
import { clientFor } from '#rehearsal/discord/client/client-for.ts';
import type { MessageView } from '#rehearsal/discord/client/view.ts';
import type { StageView } from '#rehearsal/stage/view.ts';
import { evening } from '#rehearsal/evening.ts';
import { openReplay } from '#rehearsal/recording/open-replay.ts';
import { Recorder } from '#rehearsal/recording/recorder.ts';

/** An evening of two with its doors open, and a recorder that has looked once. */
async function recorded(most?: number) {
  const room = await evening({ people: ['Fay', 'Ada'], host: 'Fay' });
  const recorder = new Recorder(room.discord, room.guild, {
    title: 'Two people',
    ...(most === undefined ? {} : { most }),
  });
  await room.opens('everybody');
  recorder.look();
  return { ...room, recorder, client: (id: string) => clientFor(room.discord, room.guild, id) };
}

const linesOf = (recorder: Recorder): readonly Record<string, unknown>[] =>
  recorder
    .text()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

/** The whole recording is behind them: what this person sees in this channel. */
async function seenAtTheEnd(recorder: Recorder, person: string, channel: string): Promise<readonly MessageView[]> {
  const replay = openReplay(recorder.text());
  while (!replay.view().notes.some(({ words }) => words.includes('ends here'))) await replay.order({ order: 'next' });
  const client = replay.client(person);
  client?.look(channel);
  await replay.close();
  return client?.view().open?.messages ?? [];
}

test('no token is in the file: neither the bot’s, nor one that answers a press, nor in what the bot was asked', async () => {
  await using room = await recorded();
  await room.people.ada.presses('More…');
  room.recorder.look();
  const { world } = room.discord;
  const tokens = [...world.messages.values()].flat().flatMap(({ token }) => token ?? []);
  expect(tokens.length).toBeGreaterThan(1);
  for (const secret of [room.discord.token, ...tokens]) expect(room.recorder.text()).not.toContain(secret);
  // Somebody may have typed one where everybody can read it.
  await room.people.ada.types(`The keys are ${room.discord.token} and ${tokens[0] ?? ''}.`, room.home);
  room.recorder.look();
  expect(room.recorder.text()).toContain('The keys are [left out] and [left out].');
});

test('what people did and what the bot asked stand in the file, by time, with the first line saying what it is', async () => {
  await using room = await recorded();
  await room.turn('20 s');
  room.recorder.acted('Ada', { do: 'leave' });
  await room.people.ada.leaves();
  room.recorder.look();
  const [head, ...lines] = linesOf(room.recorder);
  expect(head).toMatchObject({
    format: 'circlekeeper-recording',
    version: 1,
    title: 'Two people',
    guild: room.guild.id,
  });
  const out = lines.flatMap((line) => ('out' in line ? [line['out']] : []));
  expect(out).toContainEqual(expect.objectContaining({ method: 'POST', route: '/channels/{channel_id}/messages' }));
  const left = lines.findIndex((line) => 'in' in line);
  expect(lines[left]).toEqual({ at: room.clock.now(), in: { who: 'Ada', act: { do: 'leave' } } });
  expect(lines.at(-1)).toEqual({ at: room.clock.now(), end: 'saved' });
});

test('only what changed is written again', async () => {
  await using room = await recorded();
  const before = linesOf(room.recorder).length;
  room.recorder.look();
  room.recorder.look();
  expect(linesOf(room.recorder)).toHaveLength(before);
  const ada = room.people.ada.id;
  await room.people.ada.selfMutes();
  room.recorder.look();
  expect(linesOf(room.recorder).at(-2)).toMatchObject({
    world: { [`voice/${room.guild.id}/${ada}`]: { self_mute: true } },
  });
});

test('what somebody put away stays away, for them and for nobody else', async () => {
  await using room = await recorded();
  const { fay } = room.people;
  const client = room.client(fay.id);
  client.look(room.home.id);
  const whisper = client.view().open?.messages.find(({ isEphemeral }) => isEphemeral)?.message.id ?? '';
  const ids = async (): Promise<readonly string[]> =>
    (await seenAtTheEnd(room.recorder, fay.id, room.home.id)).map(({ message }) => message.id);
  expect(await ids()).toContain(whisper);
  const act = { do: 'dismiss', channel: room.home.id, message: whisper } as const;
  room.recorder.acted('Ada', act);
  expect(await ids()).toContain(whisper);
  room.recorder.acted('Fay', act);
  expect(await ids()).not.toContain(whisper);
});

test('a form that stood open before somebody is open again, until it was sent', async () => {
  await using room = await recorded();
  const { ada } = room.people;
  const form = { id: '77', modal: { title: 'A name', custom_id: 'x', components: [] } };
  room.recorder.form(ada.id, form);
  const open = openReplay(room.recorder.text());
  await open.order({ order: 'next' });
  while (open.view().notes.length === 0) await open.order({ order: 'next' });
  expect(open.client(ada.id)?.view().form).toEqual(form);
  expect(open.client(room.people.fay.id)?.view().form).toBeNull();
  room.recorder.form(ada.id, null);
  const sent = openReplay(room.recorder.text());
  while (sent.view().notes.length === 0) await sent.order({ order: 'next' });
  expect(sent.client(ada.id)?.view().form).toBeNull();
});

test('a picture that somebody sent is in the file, and is seen again', async () => {
  await using room = await recorded();
  const { world } = room.discord;
  const author = world.users.get(room.people.ada.id);
  const data = new Uint8Array([137, 80, 78, 71]);
  if (author) postMessage(world, { channel: room.home, author, body: {}, files: [{ name: 'a.png', size: 4, data }] });
  room.recorder.look();
  const messages = await seenAtTheEnd(room.recorder, room.people.ada.id, room.home.id);
  expect(messages.flatMap(({ message }) => message.attachments.map(({ url }) => url))).toEqual([
    `data:image/png;base64,${Buffer.from(data).toString('base64')}`,
  ]);
  expect(room.recorder.text()).not.toContain(new URL(room.discord.apiBase).host);
});

test('of what the stage shows only the news is written', async () => {
  await using room = await recorded();
  const shown: Pick<StageView, 'bot' | 'notes'> = { bot: 'up', notes: [] };
  room.recorder.stage(shown);
  room.recorder.stage(shown);
  room.recorder.stage({ ...shown, bot: 'down' });
  const news = linesOf(room.recorder).flatMap((line) => ('stage' in line ? [line['stage']] : []));
  expect(news).toEqual([{ bot: 'up', notes: [] }, { bot: 'down' }]);
});

test('a recording that grows too large lets go of what was said between bot and Discord first, and then ends plainly', async () => {
  await using room = await recorded(60_000);
  const { ada } = room.people;
  const outs = (): readonly unknown[] => linesOf(room.recorder).flatMap((line) => ('out' in line ? [line['out']] : []));
  const anything: unknown = expect.anything();
  const withBody: unknown = expect.objectContaining({ body: anything });
  const last = (): unknown => linesOf(room.recorder).at(-1);
  const goesOn = async (): Promise<void> => {
    await ada.types('a'.repeat(200), room.home);
    room.recorder.look();
  };
  expect(outs()[0]).toEqual(withBody);
  for (let turn = 0; turn < 300 && JSON.stringify(outs()[0]).includes('"body"'); turn++) await goesOn();
  expect(outs()[0]).not.toEqual(withBody);
  expect(outs()).toContainEqual(withBody);
  expect(last()).toMatchObject({ end: 'saved' });
  for (let turn = 0; turn < 300 && JSON.stringify(last()).includes('saved'); turn++) await goesOn();
  expect(outs()).not.toContainEqual(withBody);
  expect(last()).toMatchObject({ end: 'full' });
  const full = room.recorder.text();
  await goesOn();
  expect(room.recorder.text()).toBe(full);
  expect(Buffer.byteLength(full)).toBeLessThan(60_100);
});
