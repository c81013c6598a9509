import { expect, test } from 'vitest';
import { channelId, groupId, guildId, memberId, sessionId } from '#core/ids.ts';
import { shippedFormats } from '#core/formats/shipped.ts';
import { beginSession } from '#core/session/begin.ts';
import { hostWishes, seatWishes } from '#core/session/intents.ts';
import type { PressKind } from '#discord/custom-id.ts';
import { intentOf } from '#discord/intent-of.ts';
import { ladderArg } from '#discord/render/ladder-press.ts';

const fay = memberId('100000000000000001');
const ada = memberId('100000000000000002');
const [format] = shippedFormats;
if (!format) throw new Error('no format is shipped');
const session = beginSession({
  id: sessionId('abcdefghijkl'),
  place: {
    guild: guildId('1'),
    group: groupId('g'),
    room: channelId('2'),
    kept: 'group',
    home: channelId('3'),
    desk: channelId('4'),
    language: 'en',
  },
  format,
  mode: 'gentle',
  opensAt: 0,
  seed: 1,
});
const read = (kind: PressKind, arg = '', chosen: string | null = null) =>
  intentOf({ kind, session: session.id, epoch: 0, arg }, session, fay, chosen);

test('a press that needs no more than its name is a wish of whoever pressed', () => {
  for (const kind of [...seatWishes, ...hostWishes]) expect(read(kind)).toEqual({ kind, by: fay });
});

test('nobody can press what only the clock, Discord or the house may want', () => {
  for (const kind of ['tick', 'close', 'on-air', 'arrive', 'mode'] as const) expect(read(kind)).toBeNull();
});

test('a person is taken from what was chosen, else from the button, and has to look like a person', () => {
  for (const kind of ['pick', 'hand-to', 'hand-over'] as const) {
    expect(read(kind, '', ada)).toEqual({ kind, by: fay, to: ada });
    expect(read(kind, ada)).toEqual({ kind, by: fay, to: ada });
    expect(read(kind, ada, fay)).toEqual({ kind, by: fay, to: fay });
    for (const other of ['', 'everyone', '12', '<@100000000000000002>']) expect(read(kind, other)).toBeNull();
  }
});

test('every rung of the ladder comes back as it was written on its panel', () => {
  for (const rung of ['hint', 'listen-only', 'out-for-today'] as const) {
    expect(read('ladder', ladderArg(ada, rung), 'one_voice')).toEqual({
      kind: 'ladder',
      by: fay,
      to: ada,
      rung,
      rule: 'one_voice',
    });
  }
  expect(read('ladder', ladderArg(ada, 'back-in'))).toMatchObject({ rung: 'back-in', rule: format.rules[0] });
  for (const other of ['', ada, `${ada}-`, `${ada}-banned`, 'hint', '-hint']) expect(read('ladder', other)).toBeNull();
});

test('wishes for replies are the three there are', () => {
  for (const wish of ['listening', 'echoes', 'ideas'] as const) {
    expect(read('replies', '', wish)).toEqual({ kind: 'replies', by: fay, wish });
  }
  expect(read('replies', '', 'advice')).toBeNull();
});

test('a role goes to whom was chosen, or to nobody, and has to be one of ours', () => {
  expect(read('role', 'co_host', ada)).toEqual({ kind: 'role', by: fay, role: 'co_host', to: ada });
  expect(read('role', 'co_host')).toEqual({ kind: 'role', by: fay, role: 'co_host', to: null });
  expect(read('role', 'king', ada)).toBeNull();
});

test('coming in by a button is coming in by text, and a break without a length is five minutes', () => {
  expect(read('come-in')).toEqual({ kind: 'arrive', by: fay, how: 'text' });
  expect(read('break', '10')).toMatchObject({ minutes: 10 });
  expect(read('break', 'soon')).toMatchObject({ minutes: 5 });
});
