import { expect, test } from 'vitest';
import { shippedFormats } from '#core/formats/shipped.ts';
import { channelId, sessionId } from '#core/ids.ts';
import type { Division, Pocket, Session, Stage } from '#core/session/model.ts';
import { minutes, seconds } from '#core/time.ts';
import { deskCard } from '#discord/render/desk-card.ts';
import { secondRoomPanel } from '#discord/render/second-room-panel.ts';
import { ada, evening, everyCue, sampleSession } from '#tests/text/sample-evening.ts';
import { textFor } from '#text/catalogue.ts';
import { fullEvening } from './evenings.ts';
import { lintPayload } from './lint.ts';
import { labelsOf, read } from './read.ts';

const text = textFor('en');
const other = { session: sessionId('session00002'), room: channelId('300000000000000009') };

const pockets: readonly Pocket[] = [
  { turn: null, heard: 0, waiting: 0, speakers: null },
  { turn: null, heard: 3, waiting: 99, speakers: 12 },
  ...(['nothing', 'soon', 'time-up'] as const).map((told): Pocket => ({
    turn: { startedAt: evening, endsAt: evening + seconds(90), told },
    heard: 2,
    waiting: 1,
    speakers: null,
  })),
];

const stages: readonly Stage[] = [
  { kind: 'running' },
  { kind: 'paused', why: 'host', since: evening + seconds(30), until: null },
];

/** Every part of every format, as the host has it in the hand. */
function* inPerson(): Generator<Session> {
  for (const format of shippedFormats) {
    const doors = sampleSession(format, 0);
    const place = { ...doors.place, room: null };
    yield { ...doors, place };
    yield { ...doors, place, headCount: 12, stage: { kind: 'after', closesAt: evening + minutes(20) } };
    yield { ...doors, place, headCount: 1, stage: { kind: 'closed', at: evening, why: 'ended' } };
    for (const phase of format.phases.keys()) {
      for (const pocket of pockets) {
        for (const stage of stages) {
          const live = { ...fullEvening(format, 1, phase), place, people: [], turns: [], stage, pocket };
          yield { ...live, cues: [], handover: null };
          yield { ...live, cues: everyCue, handover: null, countdown: 'hidden' };
        }
      }
    }
  }
}

test('the desk of a meeting in person can be read and used at every moment of every format', () => {
  const faults = [...inPerson()].flatMap((session) => lintPayload(deskCard(session, text)));
  expect([...new Set(faults)]).toEqual([]);
});

test('in person the buttons come before everything that can be read later', () => {
  const [format] = shippedFormats;
  if (!format) throw new Error('No format is shipped.');
  const sharing = [...inPerson()].find(({ pocket, stage }) => pocket.turn !== null && stage.kind === 'running');
  if (!sharing) throw new Error('nobody ever shares');
  const shares = { ...sharing, phase: format.phases.findIndex(({ kind }) => kind === 'share') };
  const card = deskCard(shares, text);
  const [, now] = card.components;
  expect(read({ ...card, components: now ? [now] : [] })).toMatch(/^### Turn 2/);
  expect(labelsOf({ ...card, components: now ? [now] : [] }).slice(0, 5)).toEqual([
    'Thank & next',
    '+1 min',
    'Stop',
    'Waiting +1',
    'Waiting −1',
  ]);
});

test('a hidden countdown counts nowhere on the phone', () => {
  const hidden = [...inPerson()].filter(({ countdown, pocket }) => countdown === 'hidden' && pocket.turn !== null);
  expect(hidden.length).toBeGreaterThan(50);
  for (const session of hidden) expect(read(deskCard(session, text))).not.toMatch(/Turn \d+(:| ends)/);
});

const divisions: readonly Division[] = [
  { kind: 'asked', host: ada, since: evening },
  { kind: 'moving', ...other, who: [ada], since: evening },
  { kind: 'done', ...other },
];

test('a meeting in two rooms has desks that say which room they are for', () => {
  for (const format of shippedFormats) {
    for (const division of divisions) {
      const session = { ...fullEvening(format, 25, 0), division };
      const card = deskCard(session, text);
      expect(lintPayload(card)).toEqual([]);
      if (division.kind === 'asked') continue;
      expect(read(card)).toContain(`**Room:** <#${session.place.room}>`);
      expect(read(card)).toContain(`**The other circle of this meeting:** <#${other.room}>`);
    }
  }
});

test('the second room is offered only where there are too many, and its host is somebody who may speak', () => {
  const [format] = shippedFormats;
  if (!format) throw new Error('No format is shipped.');
  const session = { ...fullEvening(format, 25, 0), handover: null };
  expect(labelsOf(deskCard(session, text))).toContain('Second room');
  expect(labelsOf(deskCard({ ...session, cues: [] }, text))).not.toContain('Second room');
  expect(labelsOf(deskCard({ ...session, division: { kind: 'done', ...other } }, text))).not.toContain('Second room');
  const late = format.phases.findIndex(({ kind }) => kind === 'share');
  expect(labelsOf(deskCard({ ...session, phase: late }, text))).not.toContain('Second room');

  expect(lintPayload(secondRoomPanel(session, text))).toEqual([]);
  const alone = { ...session, people: session.people.slice(0, 1), roles: {} };
  expect(read(secondRoomPanel({ ...alone, people: [] }, text))).toContain('nobody could host a second room yet');
});
