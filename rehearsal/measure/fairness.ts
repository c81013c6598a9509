import { queueNow } from '#core/session/plan.ts';
import type { Person, Session } from '#core/session/model.ts';
import { labels } from '#text/en/labels.ts';
import type { World } from '../discord/contract.ts';
import { componentsOf } from '../discord/people/find-component.ts';
import { labelOf } from '../discord/reader/message-text.ts';

export interface Fairness {
  /** People in a speaking seat whom a part with turns went past. */
  readonly neverAsked: number;
  /** Second turns given while somebody had had neither a turn nor the chance of one. */
  readonly secondTurnsBeforeFirst: number;
}

/**
 * Watches, from what is stored and what the room's card shows, whether everybody had the chance. It counts by itself
 * and does not ask the rulebook, which could be wrong in the same way as the evening.
 */
export class FairnessWatch {
  readonly #world: World;
  #seen: Session | null = null;
  /** In this part people could raise a hand, or were invited to. */
  #couldAsk = false;
  #neverAsked = 0;
  #secondTurns = 0;

  constructor(world: World) {
    this.#world = world;
  }

  get found(): Fairness {
    return { neverAsked: this.#neverAsked, secondTurnsBeforeFirst: this.#secondTurns };
  }

  look(session: Session): void {
    const before = this.#seen;
    this.#seen = session;
    if (before && before.phase !== session.phase) this.#partIsOver(before, session);
    if (before && before.phase === session.phase) this.#turnBegan(before, session);
    if (session.phase === null || queueNow(session) === 'none') return;
    this.#couldAsk ||= session.round.invitation.kind !== 'not-yet' || this.#handIsOffered(session);
  }

  #partIsOver(before: Session, session: Session): void {
    const couldAsk = this.#couldAsk;
    this.#couldAsk = false;
    if (before.phase === null || queueNow(before) === 'none' || couldAsk) return;
    const spoke = new Set(session.turns.filter((turn) => turn.phase === before.phase).map((turn) => turn.who));
    this.#neverAsked += waiting(before).filter((person) => !spoke.has(person.id)).length;
  }

  #turnBegan(before: Session, session: Session): void {
    const { floor } = session;
    if (floor.kind !== 'speaking' || turnOf(before) === turnOf(session)) return;
    const { who } = floor.turn;
    const isSecond = before.round.heard.includes(who);
    const wasAsked = before.round.invitation.kind === 'over' || session.round.invitation.kind === 'over';
    const speaker = before.floor.kind === 'speaking' ? before.floor.turn.who : null;
    const others = waiting(before).filter((person) => person.id !== who && person.id !== speaker);
    if (isSecond && !wasAsked && others.length > 0) this.#secondTurns += 1;
  }

  #handIsOffered(session: Session): boolean {
    const { room } = session.place;
    const messages = room === null ? [] : (this.#world.messages.get(room) ?? []);
    return messages.some(
      ({ message, ephemeralFor }) =>
        ephemeralFor === null &&
        [...componentsOf(message.components)].some(
          (component) => labelOf(component) === labels.raiseHand && component['disabled'] !== true,
        ),
    );
  }
}

const turnOf = ({ floor }: Session): string | null =>
  floor.kind === 'speaking' ? `${floor.turn.seq} ${floor.turn.who} ${floor.turn.givenAt}` : null;

/** Present, in a speaking seat, and in this part neither heard nor passed. */
function waiting({ people, round }: Session): readonly Person[] {
  return people.filter(
    (person) =>
      person.here !== 'gone' &&
      !person.out &&
      person.seat === 'speak' &&
      !round.heard.includes(person.id) &&
      !round.passed.includes(person.id),
  );
}
