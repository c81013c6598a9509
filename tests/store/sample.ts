import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { formatShape } from '#core/formats/format.ts';
import type { Format } from '#core/formats/format.ts';
import type { Group } from '#core/groups/group.ts';
import { channelId, groupId, guildId, memberId, roleId, sessionId } from '#core/ids.ts';
import type { PastTurn, Person, Session } from '#core/session/model.ts';
import { hours, minutes, seconds } from '#core/time.ts';

export const evening = Date.UTC(2027, 2, 2, 18, 0);
export const guild = guildId('100000000000000001');
export const otherGuild = guildId('100000000000000002');
export const support = groupId('group0000001');
export const home = channelId('300000000000000001');
export const room = channelId('300000000000000002');
export const desk = channelId('300000000000000003');

/** The n-th person, 0 to 99. */
export const person = (n: number) => memberId(`4000000000000000${String(n).padStart(2, '0')}`);

export const shippedFormats: readonly Format[] = z
  .array(formatShape)
  .parse(JSON.parse(readFileSync(new URL('../../src/core/formats/shipped/formats.json', import.meta.url), 'utf8')));

export function aFormat(): Format {
  const [format] = shippedFormats;
  if (!format) throw new Error('No format is shipped');
  return format;
}

export const aGroup = (change: Partial<Group> = {}): Group => ({
  id: support,
  guild,
  name: 'Tuesday evening',
  publicName: 'Evening room',
  type: 'open',
  format: 'listening_round_60',
  mode: 'gentle',
  language: 'en',
  zone: 'Europe/Berlin',
  country: 'DE',
  size: 12,
  facilitators: { role: roleId('200000000000000001'), people: [person(7), person(3)] },
  memberRole: roleId('200000000000000002'),
  home,
  roomPolicy: 'lasting',
  room,
  desk,
  createdAt: evening,
  closedAt: null,
  ...change,
});

export const aPerson = (n: number, change: Partial<Person> = {}): Person => ({
  id: person(n),
  here: 'voice',
  goneSince: null,
  arrivedAt: evening + seconds(n),
  seat: 'speak',
  late: false,
  types: false,
  replies: 'listening',
  agreed: true,
  firstTime: false,
  asksForTime: false,
  listenOnly: false,
  out: false,
  ...change,
});

export const aTurn = (seq: number, change: Partial<PastTurn> = {}): PastTurn => ({
  seq,
  phase: 4,
  who: person(seq),
  kind: 'voice',
  ceilingMs: minutes(3),
  startedAt: evening + minutes(seq * 3),
  endedAt: evening + minutes(seq * 3 + 2),
  outcome: 'done',
  ...change,
});

/** A session whose doors have just opened. */
export const aSession = (change: Partial<Session> = {}): Session => ({
  id: sessionId('session00001'),
  place: { guild, group: support, room, kept: 'group', home, desk, language: 'en' },
  beside: null,
  format: aFormat(),
  mode: 'strict',
  stage: { kind: 'doors' },
  version: 1,
  epoch: 1,
  opensAt: evening,
  startedAt: null,
  endedAt: null,
  phase: null,
  phases: [],
  round: { order: [], line: [], heard: [], passed: [], owed: [], invitation: { kind: 'not-yet' }, invited: [] },
  floor: { kind: 'open', since: evening, cued: false },
  people: [],
  turns: [],
  roles: {},
  handover: null,
  hostAwaySince: null,
  cues: [],
  countdown: 'shown',
  breathMs: seconds(10),
  theme: null,
  shorterRound: false,
  conversation: 'guided',
  fixedOrder: [],
  sizeChecked: 'not-yet',
  division: { kind: 'none' },
  pocket: { turn: null, heard: 0, waiting: 0, speakers: null },
  headCount: 0,
  seed: 12_345,
  ...change,
});

/** A session in the middle of sharing, with `people` present and every third of them heard already. */
export const sharing = (people: number, change: Partial<Session> = {}): Session => {
  const everyone = Array.from({ length: people }, (_, n) => aPerson(n));
  const turns = everyone.filter((_, n) => n % 3 === 0).map((each, n) => aTurn(n + 1, { who: each.id }));
  const ids = everyone.map((each) => each.id);
  return aSession({
    stage: { kind: 'running' },
    startedAt: evening,
    phase: 0,
    phases: [{ index: 0, startedAt: evening, endsAt: evening + hours(1), endedAt: null }],
    people: everyone,
    turns,
    round: { ...aSession().round, line: ids.slice(1, 6), heard: turns.map((turn) => turn.who) },
    roles: { host: person(0) },
    headCount: people,
    ...change,
  });
};

export const closed = (session: Session, at: number): Session => ({
  ...session,
  stage: { kind: 'closed', at: at + minutes(20), why: 'ended' },
  endedAt: at,
  phase: null,
});
