import { shippedFormats } from '#core/formats/shipped.ts';
import type { Floor, Person, Round, Session, Stage, TalkMode } from '#core/session/model.ts';
import { minutes, seconds } from '#core/time.ts';
import { everyCue, evening, member, person, sampleSession } from '#tests/text/sample-evening.ts';

const modes: readonly TalkMode[] = ['gentle', 'strict', 'stage'];
const sizes = [1, 3, 12, 25, 60] as const;

/** People of every kind, so that no list on a card stays empty. */
function crowd(size: number): readonly Person[] {
  return Array.from({ length: size }, (_, index) =>
    person(index + 1, {
      here: index % 7 === 6 ? 'gone' : index % 5 === 4 ? 'text' : 'voice',
      seat: index % 4 === 3 ? 'listen' : 'speak',
      replies: index % 3 === 0 ? 'echoes' : 'listening',
      types: index % 5 === 4,
      firstTime: index % 2 === 1,
      asksForTime: index % 3 === 1,
      out: index % 11 === 10,
      agreed: index % 2 === 0,
    }),
  );
}

const someone = member(1);

const turn = {
  seq: 1,
  phase: 0,
  who: someone,
  kind: 'voice',
  ceilingMs: seconds(90),
  givenAt: evening,
  startedAt: evening,
  endsAt: evening + seconds(90),
  told: 'nothing',
} as const;

const floors: readonly Floor[] = [
  { kind: 'open', since: evening, cued: false },
  { kind: 'breath', until: evening + seconds(10), next: member(2) },
  { kind: 'breath', until: evening + seconds(10), next: null },
  { kind: 'offered', who: someone, since: evening },
  { kind: 'speaking', turn },
  { kind: 'held', turn, until: evening + seconds(45), leftMs: seconds(30) },
];

const stages: readonly Stage[] = [
  { kind: 'running' },
  ...(['host', 'break', 'care', 'host-lost'] as const).map((why): Stage => ({
    kind: 'paused',
    why,
    since: evening,
    until: why === 'break' ? evening + minutes(5) : null,
  })),
];

const ends: readonly Stage[] = [
  { kind: 'doors' },
  { kind: 'after', closesAt: evening + minutes(20) },
  ...(['ended', 'hard-limit', 'postponed'] as const).map((why): Stage => ({ kind: 'closed', at: evening, why })),
];

/** Those who passed, were heard, or wait are different people, as the rulebook keeps them. */
function round(people: readonly Person[]): Round {
  const ids = people.map(({ id }) => id);
  const every = (which: number) => ids.filter((_, index) => index % 6 === which);
  return {
    order: every(0),
    line: [...every(1), ...every(2)],
    heard: every(3),
    passed: every(4),
    owed: [],
    invitation: { kind: 'open', until: evening + seconds(30) },
    invited: [],
  };
}

const ended = { ...turn, endedAt: evening + seconds(80), outcome: 'done' } as const;

/** So full an evening that every line of both cards is there. */
export function fullEvening(format: Session['format'], size: number, phase: number): Session {
  const people = crowd(size);
  return {
    ...sampleSession(format, size),
    stage: { kind: 'running' },
    startedAt: evening,
    phase,
    phases: [{ index: phase, startedAt: evening, endsAt: evening + minutes(12), endedAt: null }],
    people,
    round: round(people),
    floor: { kind: 'speaking', turn: { ...turn, phase } },
    turns: Array.from({ length: 6 }, (_, index) => ({ ...ended, seq: index + 1, phase, who: member((index % 2) + 1) })),
    roles: { host: member(1), co_host: member(2), timekeeper: member(3), standby: member(4) },
    handover: { to: member(2), why: 'relief', askedAt: evening },
    cues: everyCue,
  };
}

/** Every shipped format, size, phase, mode, floor and stage that a card can meet. */
export function* everyEvening(): Generator<Session> {
  for (const format of shippedFormats) {
    for (const size of sizes) {
      for (const stage of ends) yield* inModes({ ...sampleSession(format, size), people: crowd(size), stage });
      for (const phase of format.phases.keys()) yield* duringPhase(fullEvening(format, size, phase));
    }
  }
}

function* duringPhase(session: Session): Generator<Session> {
  for (const stage of stages) yield* inModes({ ...session, stage });
  for (const floor of floors) yield { ...session, floor };
  yield { ...session, cues: [], handover: null, countdown: 'hidden', theme: 'grief_and_loss/1' };
  yield { ...session, conversation: 'open' };
}

function* inModes(session: Session): Generator<Session> {
  for (const mode of modes) yield { ...session, mode };
}
