import { type MemberId, memberId } from '#core/ids.ts';
import { hostWishes, type Intent, seatWishes } from '#core/session/intents.ts';
import { type Role, roles, type Session } from '#core/session/model.ts';
import type { Press } from './custom-id.ts';
import { readLadder } from './render/ladder-press.ts';

type Make = (by: MemberId, arg: string, chosen: string | null, session: Session) => Intent | null;

const snowflake = /^\d{17,20}$/;
const someone = (text: string | null): MemberId | null => (text && snowflake.test(text) ? memberId(text) : null);
const someNumber = (text: string): number | null => (/^\d{1,3}$/.test(text) ? Number(text) : null);
const given = (kind: 'hand-to' | 'pick' | 'hand-over' | 'second-room'): Make => {
  return (by, arg, chosen) => {
    const who = someone(chosen ?? arg);
    return who ? { kind, by, to: who } : null;
  };
};
const wishes = ['listening', 'echoes', 'ideas'] as const;

/** How each press becomes an intent. A new button needs a line here only when its intent carries more than its name. */
const makers: ReadonlyMap<string, Make> = new Map<string, Make>([
  ...seatWishes.map((kind): [string, Make] => [kind, (by) => ({ kind, by })]),
  ...hostWishes.map((kind): [string, Make] => [kind, (by) => ({ kind, by })]),
  ['come-in', (by) => ({ kind: 'arrive', by, how: 'text' })],
  ['leave', (by) => ({ kind: 'leave', by })],
  ['start', (by, arg) => ({ kind: 'start', by, theme: arg === '' ? null : arg })],
  ['break', (by, arg, chosen) => ({ kind: 'break', by, minutes: Number(chosen ?? arg) || 5 })],
  ['hand-to', given('hand-to')],
  ['pick', given('pick')],
  ['hand-over', given('hand-over')],
  ['second-room', given('second-room')],
  [
    'head-count',
    (by, arg, chosen) => {
      const count = someNumber(chosen ?? arg);
      return count === null ? null : { kind: 'head-count', by, count };
    },
  ],
  // Anything but a number goes back to the length of the format.
  ['speakers', (by, arg, chosen) => ({ kind: 'speakers', by, count: someNumber(chosen ?? arg) })],
  [
    'replies',
    (by, arg, chosen) => {
      const wish = wishes.find((one) => one === (chosen ?? arg));
      return wish ? { kind: 'replies', by, wish } : null;
    },
  ],
  [
    'role',
    (by, arg, chosen) => {
      const role = roles.find((one): one is Role => one === arg);
      return role ? { kind: 'role', by, role, to: someone(chosen) } : null;
    },
  ],
  [
    'ladder',
    // The press carries who and how far; the select, which agreement it is about.
    (by, arg, chosen, session) => {
      const read = readLadder(arg, chosen ?? undefined, session);
      return read ? { kind: 'ladder', by, ...read } : null;
    },
  ],
]);

/** Null when the press makes no sense, such as a card that was tampered with. */
export function intentOf(press: Press, session: Session, by: MemberId, chosen: string | null): Intent | null {
  return makers.get(press.kind)?.(by, press.arg, chosen, session) ?? null;
}
