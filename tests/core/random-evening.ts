import fc from 'fast-check';
import { queues, type Format, type Queue } from '#core/formats/format.ts';
import { shippedFormats } from '#core/formats/shipped.ts';
import { channelId, type MemberId, sessionId } from '#core/ids.ts';
import { beginSession } from '#core/session/begin.ts';
import type { Ask, Intent } from '#core/session/intents.ts';
import { brokenLaws } from '#core/session/lawful.ts';
import type { Views } from '#core/session/laws/law.ts';
import type { Session, TalkMode } from '#core/session/model.ts';
import { queueNow } from '#core/session/plan.ts';
import type { Step } from '#core/session/step.ts';
import { hours, minutes, seconds, type Instant } from '#core/time.ts';
import { aSession, people, place } from './people.ts';
import { endings, hostWishes, memberWishes, pocketWishes, type Wish } from './wishes.ts';

/** One thing that happens: which, by whom, about whom, and how long after the thing before. */
type Move = readonly [what: number, who: number, whom: number, jump: number];

export interface Evening {
  readonly format: number;
  readonly mode: TalkMode;
  readonly size: number;
  /** How the floor moves in the longer parts; null leaves them as they were shipped. */
  readonly order: Queue | null;
  readonly breath: 'of-format' | 'none';
  readonly meets: 'in-a-room' | 'in-person';
  /** Few people are too many already, and the second room is asked for at the doors. */
  readonly crowd: 'as-shipped' | 'too-many';
  readonly phases: number;
  readonly seed: number;
  readonly moves: readonly Move[];
}

const theOtherRoom = { session: sessionId('session00002'), room: channelId('other') };

const opensAt: Instant = Date.UTC(2026, 0, 7, 19, 0);

const jumps = [
  0,
  0,
  0,
  seconds(1),
  seconds(5),
  seconds(5),
  seconds(11),
  seconds(31),
  seconds(46),
  seconds(61),
  minutes(3),
  minutes(11),
];

export const evenings: fc.Arbitrary<Evening> = fc.record({
  format: fc.nat(shippedFormats.length - 1),
  mode: fc.constantFrom<TalkMode>('gentle', 'strict', 'stage'),
  size: fc.integer({ min: 2, max: 9 }),
  // Half of the evenings are as shipped; in the others every order has its turn, also those no shipped part uses.
  order: fc.oneof(fc.constant(null), fc.constantFrom<Queue>(...queues.filter((queue) => queue !== 'none'))),
  breath: fc.constantFrom('of-format', 'of-format', 'none'),
  meets: fc.constantFrom('in-a-room', 'in-a-room', 'in-a-room', 'in-person'),
  crowd: fc.constantFrom('as-shipped', 'as-shipped', 'too-many'),
  phases: fc.nat(7),
  seed: fc.nat(),
  moves: fc.array(fc.tuple(fc.nat(999), fc.nat(99), fc.nat(99), fc.nat(jumps.length - 1)), {
    minLength: 10,
    maxLength: 40,
  }),
});

/** What went wrong, or null when the whole evening was lawful. */
export type Verdict = { readonly laws: readonly string[]; readonly ask: Ask; readonly at: number } | null;

/** Plays an evening with a rulebook, until long after everybody forgot about it, and stops at the first step that breaks a law. */
export function play(evening: Evening, step: Step, views?: Views): Verdict {
  let session = doorsOpen(evening);
  let now = opensAt;
  const forgotten: Happening = { jump: hours(5), ask: () => ({ intent: { kind: 'tick' }, standing: 'member' }) };
  const asks = [...beginning(evening), ...evening.moves.map((move) => asAsk(move, evening)), forgotten];
  for (const [at, one] of asks.entries()) {
    now += one.jump;
    const ask = one.ask(session);
    const outcome = step(session, ask, now);
    const laws = brokenLaws(session, ask, outcome, now, views);
    if (laws.length > 0) return { laws, ask, at };
    if ('session' in outcome) session = outcome.session;
  }
  return null;
}

interface Happening {
  readonly jump: number;
  readonly ask: (session: Session) => Ask;
}

function doorsOpen({ format, mode, seed, order, breath, meets, crowd }: Evening): Session {
  const shipped = shippedFormats[format];
  if (shipped === undefined) throw new Error(`there is no format ${format}`);
  const chosen = order === null ? shipped : inThatOrder(shipped, order);
  const sized = crowd === 'too-many' ? { ...chosen, size: { ...chosen.size, split_above: 2 } } : chosen;
  const where = meets === 'in-person' ? { ...place, room: null } : place;
  const quiet = breath === 'none' ? { breathMs: 0 } : {};
  return beginSession({ id: aSession, place: where, format: sized, mode, opensAt, seed, ...quiet });
}

/** A part this long has room for a round of turns. */
const longMinutes = 8;

function inThatOrder(format: Format, queue: Queue): Format {
  const phases = format.phases.map((phase) =>
    phase.minutes < longMinutes || phase.queue === 'none' ? phase : { ...phase, queue },
  );
  return { ...format, phases, queue: { ...format.queue, order: queue } };
}

