import type { MemberId } from '#core/ids.ts';
import type { Intent } from '#core/session/intents.ts';

export type Wish = (who: MemberId, whom: MemberId, n: number) => Intent;
/** An intent that is nothing but a kind and a person. */
type Simple =
  Extract<Intent, { readonly by: MemberId }> extends infer One
    ? One extends { readonly kind: infer K }
      ? keyof One extends 'kind' | 'by'
        ? K
        : never
      : never
    : never;
const simple =
  (kind: Simple): Wish =>
  (by) =>
    ({ kind, by }) as Intent;

/** By members; hands come often, for without them nothing happens. */
export const memberWishes: readonly Wish[] = [
  ...Array.from({ length: 6 }, () => simple('raise-hand')),
  ...Array.from({ length: 4 }, () => simple('done')),
  ...Array.from({ length: 3 }, () => simple('on-air')),
  ...Array.from({ length: 3 }, (): Wish => (by) => ({ kind: 'leave', by })),
  ...Array.from({ length: 4 }, (): Wish => (by, _whom, n) => ({
    kind: 'arrive',
    by,
    how: n % 4 === 0 ? 'text' : 'voice',
  })),
  (by, whom) => ({ kind: 'hand-to', by, to: whom }),
  (by, whom) => ({ kind: 'hand-to', by, to: whom }),
  (by) => ({ kind: 'replies', by, wish: 'echoes' }),
  ...(
    [
      'lower-hand',
      'pass',
      'pass',
      'listen',
      'speak',
      'speak',
      'type',
      'agree',
      'first-time',
      'ask-time',
      'cannot-hear',
    ] as const
  ).map(simple),
];

/** By the host team and the facilitators. */
export const hostWishes: readonly Wish[] = [
  ...(
    ['next', 'thank-next', 'thank-next', 'done', 'plus-minute', 'pause', 'resume', 'resume', 'pause-room'] as const
  ).map(simple),
  ...(
    [
      'breathe',
      'skip-breath',
      'hide-countdown',
      'show-countdown',
      'stretch',
      'shorten',
      'relief',
      'take-over',
      'unstick',
    ] as const
  ).map(simple),
  (by, whom) => ({ kind: 'pick', by, to: whom }),
  (by, whom) => ({ kind: 'pick', by, to: whom }),
  (by, whom) => ({ kind: 'second-room', by, to: whom }),
  (by, _whom, n) => ({ kind: 'break', by, minutes: n }),
  (by, whom) => ({ kind: 'hand-over', by, to: whom }),
  (by, whom, n) => ({
    kind: 'role',
    by,
    role: (['host', 'co_host', 'timekeeper', 'standby'] as const)[n % 4] ?? 'host',
    to: whom,
  }),
  (by, _whom, n) => ({ kind: 'mode', by, mode: n % 2 === 0 ? 'gentle' : 'strict' }),
  (by, whom, n) => ({
    kind: 'ladder',
    by,
    to: whom,
    rule: 'one_voice',
    rung: (['hint', 'listen-only', 'out-for-today', 'back-in'] as const)[n % 4] ?? 'hint',
  }),
];

/** By whoever holds the desk of a meeting in person. */
export const pocketWishes: readonly Wish[] = [
  ...(
    [
      'next-turn',
      'next-turn',
      'next-turn',
      'thank-next',
      'plus-minute',
      'stop-turn',
      'one-more-waiting',
      'one-more-waiting',
      'one-less-waiting',
      'pause',
      'resume',
      'next',
      'shorten',
      'take-over',
    ] as const
  ).map(simple),
  (by, _whom, n) => ({ kind: 'speakers', by, count: n % 5 === 0 ? null : n % 12 }),
  (by, _whom, n) => ({ kind: 'head-count', by, count: n }),
];

/** What ends an evening, so rarely that most evenings have a middle. */
export const endings: readonly Wish[] = [
  simple('end'),
  simple('open-conversation'),
  simple('postpone'),
  (by) => ({ kind: 'close', by }),
];
