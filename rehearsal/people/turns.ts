import { seconds } from '#core/time.ts';
import type { Session, Turn } from '#core/session/model.ts';
import { queueNow } from '#core/session/plan.ts';
import { isHereNow, isHost, type Play, seatOf } from './play.ts';
import type { Player } from './cast.ts';
import { typedShares } from '../words/shares.ts';
import { finishes, passes } from './giving-back.ts';
import { handsOn } from './popcorn.ts';

/** Whoever has the floor does with it what is in their nature. */
export function planTurn(play: Play, session: Session): void {
  const { floor } = session;
  if (floor.kind === 'offered') return planAnswer(play, session, floor.who);
  if (floor.kind !== 'speaking') return;
  const player = play.playerOf(floor.turn.who);
  if (player === undefined || player.playedBy === 'you' || play.agenda.has(keyOf(floor.turn))) return;
  const { turn } = floor;
  const mine = { play, turn, player };
  const begins = Math.max(play.now(), turn.startedAt);
  if (passesNow(play, session, player)) return plan(mine, begins + seconds(5), () => passes(play, player));
  if (dropsNow(play, turn, player)) return plan(mine, begins + turn.ceilingMs * 0.3, () => drops(play, player, turn));
  const length = talksFor(play, session, player, turn);
  // Who does not come to an end is thanked by the host.
  if (length === null) return;
  plan(mine, begins + length, async (now) => {
    if (turn.kind === 'typed') await types(play, player, now);
    await (queueNow(now) === 'popcorn' ? handsOn(play, now, player) : finishes(play, player, now));
  });
}

/** A pass leaves no record, so that the next turn has the same number; the beginning tells them apart. */
const keyOf = ({ seq, who, givenAt, startedAt, endsAt, ceilingMs }: Turn): string =>
  `turn ${seq} ${who} ${givenAt} ${endsAt - ceilingMs > startedAt ? endsAt : ''}`;

interface MyTurn {
  readonly play: Play;
  readonly turn: Turn;
  readonly player: Player;
}

function plan({ play, turn, player }: MyTurn, at: number, act: (session: Session) => Promise<void>): void {
  play.agenda.plan({
    key: keyOf(turn),
    by: player,
    at,
    when(session) {
      const { floor } = session;
      if (floor.kind !== 'speaking' || floor.turn.givenAt !== turn.givenAt) return 'never';
      return session.stage.kind === 'running' ? 'now' : 'later';
    },
    act,
  });
}

function talksFor(play: Play, session: Session, player: Player, turn: Turn): number | null {
  const { random } = play;
  const isLong = turn.ceilingMs >= seconds(60);
  if (player.traits.has('talks-long') && isLong && heardBefore(session, player, play) < 1) return null;
  const isShort = queueNow(session) === 'host' || player.traits.has('quiet');
  const share = isShort ? random.between(0.2, 0.4) : random.between(0.5, 1.02);
  return Math.max(seconds(12), (turn.endsAt - Math.max(play.now(), turn.startedAt)) * share);
}

/** How many long turns somebody has had, so that nobody is a caricature of themselves. */
function heardBefore(session: Session, player: Player, play: Play): number {
  const { id } = play.person(player);
  return session.turns.filter((turn) => turn.who === id && turn.ceilingMs >= seconds(60)).length;
}

/** The host gives the word in a host's round and does not take it; whoever likes to pass does so in every other part. */
function passesNow(play: Play, session: Session, player: Player): boolean {
  if (isHost(play, session, player)) return queueNow(session) === 'host';
  if (!player.traits.has('passes')) return queueNow(session) === 'host' && play.random.chance(0.4);
  return (session.phase ?? 0) % 2 === 0 || queueNow(session) === 'host';
}

/** Once in an evening: while the line is still held, or for longer than that. */
function dropsNow(play: Play, turn: Turn, player: Player): boolean {
  return player.traits.has('drops') && turn.ceilingMs >= seconds(60) && play.agenda.isFirst(`drop ${player.name}`);
}

async function types(play: Play, player: Player, session: Session): Promise<void> {
  const words = play.random.pick(typedShares) ?? '';
  await play.act(player, 'types in the chat', async (person) => {
    await person.types(words, { id: session.place.room ?? '' });
  });
}

async function drops(play: Play, player: Player, turn: Turn): Promise<void> {
  await play.act(player, 'drops off in the middle of a sentence', (person) => person.leaves());
  // The floor is held for 45 seconds: some are back by then, and some are not.
  const away = play.random.chance(0.6) ? seconds(25) : seconds(100);
  play.agenda.plan({
    key: `back ${player.name} ${turn.seq}`,
    by: player,
    at: play.now() + away,
    lasting: 'lasting',
    when: (session) => (session.stage.kind === 'closed' ? 'never' : 'now'),
    act: () => play.act(player, 'is back', (person) => person.joins(play.evening.room())),
  });
}

/** Stage: the invitation to speak is answered after a breath or two. */
function planAnswer(play: Play, session: Session, who: string): void {
  const player = play.playerOf(who);
  if (player === undefined || player.playedBy === 'you') return;
  const isMine = (now: Session): boolean => now.floor.kind === 'offered' && now.floor.who === who;
  play.agenda.plan({
    key: `answer ${who} ${session.epoch}`,
    by: player,
    at: play.now() + seconds(3),
    urgent: 'urgent',
    when: (now) => (isMine(now) && isHereNow(play, now, player) ? 'now' : 'never'),
    async act(now) {
      if (passesNow(play, now, player)) await passes(play, player);
      else if (seatOf(play, now, player)?.here === 'voice')
        await play.act(player, 'accepts the invitation to speak', (person) => person.acceptsInvitation());
    },
  });
}
