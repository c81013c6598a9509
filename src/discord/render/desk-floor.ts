import type { MemberId } from '#core/ids.ts';
import type { Session, Turn } from '#core/session/model.ts';
import { personIn } from '#core/session/people.ts';
import { runNow } from '#core/session/plan.ts';
import type { Catalogue } from '#text/catalogue.ts';
import { heading, mention } from '#text/marks.ts';
import { position } from './facts.ts';

/** Which part, and how long it still has. While paused the minutes stand still, so they are words and no countdown. */
export function partLine(session: Session, text: Catalogue): string | null {
  const run = runNow(session);
  const place = position(session);
  if (run === null || place === null) return null;
  const where = text.room.position(place.now, place.of);
  const { stage } = session;
  if (stage.kind !== 'paused') {
    const over = session.cues.some(({ kind }) => kind === 'phase-over');
    return over ? text.desk.partOver(where, run.endsAt) : text.desk.partLeft(where, run.endsAt);
  }
  return `${text.desk.paused([text.room.paused(stage), text.room.pausedMore(stage)].filter((words) => words !== null).join(' '))}\n${text.desk.partStands(where, Math.max(0, run.endsAt - stage.since))}`;
}

/** Who has the floor and how long. Hosts see it also when the countdown is hidden from the room. */
export function floorLines(session: Session, text: Catalogue): readonly (string | null)[] {
  const { floor } = session;
  return [
    heading(floorLine(session, text)),
    floor.kind === 'speaking' ? wish(session, floor.turn.who, text) : null,
    session.countdown === 'hidden' ? text.desk.countdownHidden : null,
  ];
}

function floorLine(session: Session, text: Catalogue): string {
  const { floor } = session;
  switch (floor.kind) {
    case 'open':
      return text.desk.open;
    case 'breath':
      return text.desk.breath(floor.next === null ? null : mention(floor.next));
    case 'offered':
      return text.desk.offered(mention(floor.who));
    case 'speaking':
      return speaking(session, floor.turn, text);
    case 'held':
      return text.desk.held(mention(floor.turn.who), floor.until, floor.leftMs);
  }
}

function speaking(session: Session, turn: Turn, text: Catalogue): string {
  const typing = turn.kind === 'typed' ? text.desk.typing : '';
  return `${timeLeft(session, turn, text)}${typing}`;
}

function timeLeft({ stage }: Session, turn: Turn, text: Catalogue): string {
  const who = mention(turn.who);
  if (stage.kind === 'paused') return text.desk.speakingStands(who, Math.max(0, turn.endsAt - stage.since));
  const over = turn.told === 'time-up' || turn.told === 'grace-over';
  return over ? text.desk.speakingOver(who, turn.endsAt) : text.desk.speaking(who, turn.endsAt);
}

function wish(session: Session, who: MemberId, text: Catalogue): string | null {
  const person = personIn(session, who);
  return person === undefined ? null : text.desk.replies(text.repliesName(person.replies));
}
