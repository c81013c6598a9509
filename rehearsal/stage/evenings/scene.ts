/** What a hard moment needs to know about the people in the room, and who of them may be used for it. */
import type { Session } from '#core/session/model.ts';
import { holderOf } from '#core/session/round.ts';
import type { Instant } from '#core/time.ts';
import { house } from '#text/en/house.ts';
import { labels } from '#text/en/labels.ts';
import { line } from '#text/en/lines.ts';
import type { StoredMessage } from '../../discord/contract.ts';
import { messageLines } from '../../discord/reader/message-text.ts';
import type { Player } from '../../people/cast.ts';
import { isHereNow, seatOf } from '../../people/play.ts';
import type { StageHand } from '../evening-plan.ts';

/** Whose turn it is, by name; the fallback where nobody has the floor. */
export function holderName({ play }: StageHand, session: Session, fallback: string): string {
  const holder = holderOf(session);
  return (holder === null ? undefined : play.playerOf(holder)?.name) ?? fallback;
}

/**
 * A member whom the script plays, who is in voice with a seat to speak and does not have the floor: the first of the names who
 * fits, or else somebody who is not in line. Undefined when nobody fits.
 */
export function listener({ play }: StageHand, session: Session, first: readonly string[]): Player | undefined {
  const fits = (player: Player): boolean => {
    const seat = seatOf(play, session, player);
    const isFree = player.part === 'member' && player.playedBy === 'themselves' && isHereNow(play, session, player);
    return isFree && seat?.here === 'voice' && seat.seat === 'speak' && holderOf(session) !== seat.id;
  };
  const isWaiting = (player: Player): boolean => session.round.line.some((id) => id === play.person(player).id);
  const free = play.players.filter(fits).toSorted((a, b) => Number(isWaiting(a)) - Number(isWaiting(b)));
  return free.find(({ name }) => first.includes(name)) ?? free[0];
}

/** They have no plan of their own any more to raise a hand in this part: a plan that is known is not made again. */
export function keepsHandDown({ play }: StageHand, player: Player, part: number): void {
  for (const key of [`hand ${player.name} ${part}`, `hand again ${player.name} ${part}`]) {
    play.agenda.forget(key);
    play.agenda.isFirst(key);
  }
}

/** Somebody of the host team whom the script plays, the co-host before the host. */
export function scriptedHost({ play }: StageHand): Player | undefined {
  const team = play.players.filter(({ part, playedBy }) => part !== 'member' && playedBy === 'themselves');
  return team.find(({ part }) => part === 'co-host') ?? team[0];
}

/** Host or co-host typed something in the room’s chat. */
export function hostsTyped({ play }: StageHand, session: Session, since: Instant): boolean {
  const { host, co_host: coHost } = session.roles;
  return inRoom(play, session).some(
    ({ message, ephemeralFor }) =>
      ephemeralFor === null &&
      (message.author.id === host || message.author.id === coHost) &&
      Date.parse(message.timestamp) >= since,
  );
}

/**
 * Somebody was quietly reminded of an agreement, or asked to listen only, or is out for today. Where the bot has no way to them, the
 * desk asks a host to say it, and then a host does.
 */
export function wasAskedToStop({ play }: StageHand, session: Session, who: Player, since: Instant): boolean {
  const seat = seatOf(play, session, who);
  if (seat === undefined || seat.listenOnly || seat.out) return true;
  const { world } = play.evening.discord;
  const isSince = ({ message }: StoredMessage): boolean => Date.parse(message.timestamp) >= since;
  const says = (stored: StoredMessage, words: string): boolean =>
    messageLines(world, stored).join('\n').includes(words);
  const hints = session.format.rules.map((rule) => line({ say: 'hint', rule }, session));
  const byHand = house.sayByHand(`@${who.name}`);
  const isHint = (one: StoredMessage): boolean => one.ephemeralFor === seat.id && hints.some((hint) => says(one, hint));
  const atDesk = world.messages.get(session.place.desk) ?? [];
  return (
    inRoom(play, session).some((one) => isSince(one) && isHint(one)) ||
    atDesk.some((one) => isSince(one) && says(one, byHand))
  );
}

function inRoom(play: StageHand['play'], { place }: Session) {
  return play.evening.discord.world.messages.get(place.room ?? '') ?? [];
}

/** Where the press is possible: the meeting goes on, and they are here without the floor and without a hand up. */
export function mayRaiseHand({ play }: StageHand, session: Session, who: Player): boolean {
  const seat = seatOf(play, session, who);
  if (session.stage.kind !== 'running' || seat === undefined || seat.here === 'gone' || seat.seat !== 'speak')
    return false;
  return !seat.out && !seat.late && holderOf(session) !== seat.id && !session.round.line.includes(seat.id);
}

export async function raisesHand({ play }: StageHand, who: Player): Promise<void> {
  const on = { id: play.evening.room().id };
  await play.act(who, `presses [${labels.raiseHand}]`, (person) => person.presses(labels.raiseHand, { on }));
}

export async function typesInRoom({ play }: StageHand, who: Player, words: string): Promise<void> {
  const room = { id: play.evening.room().id };
  await play.act(who, 'types in the chat', async (person) => {
    await person.types(words, room);
  });
}
