import { hardLimit } from '#core/session/plan.ts';
import { notYetHeard } from '#core/session/round.ts';
import { voicesOf } from '#core/session/voices.ts';
import { step } from '#core/session/step.ts';
import { seconds } from '#core/time.ts';
import {
  after,
  began,
  change,
  record,
  stranger,
  views,
  withRound,
  withTurn,
  type BrokenRulebook,
} from './broken-rulebook.ts';
import { brokenPlaces } from './broken-places.ts';
import { brokenRooms } from './broken-rooms.ts';

/** One mistake for each law, by the law's name. */
export const brokenRulebooks: Readonly<Record<string, BrokenRulebook>> = {
  'the speaker is here, in a speaking seat, and not out for today': after(({ after: s }) =>
    s.floor.kind === 'held' ? { ...s, floor: { kind: 'speaking', turn: s.floor.turn } } : s,
  ),
  'time never takes the floor': after(({ ask, after: s }) =>
    ask.intent.kind === 'tick' && s.floor.kind === 'speaking' && s.floor.turn.told === 'grace-over'
      ? { ...s, floor: { kind: 'open', since: 0, cued: true } }
      : s,
  ),
  'nobody is held back in a break, after the meeting, or in gentle mode': {
    step,
    views: { ...views, voicesOf: (s) => (s.stage.kind === 'after' ? { kind: 'only', heard: [] } : voicesOf(s)) },
  },
  'only the host team and the floor are heard where voices are kept': {
    step,
    views: {
      ...views,
      voicesOf: (s) => {
        const voices = voicesOf(s);
        return voices.kind === 'free' ? voices : { kind: 'only', heard: [...voices.heard, ...s.round.line] };
      },
    },
  },
  'a pass leaves no record': after(({ ask, after: s }) =>
    ask.intent.kind === 'pass' ? { ...s, turns: [...s.turns, record(s, ask.intent.by)] } : s,
  ),
  'records of turns are only added': after(({ after: s }) => ({ ...s, turns: s.turns.slice(-1) })),
  'turns belong to the phase that runs': after((facts) =>
    began(facts) ? withTurn(facts.after, (turn) => ({ ...turn, phase: 0 })) : facts.after,
  ),
  'nobody waits in two places': after(({ ask, after: s }) =>
    ask.intent.kind === 'raise-hand' ? withRound(s, { line: [...s.round.line, ask.intent.by, ask.intent.by] }) : s,
  ),
  'only people in speaking seats wait for the floor': after(({ before, ask, after: s }) =>
    ask.intent.kind === 'listen' ? withRound(s, { order: before.round.order, line: before.round.line }) : s,
  ),
  'nobody was both heard and passed': after(({ ask, after: s }) =>
    ask.intent.kind === 'pass' ? withRound(s, { passed: [...new Set([...s.round.passed, ask.intent.by])] }) : s,
  ),
  'nobody gets a second turn before everyone had the chance': after((facts) => {
    const { after: s } = facts;
    const again = s.round.heard[0];
    return began(facts) && again !== undefined ? withTurn(s, (turn) => ({ ...turn, who: again })) : s;
  }),
  'hands of people not heard yet come first': after((facts) => {
    const { before, after: s } = facts;
    const waited = [...before.round.order, ...before.round.line];
    const waiting = [...s.round.order, ...s.round.line].find(
      (id) => waited.includes(id) && !s.round.heard.includes(id),
    );
    const again = s.round.heard[0];
    if (!began(facts) || waiting === undefined || again === undefined) return s;
    return withTurn(withRound(s, { invitation: { kind: 'over' } }), (turn) => ({ ...turn, who: again }));
  }),
  'not yet heard lists exactly who is here and neither spoke nor passed': {
    step,
    views: { ...views, notYetHeard: (s) => [...notYetHeard(s), ...s.round.passed] },
  },
  'hosts cannot be put out': after(({ after: s }) =>
    change((one) => (one.id === s.roles.host && s.version > 20 ? { ...one, out: true } : one))(s),
  ),
  'a fixed circle keeps its seats': after(({ ask, after: s }) =>
    ask.intent.kind === 'leave' ? { ...s, fixedOrder: s.fixedOrder.toReversed() } : s,
  ),
  'what a host decided about somebody stays until a host takes it back': after(({ ask, after: s }) =>
    ask.intent.kind === 'tick' ? change((one) => ({ ...one, out: false }))(s) : s,
  ),
  'a turn is never longer than its ceiling nor shorter than half of it': after((facts) =>
    began(facts) ? withTurn(facts.after, (turn) => ({ ...turn, ceilingMs: turn.ceilingMs / 2 - 1 })) : facts.after,
  ),
  'nothing stays due': after(({ after: s, now }) =>
    s.floor.kind === 'breath' ? { ...s, floor: { ...s.floor, until: now } } : s,
  ),
  'a pause costs nobody time': after(({ before, ask, after: s }) =>
    ask.intent.kind === 'resume' && before.floor.kind === 'speaking' && s.floor.kind === 'speaking'
      ? { ...s, floor: before.floor }
      : s,
  ),
  'a lost line costs nobody time': after(({ before, ask, after: s }) =>
    ask.intent.kind === 'arrive' && before.floor.kind === 'held' && s.floor.kind === 'speaking'
      ? withTurn(s, (turn) => ({ ...turn, endsAt: turn.endsAt - 1 }))
      : s,
  ),
  'nothing runs past the hard limit': {
    step: (before, ask, now) => step(before, ask, Math.min(now, hardLimit(before) - 1)),
    views,
  },
  'the absorbing phase takes the delay, down to a third': after(({ after: s }) => ({
    ...s,
    phases: s.phases.map((run) => ({ ...run, endsAt: run.startedAt + seconds(60) })),
  })),
  'phases end by hand': after(({ ask, after: s }) =>
    ask.intent.kind === 'tick' && s.phase !== null ? { ...s, phase: s.phase + 1 } : s,
  ),
  'phases come in their order': after(({ ask, after: s }) =>
    ask.intent.kind === 'next' && s.phase !== null ? { ...s, phase: s.phase + 1 } : s,
  ),
  'clocks stand still in a pause': after(({ ask, after: s }) =>
    ask.intent.kind === 'tick' && s.stage.kind === 'paused'
      ? withTurn(s, (turn) => ({ ...turn, endsAt: turn.endsAt + 1 }))
      : s,
  ),
  'the version grows with every change and only then': after(({ before, after: s }) => ({
    ...s,
    version: before.version + 1,
  })),
  'the epoch grows when the floor or the phase moves and only then': after(({ before, after: s }) => ({
    ...s,
    epoch: before.epoch,
  })),
  'old presses move nothing': {
    step: (before, { intent, standing }, now) => step(before, { intent, standing }, now),
    views,
  },
  'only the person addressed is mentioned': {
    step: (before, ask, now) => {
      const outcome = step(before, ask, now);
      if ('refused' in outcome) return outcome;
      const effects = outcome.effects.map((one) =>
        one.kind === 'say' && one.line.say === 'phase' ? { ...one, to: stranger } : one,
      );
      return { ...outcome, effects };
    },
    views,
  },
  'the head count is the most people seen at once': after(({ after: s }) => ({
    ...s,
    headCount: s.people.filter((one) => one.here === 'voice').length,
  })),
  'the end leaves nothing open': after(({ before, after: s }) =>
    s.stage.kind === 'after' ? withRound(s, { line: before.round.line, order: [stranger] }) : s,
  ),
  ...brokenPlaces,
  ...brokenRooms,
};
