import { expect, test } from 'vitest';
import { beginSession } from '#core/session/begin.ts';
import { shippedFormat } from '#core/formats/shipped.ts';
import { channelId, groupId, guildId, memberId, sessionId } from '#core/ids.ts';
import type { Person, Session, Turn } from '#core/session/model.ts';
import { TurnableClock } from '#rehearsal/discord/clock.ts';
import type { Call } from '#rehearsal/discord/contract.ts';
import { createWorld } from '#rehearsal/discord/world.ts';
import { FairnessWatch } from '#rehearsal/measure/fairness.ts';
import { HandOverCosts } from '#rehearsal/measure/hand-over-costs.ts';

const [ada, ben, cleo] = ['1', '2', '3'].map((end) => memberId(`10000000000000000${end}`));
if (!ada || !ben || !cleo) throw new Error('nobody is here');

const here = (id: Person['id']): Person => ({
  id,
  here: 'voice',
  goneSince: null,
  arrivedAt: 0,
  seat: 'speak',
  late: false,
  types: false,
  replies: 'listening',
  agreed: false,
  firstTime: false,
  asksForTime: false,
  listenOnly: false,
  out: false,
});

const turn = (who: Person['id'], seq: number): Turn => ({
  seq,
  phase: 1,
  who,
  kind: 'voice',
  ceilingMs: 60_000,
  givenAt: seq * 1_000,
  startedAt: seq * 1_000,
  endsAt: seq * 1_000 + 60_000,
  told: 'nothing',
});

const three = [here(ada), here(ben), here(cleo)];

/** The check-in, a circle, of an agenda meeting. */
function inCircle(change: Partial<Session>): Session {
  const format = shippedFormat('checkin_agenda_90');
  if (!format) throw new Error('the format is gone');
  const place = {
    guild: guildId('200000000000000001'),
    group: groupId('aaaaaaaaaaaa'),
    room: channelId('300000000000000001'),
    kept: 'group' as const,
    home: channelId('300000000000000002'),
    desk: channelId('300000000000000003'),
    language: 'en',
  };
  const begun = beginSession({
    id: sessionId('bbbbbbbbbbbb'),
    place,
    format,
    mode: 'strict',
    opensAt: 0,
    seed: 1,
    theme: null,
  });
  return { ...begun, stage: { kind: 'running' }, phase: 1, people: three, ...change };
}

function fairnessOf(...sessions: readonly Session[]) {
  const watch = new FairnessWatch(createWorld({ clock: new TurnableClock() }));
  for (const session of sessions) watch.look(session);
  return watch.found;
}

const round = (change: Partial<Session['round']>): Session['round'] => ({ ...inCircle({}).round, ...change });

test('a circle that ends before everybody was asked is noticed', () => {
  const after = { phase: 2 };
  expect(fairnessOf(inCircle({ round: round({ heard: [ada] }) }), inCircle(after)).neverAsked).toBe(2);
  expect(
    fairnessOf(inCircle({ round: round({ heard: [ada], passed: [ben, cleo] }) }), inCircle(after)).neverAsked,
  ).toBe(0);
  const listening = [here(ada), { ...here(ben), seat: 'listen' as const }];
  expect(fairnessOf(inCircle({ round: round({ heard: [ada] }), people: listening }), inCircle(after)).neverAsked).toBe(
    0,
  );
});

test('a second turn before somebody’s first is noticed, unless they were invited and did not come', () => {
  const heard = { heard: [ada, ben] };
  const second = inCircle({ round: round(heard), floor: { kind: 'speaking', turn: turn(ada, 3) } });
  expect(fairnessOf(inCircle({ round: round(heard) }), second).secondTurnsBeforeFirst).toBe(1);
  const asked = round({ ...heard, invitation: { kind: 'over' } });
  expect(fairnessOf(inCircle({ round: asked }), second).secondTurnsBeforeFirst).toBe(0);
  const everybody = round({ heard: [ada, ben], passed: [cleo] });
  expect(fairnessOf(inCircle({ round: everybody }), second).secondTurnsBeforeFirst).toBe(0);
});

const call = (method: string, path: string, at: number): Call => ({
  seq: 0,
  at,
  method,
  path,
  route: path,
  body: null,
  status: 200,
  code: 0,
});

test('what a hand-over costs is counted at Discord, without the answer to the press', () => {
  const calls: Call[] = [call('POST', '/channels/1/messages', 0)];
  const costs = new HandOverCosts(calls);
  costs.look(inCircle({ floor: { kind: 'speaking', turn: turn(ada, 1) } }), 1_000);
  costs.actBegins();
  calls.push(
    call('POST', '/interactions/1/token/callback', 2_000),
    call('PATCH', '/guilds/1/members/1', 2_000),
    call('PATCH', '/guilds/1/members/2', 2_000),
    call('POST', '/channels/1/messages', 2_000),
    call('PATCH', '/channels/1/messages/5', 4_400),
    call('PATCH', '/channels/1/messages/6', 30_000),
  );
  const next = inCircle({ floor: { kind: 'speaking', turn: turn(ben, 2) } });
  costs.look(next, 2_000);
  costs.look(next, 30_000);
  expect(costs.handOvers).toBe(1);
  expect(costs.rest).toEqual({ voices: { median: 2, max: 2 }, messages: { median: 2, max: 2 } });
});

test('a hand-over that costs more than it may is named', () => {
  const calls: Call[] = [];
  const costs = new HandOverCosts(calls);
  costs.look(inCircle({ floor: { kind: 'speaking', turn: turn(ada, 1) } }), 1_000);
  costs.actBegins();
  const card = { type: 7, data: { components: [{ type: 10, content: '# Check-in' }] } };
  const posts = [1, 2, 3].map((n) => call('POST', `/channels/${n}/messages`, 2_000));
  calls.push({ ...call('POST', '/interactions/1/token/callback', 2_000), body: card }, ...posts);
  const next = inCircle({ floor: { kind: 'speaking', turn: turn(ben, 2) } });
  costs.look(next, 2_000);
  costs.look(next, 30_000);
  expect(costs.tooDear).toEqual(['a hand-over at 00:00:02 cost 0 voice and 3 message calls']);
});

test('a hand-over in which somebody leaves as well says nothing about hand-overs', () => {
  const calls: Call[] = [];
  const costs = new HandOverCosts(calls);
  costs.look(inCircle({ floor: { kind: 'speaking', turn: turn(ada, 1) } }), 1_000);
  calls.push(call('POST', '/channels/1/messages', 2_000));
  const floor = { kind: 'speaking' as const, turn: turn(ben, 2) };
  costs.look(inCircle({ floor, people: [here(ada), here(ben)] }), 2_000);
  costs.look(inCircle({ floor, people: [here(ada), here(ben)] }), 30_000);
  expect(costs.handOvers).toBe(1);
  expect(costs.rest.messages).toEqual({ median: 0, max: 0 });
});
