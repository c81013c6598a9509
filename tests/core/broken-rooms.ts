import { sessionId } from '#core/ids.ts';
import type { Session } from '#core/session/model.ts';
import { after, record, stranger, type BrokenRulebook } from './broken-rulebook.ts';

const pocketed = (session: Session, pocket: Partial<Session['pocket']>): Session => ({
  ...session,
  pocket: { ...session.pocket, ...pocket },
});

function withTimed(session: Session, by: { readonly startedAt?: number; readonly endsAt?: number }): Session {
  const { turn } = session.pocket;
  if (turn === null) return session;
  const { startedAt = 0, endsAt = 0 } = by;
  return pocketed(session, { turn: { ...turn, startedAt: turn.startedAt + startedAt, endsAt: turn.endsAt + endsAt } });
}

const timedNow = (before: Session, now: Session): boolean =>
  now.pocket.turn !== null && (before.pocket.turn === null || before.pocket.heard !== now.pocket.heard);

/** Mistakes about meetings in person and about second rooms, by the law's name. */
export const brokenRooms: Readonly<Record<string, BrokenRulebook>> = {
  'in person nobody is listed': after(({ ask, after: s }) =>
    s.place.room === null && ask.intent.kind === 'next-turn'
      ? { ...s, turns: [...s.turns, record(s, ask.intent.by)] }
      : s,
  ),
  'only in person turns are timed for nobody in particular': after(({ ask, after: s }) =>
    ask.intent.kind === 'raise-hand' ? pocketed(s, { waiting: s.pocket.waiting + 1 }) : s,
  ),
  'a timed turn is never longer than its part says nor shorter than half of it': after(({ before, after: s }) =>
    timedNow(before, s) ? withTimed(s, { endsAt: 1 }) : s,
  ),
  'time never ends a timed turn': after(({ ask, after: s }) =>
    ask.intent.kind === 'tick' && s.pocket.turn?.told === 'time-up' ? pocketed(s, { turn: null }) : s,
  ),
  'a pause costs a timed turn nothing': after(({ before, ask, after: s }) =>
    ask.intent.kind === 'resume' && before.pocket.turn !== null ? pocketed(s, { turn: before.pocket.turn }) : s,
  ),
  'only people who are here are brought over, and never the host': after(({ before, ask, after: s }) =>
    ask.intent.kind === 'leave' && before.division.kind === 'moving' ? { ...s, division: before.division } : s,
  ),
  'nobody is added to those who are brought over': after(({ before, after: s }) => {
    const late = s.people.find(({ id }) => id !== s.roles.host)?.id ?? stranger;
    if (before.division.kind !== 'moving' || s.division.kind !== 'moving') return s;
    return { ...s, division: { ...s.division, who: [...new Set([...s.division.who, late])] } };
  }),
  'nobody is moved once people share': after(({ before, after: s }) =>
    before.division.kind === 'moving' && s.phase !== before.phase ? { ...s, division: before.division } : s,
  ),
  'a meeting has one second room': after(({ ask, after: s }) =>
    ask.intent.kind === 'second-room' && s.division.kind === 'done'
      ? { ...s, division: { kind: 'asked', host: ask.intent.to, since: 0 } }
      : s.division.kind === 'done'
        ? { ...s, division: { ...s.division, session: sessionId(`third${String(s.version).padStart(7, '0')}`) } }
        : s,
  ),
};

/** The other half of laws that can be broken in two ways. */
export const otherHalvesOfRooms: readonly (readonly [law: string, broken: BrokenRulebook])[] = [
  [
    'a timed turn is never longer than its part says nor shorter than half of it',
    after(({ before, after: s }) =>
      timedNow(before, s) && s.pocket.turn
        ? withTimed(s, { endsAt: s.pocket.turn.startedAt - s.pocket.turn.endsAt })
        : s,
    ),
  ],
  [
    'a pause costs a timed turn nothing',
    after(({ ask, after: s }) =>
      ask.intent.kind === 'tick' && s.stage.kind === 'paused' ? withTimed(s, { endsAt: 1 }) : s,
    ),
  ],
  [
    'only people who are here are brought over, and never the host',
    after(({ before, after: s }) =>
      before.division.kind === 'asked' && s.division.kind === 'moving' && s.roles.host !== undefined
        ? { ...s, division: { ...s.division, who: [...s.division.who, s.roles.host] } }
        : s,
    ),
  ],
  [
    'the head count is the most people seen at once',
    after(({ after: s }) => (s.place.room === null ? { ...s, headCount: s.pocket.heard } : s)),
  ],
];
