import { expect, test } from 'vitest';
import type { PastTurn, Session } from '#core/session/model.ts';
import { labels } from '#text/en/labels.ts';
import { brief } from '#text/en/calendar/brief.ts';
import { care } from '#text/en/care.ts';
import { guide } from '#rehearsal/words/guide.ts';
import { moments } from '#rehearsal/words/moments.ts';
import { makeDebrief } from '#rehearsal/stage/debrief/make-debrief.ts';
import { hards, idOf } from '#rehearsal/stage/evenings/hard-ids.ts';
import { toneFaults } from '#text/tone.ts';
import { ada, fay, listeningRound, member, person, sampleSession } from '#tests/text/sample-evening.ts';
import { after, aLog, lineAt, planOf } from './a-log.ts';

const calm = planOf('calm-listening-round-60');

/** In the part where people share, which began as one sat down. */
const sharing: Session = {
  ...sampleSession(listeningRound, 4),
  stage: { kind: 'running' },
  phase: 4,
  phases: [{ index: 4, startedAt: after(0), endsAt: after(2_220), endedAt: null }],
};

const turn = (who: PastTurn['who'], from: number, to: number, ceiling = 180): PastTurn => ({
  seq: 1,
  phase: 4,
  who,
  kind: 'voice',
  ceilingMs: ceiling * 1_000,
  startedAt: after(from),
  endedAt: after(to),
  outcome: 'done',
});

const guideAt = (debrief: ReturnType<typeof makeDebrief>, words: string): readonly number[] =>
  debrief.minutes.filter(({ guide: said }) => said.includes(words)).map(({ minute }) => minute);

test('what happened is told minute by minute, and minutes without anything are left out', () => {
  const lines = [
    lineAt(5, 'act', 'Fay', 'presses [Next]'),
    lineAt(59.9, 'bot', 'bot', 'Welcome.'),
    lineAt(185, 'typed', 'Ada', '“Hello.”'),
  ];
  const { minutes, began, ended, title } = makeDebrief(aLog({ plan: calm, lines }));
  expect(minutes.map(({ minute, lines: told }) => [minute, told.length])).toEqual([
    [0, 2],
    [3, 1],
  ]);
  expect([began, ended, title]).toEqual([after(0), after(600), calm.card.title]);
});

test('talking time is in the order of the first turn, with the turn that goes on, and the silent come last', () => {
  const speaking = { ...turn(member(3), 400, 0), givenAt: after(390), endsAt: after(580), told: 'nothing' } as const;
  const session: Session = {
    ...sharing,
    turns: [turn(ada, 10, 70), turn(fay, 80, 110), turn(ada, 200, 230)],
    floor: { kind: 'speaking', turn: speaking },
  };
  const lines = [lineAt(120, 'act', 'Cleo', 'presses [Pass]')];
  expect(makeDebrief(aLog({ plan: calm, session, lines })).fairness).toEqual([
    { name: 'Ada', turns: 2, ms: 90_000 },
    { name: 'Fay', turns: 1, ms: 30_000 },
    { name: 'Ben', turns: 1, ms: 200_000 },
    { name: 'Cleo', turns: 0, ms: 0 },
  ]);
});

