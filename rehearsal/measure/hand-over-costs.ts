import { seconds } from '#core/time.ts';
import type { Session } from '#core/session/model.ts';
import type { Call } from '../discord/contract.ts';

/** What one move of the floor made the bot ask of Discord, besides the answer to the press. */
interface Cost {
  readonly voices: number;
  readonly messages: number;
}

interface Move {
  /** Index of the first call that belongs to it. */
  readonly from: number;
  readonly at: number;
  readonly people: string;
  /** Something else happened meanwhile, so its cost says nothing about hand-overs. */
  isMixed: boolean;
}

/** An edit of a card that had to wait for an earlier edit is out by then. */
const settled = seconds(4);

/** One voice goes and one comes. */
const mostVoices = 2;

/** The line to the next person and the card that was not pressed; both cards where none was. */
const mostMessages = { card: 2, noCard: 3 };

/** Cues that come by the clock and not with a hand-over. */
const byTheClock = new Set([
  'soon',
  'phase-over',
  'last-call',
  'silence',
  'too-few',
  'too-many',
  'left-suddenly',
  'not-on-air',
  'limit-soon',
]);

/**
 * Counts, at the local Discord, the calls from the moment somebody's floor goes to somebody else until all cards show it.
 * On a stage there are two moves, which are counted one by one: the next person is invited, and accepts. A hand-over during
 * which something else happened as well counts as a hand-over, and its cost is left out.
 */
export class HandOverCosts {
  readonly #calls: readonly Call[];
  #mark = 0;
  #seen: Session | null = null;
  #open: Move | null = null;
  #handOvers = 0;
  readonly #costs: Cost[] = [];
  readonly #tooDear: string[] = [];

  constructor(calls: readonly Call[]) {
    this.#calls = calls;
  }

  get handOvers(): number {
    return this.#handOvers;
  }

  get rest(): { readonly voices: Spread; readonly messages: Spread } {
    return {
      voices: spread(this.#costs.map(({ voices }) => voices)),
      messages: spread(this.#costs.map(({ messages }) => messages)),
    };
  }

  /** Hand-overs that cost more than any may, at any size of room. */
  get tooDear(): readonly string[] {
    return this.#tooDear;
  }

  /** Somebody is about to do something: what is asked of Discord from here on is theirs. */
  actBegins(): void {
    this.#close();
    this.#mark = this.#calls.length;
  }

  /** How things are now, after everything that was due has happened. */
  look(session: Session, now: number): void {
    const before = this.#seen;
    this.#seen = session;
    if (before && floorMoved(before, session)) {
      this.#close();
      this.#open = { from: this.#mark, at: now, people: whoIsHere(before), isMixed: false };
      if (holderOf(before) !== holderOf(session)) this.#handOvers += 1;
    }
    if (this.#open && before) this.#watch(this.#open, before, session, now);
    this.#mark = this.#calls.length;
  }

  #watch(open: Move, before: Session, session: Session, now: number): void {
    if (now > open.at + settled) {
      this.#close();
      return;
    }
    const known = new Set(before.cues.map((cue) => cue.kind));
    const isNew = session.cues.some((cue) => byTheClock.has(cue.kind) && !known.has(cue.kind));
    const isElse = session.phase !== before.phase || session.stage.kind !== 'running';
    if (isNew || isElse || whoIsHere(session) !== open.people) open.isMixed = true;
  }

  #close(): void {
    const open = this.#open;
    this.#open = null;
    if (open === null || open.isMixed) return;
    const calls = this.#calls.slice(open.from).filter((call) => call.at <= open.at + settled);
    // A card that is renewed before it is an hour old costs more, whoever has the floor.
    if (calls.some((call) => call.method === 'DELETE' && isMessage(call))) return;
    const cost = { voices: calls.filter(isVoice).length, messages: calls.filter(isMessage).length };
    this.#costs.push(cost);
    const most = calls.some(isCardAnswer) ? mostMessages.card : mostMessages.noCard;
    if (cost.voices > mostVoices || cost.messages > most) {
      const when = new Date(open.at).toISOString().slice(11, 19);
      this.#tooDear.push(`a hand-over at ${when} cost ${cost.voices} voice and ${cost.messages} message calls`);
    }
  }
}

export interface Spread {
  readonly median: number;
  readonly max: number;
}

/** 0 for both when nothing was handed over. */
function spread(list: readonly number[]): Spread {
  const sorted = list.toSorted((a, b) => a - b);
  return { median: sorted[Math.floor((sorted.length - 1) / 2)] ?? 0, max: sorted.at(-1) ?? 0 };
}

/** Within a part: from one holder to another, or from an invitation to the turn it was for. */
function floorMoved(before: Session, session: Session): boolean {
  if (before.phase !== session.phase || session.stage.kind !== 'running' || before.stage.kind !== 'running')
    return false;
  const [from, to] = [holderOf(before), holderOf(session)];
  if (from === null || to === null) return false;
  return from !== to || (before.floor.kind === 'offered' && session.floor.kind === 'speaking');
}

/** Who holds the floor or is invited to it, and since when. */
function holderOf({ floor }: Session): string | null {
  switch (floor.kind) {
    case 'open':
    case 'breath':
      return null;
    case 'offered':
      return floor.who;
    case 'speaking':
    case 'held':
      return floor.turn.who;
  }
}

const whoIsHere = (session: Session): string =>
  session.people.map(({ id, here, seat }) => `${id} ${here} ${seat}`).join();

const isVoice = (call: Call): boolean =>
  call.method === 'PATCH' && (call.path.includes('/voice-states/') || call.path.includes('/members/'));

/** The answer to a press on the room's or the desk's card carries that card, which has a headline. */
const isCardAnswer = (call: Call): boolean =>
  call.path.endsWith('/callback') && JSON.stringify(call.body ?? null).includes('"content":"# ') && updates(call.body);

/** Discord's interaction answer 7 changes the message that was pressed. */
const updates = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && 'type' in body && body.type === 7;

/** Messages in channels and follow-ups on presses; the answer to a press itself is not one of them. */
const isMessage = (call: Call): boolean =>
  call.method !== 'GET' && (call.path.includes('/messages') || call.path.startsWith('/webhooks/'));
