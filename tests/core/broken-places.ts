import { minutes, seconds } from '#core/time.ts';
import { openFloor } from '#core/session/floor.ts';
import { isCircle, queueNow } from '#core/session/plan.ts';
import { after, began, withRound, withTurn, type BrokenRulebook } from './broken-rulebook.ts';

/** Mistakes about places that are kept, lost turns, invitations and the longest time, by the law's name. */
export const brokenPlaces: Readonly<Record<string, BrokenRulebook>> = {
  'what the desk is told about the floor is about whoever has it': after(({ before, after: s }) =>
    s.floor.kind === 'open' ? { ...s, cues: before.cues } : s,
  ),
  'an invitation to the stage that nobody accepts is told to the hosts': after(({ after: s }) => ({
    ...s,
    cues: s.cues.filter((one) => one.kind !== 'not-on-air'),
  })),
  'in a circle everybody has a place': after(({ ask, after: s }) =>
    isCircle(queueNow(s)) && ask.intent.kind === 'thank-next' ? withRound(s, { order: s.round.order.slice(1) }) : s,
  ),
  'going past somebody keeps their place': after(({ before, ask, after: s }) => {
    if (before.floor.kind !== 'offered' || ask.intent.kind !== 'thank-next') return s;
    const { who } = before.floor;
    const others = (list: typeof s.round.line) => list.filter((id) => id !== who);
    const { order, line, owed } = s.round;
    return withRound(s, { order: others(order), line: others(line), owed: others(owed) });
  }),
  'a lost turn is made up for with what was left of it': after((facts) => {
    const { after: s } = facts;
    const lost = s.turns.some((turn) => turn.outcome === 'dropped');
    const template = s.phase === null ? 0 : seconds(s.format.phases[s.phase]?.turn_seconds ?? 0);
    return began(facts) && lost ? withTurn(s, (turn) => ({ ...turn, ceilingMs: template })) : s;
  }),
  'who had most of a turn waits for people who had nothing': after((facts) => {
    const { after: s } = facts;
    const lost = s.turns.findLast(
      (turn) =>
        turn.outcome === 'dropped' &&
        turn.phase === s.phase &&
        turn.startedAt + turn.ceilingMs > turn.endedAt &&
        turn.startedAt + turn.ceilingMs / 2 < turn.endedAt,
    );
    return began(facts) && lost !== undefined ? withTurn(s, (turn) => ({ ...turn, who: lost.who })) : s;
  }),
  'a circle and a turn that begins by coming in begin after a breath': after((facts) =>
    began(facts) ? withTurn(facts.after, (turn) => ({ ...turn, startedAt: turn.givenAt })) : facts.after,
  ),
  'the hard limit ends a meeting kindly': after(({ ask, after: s, now }) =>
    ask.intent.kind === 'tick' && s.stage.kind === 'after' && s.endedAt !== null && now - s.endedAt < minutes(600)
      ? { ...openFloor(s, now), stage: { kind: 'closed', at: now, why: 'hard-limit' } }
      : s,
  ),
};

/** The other half of laws that can be broken in two ways. */
export const otherHalves: readonly (readonly [law: string, broken: BrokenRulebook])[] = [
  [
    'a turn is never longer than its ceiling nor shorter than half of it',
    after((facts) =>
      began(facts) ? withTurn(facts.after, (turn) => ({ ...turn, ceilingMs: turn.ceilingMs * 2 + 1 })) : facts.after,
    ),
  ],
  [
    'the version grows with every change and only then',
    after(({ before, after: s }) => ({ ...s, version: before.version })),
  ],
  [
    'the epoch grows when the floor or the phase moves and only then',
    after(({ before, after: s }) => ({ ...s, epoch: before.epoch + 1 })),
  ],
  [
    'what a host decided about somebody stays until a host takes it back',
    after(({ ask, after: s }) =>
      ask.intent.kind === 'tick' ? { ...s, people: s.people.map((one) => ({ ...one, listenOnly: false })) } : s,
    ),
  ],
  [
    'what a host decided about somebody stays until a host takes it back',
    after(({ ask, after: s }) =>
      ask.intent.kind === 'arrive'
        ? { ...s, people: s.people.map((one) => ({ ...one, seat: one.late ? one.seat : ('speak' as const) })) }
        : s,
    ),
  ],
];
