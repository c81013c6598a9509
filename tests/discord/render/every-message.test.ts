import { expect, test } from 'vitest';
import { refusals } from '#core/session/refusals.ts';
import { helpCountries } from '#core/help/help-for.ts';
import { shippedFormats } from '#core/formats/shipped.ts';
import type { Session } from '#core/session/model.ts';
import { days } from '#core/time.ts';
import { agreementsPanel } from '#discord/render/agreements.ts';
import { comeInPanel } from '#discord/render/come-in-panel.ts';
import { deskCard } from '#discord/render/desk-card.ts';
import { handOverPanel } from '#discord/render/hand-over-panel.ts';
import { helpCard } from '#discord/render/help-card.ts';
import { ladderPanel } from '#discord/render/ladder-panel.ts';
import { morePanel } from '#discord/render/more-panel.ts';
import { needSomeoneDesk, someoneSaw } from '#discord/render/need-someone.ts';
import { plain } from '#discord/render/plain.ts';
import { roomCard } from '#discord/render/room-card.ts';
import { soundPanel } from '#discord/render/sound-panel.ts';
import { privateLine, spokenLine } from '#discord/render/spoken-line.ts';
import { stepsPanel } from '#discord/render/steps-panel.ts';
import type { Payload } from '#discord/payload.ts';
import { ada, everyLine, evening, member, sampleSession } from '#tests/text/sample-evening.ts';
import { textFor } from '#text/catalogue.ts';
import { everyEvening, fullEvening } from './evenings.ts';
import { lintPayload } from './lint.ts';
import { labelsOf, read } from './read.ts';

const text = textFor('en');
/** 32 letters, the most Discord allows, each of three bytes. */
const longName = (): string => '円'.repeat(32);

/** Where it was found, so that a failure can be looked up; each fault once. */
function faults(payloads: Iterable<readonly [where: string, payload: Payload]>): readonly string[] {
  const found = new Map<string, string>();
  for (const [where, payload] of payloads) {
    for (const fault of lintPayload(payload)) if (!found.has(fault)) found.set(fault, `${where}: ${fault}`);
  }
  return [...found.values()];
}

const whereOf = (session: Session): string =>
  `${session.format.id} part ${session.phase} ${session.stage.kind} ${session.mode} with ${session.people.length}`;

const evenings = [...everyEvening()];

test('the room card can be read and used at every moment of every format, with one person or sixty', () => {
  const cards = evenings.map((session) => [whereOf(session), roomCard(session, text)] as const);
  expect(cards.length).toBeGreaterThan(5_000);
  expect(faults(cards)).toEqual([]);
});

test('the desk can be read and used at every moment of every format, with one person or sixty', () => {
  const cards = evenings.map((session) => [whereOf(session), deskCard(session, text, longName)] as const);
  expect(faults(cards)).toEqual([]);
});

test('the private panels can be read and used, for people here, gone, listening and out', () => {
  expect(faults(everyPanel())).toEqual([]);
});

test('the help card can be read and used for every country, fresh or stale', () => {
  const cards = [null, 'AR', ...helpCountries().map(({ code }) => code)].flatMap((country) =>
    [evening, evening + days(400)].map((now) => [String(country), helpCard(country, now, text)] as const),
  );
  expect(faults(cards)).toEqual([]);
});

test('every line and every refusal can be read, and pings at most the person it is for', () => {
  expect(faults(everyWord())).toEqual([]);
});

test('an imported format with twenty agreements and the longest prompts still fits', () => {
  const [format] = shippedFormats;
  if (!format) throw new Error('No format is shipped.');
  const long = 'A prompt as long as a format may have it. '.repeat(9).trim();
  const phase = { prompts: Array.from({ length: 6 }, () => long), facilitator_cues: [long, long] };
  const rules = Object.keys(text.agreements).slice(0, 20);
  const big = { ...format, rules, phases: format.phases.map((one) => ({ ...one, ...phase })) };
  const sessions = [{ ...fullEvening(big, 60, 1) }, { ...sampleSession(big, 60) }];
  const messages = sessions.flatMap((session) => [
    ['room', roomCard(session, text)] as const,
    ['desk', deskCard(session, text, longName)] as const,
    ['agreements', agreementsPanel(session, text)] as const,
    ['line', spokenLine({ say: 'phase', phase: 1 }, session, null, text)] as const,
  ]);
  expect(faults(messages)).toEqual([]);
});

test('wherever one can ask to speak, Pass and Just listening come first', () => {
  const { pass, justListening, raiseHand, speak } = text.labels;
  const invitations = evenings
    .flatMap((session) => [roomCard(session, text), morePanel(session, member(1), text)])
    .map((payload) => labelsOf(payload).filter((label) => [pass, justListening, raiseHand, speak].includes(label)))
    .filter((labels) => labels.includes(raiseHand) || labels.includes(speak));
  const orders = new Set(invitations.map((labels) => labels.join(', ')));
  expect(invitations.length).toBeGreaterThan(1_000);
  expect([...orders].toSorted()).toEqual(['Pass, Just listening, Raise hand', 'Pass, Just listening, Speak']);
});

test('I need someone is on every room card, whatever happens', () => {
  const without = evenings.filter((session) => !labelsOf(roomCard(session, text)).includes(text.labels.needSomeone));
  expect(without.map(whereOf)).toEqual([]);
});

test('the room card is the same whether people passed or were heard, are new or not', () => {
  const shown = evenings.filter(({ round, phase, format }) => {
    const agenda = phase !== null && format.phases[phase]?.kind === 'agenda';
    return round.passed.length > 0 && !agenda;
  });
  expect(shown.length).toBeGreaterThan(1_000);
  for (const session of shown) {
    const { heard, passed } = session.round;
    const people = session.people.map((one) => ({ ...one, firstTime: false, agreed: false, asksForTime: false }));
    const other = { ...session, people, round: { ...session.round, passed: [], heard: [...heard, ...passed] } };
    expect(read(roomCard(other, text))).toBe(read(roomCard(session, text)));
  }
});

function* everyPanel(): Generator<readonly [string, Payload]> {
  // One in seven is enough for panels, and seven shares no divisor with the kinds of evening.
  for (const session of evenings.filter((_, index) => index % 7 === 0)) {
    for (const who of [1, 2, 4, 5, 7, 11, 99]) yield [`more ${who}`, morePanel(session, member(who), text, longName)];
    yield ['hand over', handOverPanel(session, text, longName)];
    yield ['ladder', ladderPanel(session, member(11), text)];
  }
  for (const format of shippedFormats) {
    const session = sampleSession(format);
    yield ['come in', comeInPanel(session, text)];
    yield ['come in without a room', comeInPanel({ ...session, place: { ...session.place, room: null } }, text)];
    yield ['agreements', agreementsPanel(session, text)];
    yield ['steps', stepsPanel(session, text)];
    yield ['sound', soundPanel(session, text)];
  }
}

function* everyWord(): Generator<readonly [string, Payload]> {
  for (const format of shippedFormats) {
    const session = fullEvening(format, 12, 0);
    for (const line of everyLine(session)) {
      yield [line.say, spokenLine(line, session, ada, text)];
      yield [line.say, privateLine(line, session, text)];
    }
  }
  for (const name of refusals) yield [name, plain(text.refusal(name), { private: true })];
  yield ['alert', needSomeoneDesk(ada, text)];
  yield ['seen', someoneSaw(text)];
}