test('the five steps are told only when somebody needed someone, with what was seen of them', () => {
  const plan = planOf(idOf('needsSomeone'));
  const need = lineAt(60, 'act', 'Ben', 'presses [I need someone]', { name: 'Ben' });
  expect(makeDebrief(aLog({ plan, session: sharing })).steps).toEqual([]);
  const lines = [
    lineAt(10, 'act', 'Fay', 'presses [Pause]'),
    need,
    lineAt(75, 'act', 'Gil', `presses [${labels.onIt}] at the desk`),
    lineAt(90, 'act', 'Fay', 'presses [Pause the room]'),
    lineAt(100, 'typed', 'Fay', '“We go on in a minute.”'),
  ];
  const { steps } = makeDebrief(aLog({ plan, session: sharing, lines }));
  expect(steps.map(({ title }) => title)).toEqual([
    'Slow the room',
    'Co-host, write to the person',
    'If a life may be in danger, stay and ask directly',
    'Tell the group what happens next, without details',
    'Look after everyone afterwards',
  ]);
  expect(steps.map(({ doneAt }) => doneAt)).toEqual([after(90), after(75), null, after(100), null]);
  expect(steps.map(({ words }) => words).join(' ')).not.toMatch(/[*`]/u);
});

test('whoever was turned to at a page that tells no press is still seen to have been turned to', () => {
  const saw = [
    { person: member(3), name: 'Ben', lines: [{ at: after(200), words: care.someoneSaw, isPrivate: true }] },
  ];
  const lines = [lineAt(20, 'act', 'Fay', 'presses [Pause]'), lineAt(60, 'act', 'Ben', 'presses [I need someone]')];
  const debrief = makeDebrief(aLog({ plan: calm, session: sharing, lines, saw }));
  // A pause before the call was for something else.
  expect(debrief.steps[0]?.doneAt).toBeNull();
  expect(debrief.steps[1]?.doneAt).toBe(after(200));
  expect(guideAt(debrief, guide.anyEvening.needWaits)).toEqual([3]);
});

test('a call that was answered in time needs no suggestion', () => {
  const lines = [
    lineAt(60, 'act', 'Ben', 'presses [I need someone]'),
    lineAt(100, 'act', 'Gil', "presses [I'm on it]"),
  ];
  const debrief = makeDebrief(aLog({ plan: calm, session: sharing, lines }));
  expect(guideAt(debrief, guide.anyEvening.needWaits)).toEqual([]);
});

test('a long silence and a turn far over its time are pointed at where they were, but not when the room paused', () => {
  const turns = [turn(ada, 0, 250), turn(fay, 400, 430)];
  const debrief = makeDebrief(aLog({ plan: calm, session: { ...sharing, turns } }));
  expect(guideAt(debrief, guide.anyEvening.longTurn)).toEqual([4]);
  expect(guideAt(debrief, guide.anyEvening.silence)).toEqual([5]);
  const lines = [lineAt(100, 'act', 'Fay', 'presses [Pause]'), lineAt(300, 'act', 'Fay', 'presses [Resume]')];
  const paused = makeDebrief(aLog({ plan: calm, session: { ...sharing, turns }, lines }));
  expect([guideAt(paused, guide.anyEvening.longTurn), guideAt(paused, guide.anyEvening.silence)]).toEqual([[], []]);
});

test('a part that ended before everybody was heard is pointed at, unless they passed or only listened', () => {
  const phases = [{ index: 4, startedAt: after(60), endsAt: after(300), endedAt: after(300) }];
  const turns = [turn(ada, 70, 130), turn(member(3), 140, 200)];
  const session: Session = { ...sharing, phases, phase: 5, turns };
  const notHeard = (one: Session, lines = [lineAt(0, 'stage', '', 'Here we go.')]): readonly number[] =>
    guideAt(makeDebrief(aLog({ plan: calm, session: one, lines })), guide.anyEvening.notHeard);
  expect(notHeard(session)).toEqual([4]);
  expect(notHeard(session, [lineAt(150, 'act', 'Cleo', 'presses [Pass]')])).toEqual([]);
  const people = session.people.map((one) => (one.id === member(4) ? person(4, { seat: 'listen' }) : one));
  expect(notHeard({ ...session, people })).toEqual([]);
});

test('somebody who left soon after a turn is remembered', () => {
  const people = sharing.people.map((one) =>
    one.id === ada ? person(2, { here: 'gone', goneSince: after(190) }) : one,
  );
  const debrief = makeDebrief(aLog({ plan: calm, session: { ...sharing, people, turns: [turn(ada, 0, 60)] } }));
  expect(guideAt(debrief, guide.anyEvening.leftSuddenly)).toEqual([3]);
});

test('a hard moment has its own suggestions, each in the minute where it helps', () => {
  const lines = [lineAt(20, 'stage', '', moments.botDies.gone), lineAt(110, 'stage', '', moments.botDies.back)];
  const debrief = makeDebrief(aLog({ plan: planOf(idOf('botDies')), session: sharing, lines }));
  const { gone, muted, back, afterwards } = guide.botDies;
  expect([gone, muted, back, afterwards].map((words) => guideAt(debrief, words))).toEqual([[0], [1], [1], [2]]);
});

test('a turn that does not end is followed from its time to the thanks', () => {
  const plan = planOf(idOf('talksOn'));
  const turns = [turn(ada, -75, 200, 180)];
  const debrief = makeDebrief(aLog({ plan, session: { ...sharing, turns } }));
  const { before, timeUp, stillOn, afterwards } = guide.talksOn;
  expect([before, timeUp, stillOn, afterwards].map((words) => guideAt(debrief, words))).toEqual([[0], [1], [2], [3]]);
  expect(guideAt(debrief, guide.anyEvening.longTurn)).toEqual([]);
});

test.for(hards)('looking back at “%s” when next to nothing was seen says something and breaks nothing', (hard) => {
  for (const session of [sharing, undefined]) {
    const log = aLog({ plan: planOf(idOf(hard)), ...(session === undefined ? {} : { session }) });
    const debrief = makeDebrief(log);
    const words = [...debrief.minutes.flatMap((minute) => minute.guide), ...debrief.questions];
    expect(words.flatMap(toneFaults)).toEqual([]);
    expect(words.filter((one) => /[{}<>`]|undefined|null|NaN/u.test(one))).toEqual([]);
    expect(debrief.questions.length).toBeGreaterThanOrEqual(3);
    expect(debrief.questions.length).toBeLessThanOrEqual(5);
  }
});

test('a calm evening asks what the bot asks after every meeting', () => {
  const { well, hard, relief, format } = brief.debrief.questions;
  expect(makeDebrief(aLog({ plan: calm })).questions).toEqual([well, hard, relief, format]);
});