/** Everybody arrives, the first person starts, and the meeting goes on to some phase. */
function beginning({ size, phases, format, crowd }: Evening): readonly Happening[] {
  const [fay, ada] = [person(0), person(1)];
  const parts = shippedFormats[format]?.phases.length ?? 1;
  const asked = (intent: Intent, jump = 1_000): Happening => ({
    jump,
    ask: () => ({ intent, standing: 'facilitator' }),
  });
  return [
    ...people.slice(0, size).map((by) => asked({ kind: 'arrive', by, how: 'voice' })),
    asked({ kind: 'role', by: fay, role: 'co_host', to: ada }),
    ...(crowd === 'too-many' ? [asked({ kind: 'second-room', by: fay, to: ada })] : []),
    asked({ kind: 'start', by: fay, theme: null }, minutes(5)),
    ...Array.from({ length: crowd === 'too-many' ? phases % 2 : phases % parts }, () =>
      asked({ kind: 'next', by: fay }, minutes(1)),
    ),
  ];
}

function asAsk([what, who, whom, jump]: Move, { size }: Evening): Happening {
  const someone = person(who % (size + 1));
  const another = person(whom % (size + 1));
  const host = person(who % 3);
  return {
    jump: jumps[jump] ?? 0,
    ask: (session) => {
      // Some people press a card that they saw a moment ago.
      const card = who % 7 === 0 ? { sawEpoch: Math.max(0, session.epoch - (whom % 2)) } : {};
      if (what < 100) return { intent: { kind: 'tick' }, standing: 'member' };
      if (what < 120) return { intent: foundAbsent(session, someone, whom), standing: 'member' };
      if (what < 560) return { intent: asMeetingsGo(session, someone, another, whom), standing: 'member', ...card };
      if (what < 830)
        return {
          intent: choose(memberWishes, what)(holderOr(session, someone, whom), another, whom),
          standing: (['facilitator', 'moderator'] as const)[whom % 9] ?? 'member',
          ...card,
        };
      const standing = whom % 2 === 0 ? 'facilitator' : 'member';
      if (what < 996) return { intent: choose(hostWishes, what)(host, another, whom), standing, ...card };
      return { intent: choose(endings, what)(host, another, whom), standing: 'moderator', ...card };
    },
  };
}

/** After a restart somebody is missing, sometimes since before the turn that they were given meanwhile, or since late in it. */
function foundAbsent(session: Session, someone: MemberId, n: number): Intent {
  const { floor } = session;
  if (floor.kind !== 'speaking') return { kind: 'leave', by: someone };
  return {
    kind: 'leave',
    by: n % 4 === 0 ? someone : floor.turn.who,
    since: floor.turn.startedAt + (n % 5 < 3 ? seconds((n % 3) - 1) : Math.round(floor.turn.ceilingMs * 0.6)),
  };
}

/** What people mostly do at this point, without which no evening would come as far as a second turn. */
function asMeetingsGo(session: Session, someone: MemberId, another: MemberId, n: number): Intent {
  const { floor, stage, division } = session;
  if (session.place.room === null && n % 9 < 8)
    return choose(pocketWishes, n)(session.roles.host ?? someone, another, n);
  if (division.kind === 'asked') return { kind: 'second-open', ...theOtherRoom };
  if (division.kind === 'moving' && n % 3 > 0)
    return { kind: n % 3 === 1 ? 'brought-over' : 'stays-here', who: someone };
  if (stage.kind === 'paused') return { kind: 'resume', by: session.roles.host ?? someone };
  switch (floor.kind) {
    case 'offered':
      return n % 3 === 0
        ? { kind: 'thank-next', by: session.roles.host ?? someone }
        : { kind: 'on-air', by: floor.who };
    case 'held':
      return { kind: 'arrive', by: floor.turn.who, how: n % 3 === 0 ? 'text' : 'voice' };
    case 'speaking':
      if (n % 3 === 0) return { kind: 'raise-hand', by: someone };
      return n % 3 === 1 ? { kind: 'hand-to', by: floor.turn.who, to: another } : { kind: 'done', by: floor.turn.who };
    case 'open':
    case 'breath':
      if (queueNow(session) === 'none' && n % 2 === 0) return { kind: 'next', by: session.roles.host ?? someone };
      return { kind: n % 5 === 0 ? 'pass' : 'raise-hand', by: someone };
  }
}

/** Half the time it is the person with the floor who acts, for with nine people they would hardly ever. */
function holderOr({ floor }: Session, someone: MemberId, n: number): MemberId {
  if (n % 2 === 0) return someone;
  return floor.kind === 'speaking' || floor.kind === 'held' ? floor.turn.who : someone;
}

function person(index: number): MemberId {
  const one = people[index];
  if (one === undefined) throw new Error(`there is nobody with number ${index}`);
  return one;
}

function choose(wishes: readonly Wish[], n: number): Wish {
  const wish = wishes[n % wishes.length];
  if (wish === undefined) throw new Error('there is no such wish');
  return wish;
}
