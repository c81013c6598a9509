import { beginSession } from '#core/session/begin.ts';
import type { Line } from '#core/session/effects.ts';
import type { Cue, Person, Session } from '#core/session/model.ts';
import { shippedFormats } from '#core/formats/shipped.ts';
import { channelId, groupId, guildId, memberId, sessionId } from '#core/ids.ts';
import { minutes } from '#core/time.ts';

/** A Monday evening, 2026-11-23 19:00 UTC. */
export const evening = 1_795_460_400_000;

export const member = (n: number) => memberId(String(1_000_000_000_000_000_000n + BigInt(n)));
export const fay = member(1);
export const ada = member(2);

/** The first shipped format: a listening round. */
export const listeningRound = ((): Session['format'] => {
  const [first] = shippedFormats;
  if (!first) throw new Error('No format is shipped.');
  return first;
})();

export const person = (n: number, change: Partial<Person> = {}): Person => ({
  id: member(n),
  here: 'voice',
  goneSince: null,
  arrivedAt: evening,
  seat: 'speak',
  late: false,
  types: false,
  replies: 'listening',
  agreed: false,
  firstTime: false,
  asksForTime: false,
  listenOnly: false,
  out: false,
  ...change,
});

/** A session whose doors are open, with so many people; the first is the host. */
export function sampleSession(format: Session['format'] = listeningRound, people = 3): Session {
  const session = beginSession({
    id: sessionId('abcdefghijkl'),
    place: {
      guild: guildId('200000000000000000'),
      group: groupId('mnopqrstuvwx'),
      room: channelId('300000000000000000'),
      kept: 'group',
      home: channelId('300000000000000001'),
      desk: channelId('300000000000000002'),
      language: 'en',
    },
    format,
    mode: 'gentle',
    opensAt: evening,
    seed: 7,
  });
  const everyone = Array.from({ length: people }, (_, index) => person(index + 1));
  return { ...session, people: everyone, roles: { host: fay }, headCount: people };
}

/** One of each thing that can be said, for lints that read all words. */
export function everyLine(session: Session): readonly Line[] {
  const until = evening + minutes(5);
  return [
    ...session.format.phases.map((_, phase): Line => ({ say: 'phase', phase })),
    { say: 'your-turn', who: ada, turnMs: 180_000, endsAt: until },
    { say: 'place-offered', who: ada },
    { say: 'soon', leftMs: 30_000 },
    { say: 'invitation', until },
    ...(['host', 'break', 'care', 'host-lost'] as const).flatMap((why): Line[] => [
      { say: 'paused', why, until: null },
      { say: 'paused', why, until },
    ]),
    { say: 'resumed' },
    { say: 'breathe', until },
    { say: 'new-host', who: ada },
    ...(['offered', 'relief', 'host-lost'] as const).map((why): Line => ({ say: 'asked-to-host', who: ada, why })),
    ...(['host', 'co_host', 'timekeeper', 'greeter', 'chat_keeper', 'standby'] as const).map((role): Line => ({
      say: 'role-given',
      who: ada,
      role,
    })),
    { say: 'cannot-hear', who: ada },
    { say: 'open-conversation' },
    { say: 'postponed' },
    ...(['two-rooms', 'welcome-two'] as const).map((say): Line => ({ say, room: channelId('300000000000000003') })),
    { say: 'closing', closesAt: until },
    { say: 'hard-limit' },
    ...session.format.rules.flatMap((rule): Line[] => [
      { say: 'hint', rule },
      { say: 'listen-only', rule },
      { say: 'out-for-today', rule },
      { say: 'back-in', rule },
    ]),
    ...(['open', 'listen_only', 'closed'] as const).map((entry): Line => ({ say: 'late', entry })),
  ];
}

/** One of each thing the desk can point at. */
export const everyCue: readonly Cue[] = [
  ...(['soon', 'time-up', 'grace-over', 'held', 'not-on-air', 'left-suddenly', 'cannot-hear'] as const).map(
    (kind): Cue => ({
      kind,
      who: ada,
    }),
  ),
  ...(['silence', 'phase-over', 'break-over', 'invite-unheard', 'last-call', 'limit-soon'] as const).map(
    (kind): Cue => ({ kind }),
  ),
  { kind: 'too-few', here: 2, min: 3 },
  { kind: 'too-many', here: 18, splitAbove: 16 },
  ...(['turn-soon', 'turn-over'] as const).map((kind): Cue => ({ kind })),
  ...(['not-allowed', 'too-many-channels', 'unreachable', 'host-left', 'cannot-move'] as const).map((why): Cue => ({
    kind: 'no-second-room',
    why,
  })),
  { kind: 'turns-short', turnMs: 90_000, templateMs: 180_000 },
];
