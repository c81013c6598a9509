import type { Format } from '#core/formats/format.ts';
import { memberId, type MemberId } from '#core/ids.ts';
import { beginSession } from '#core/session/begin.ts';
import { nextDeadline } from '#core/session/deadlines.ts';
import type { Effect, Line } from '#core/session/effects.ts';
import type { Intent, Standing } from '#core/session/intents.ts';
import type { Cue, Session, TalkMode } from '#core/session/model.ts';
import type { Refusal } from '#core/session/refusals.ts';
import { step } from '#core/session/step.ts';
import { speakerOf } from '#core/session/views.ts';
import { minutes, seconds, type Instant, type Ms } from '#core/time.ts';
import { aFormat } from './a-format.ts';
import { aSession, place } from './people.ts';

export const [fay, ada, ben, cleo, dan] = ['Fay', 'Ada', 'Ben', 'Cleo', 'Dan'].map(memberId) as [
  MemberId,
  MemberId,
  MemberId,
  MemberId,
  MemberId,
];

interface Wishes {
  readonly format?: Format;
  readonly mode?: TalkMode;
  /** Who arrives before the start, by voice; Fay is the host. */
  readonly people?: readonly MemberId[];
  readonly breathMs?: Ms;
  readonly seed?: number;
  readonly inPerson?: boolean;
}

/** A room whose clock is turned by hand. Doors open at 19:00, the meeting is announced for 19:10. */
export class Room {
  session: Session;
  now: Instant = Date.UTC(2026, 0, 7, 19, 0);
  /** What was said since the last look, oldest first. */
  #told: Effect[] = [];

  constructor(wishes: Wishes = {}) {
    const {
      format = aFormat(),
      mode = 'gentle',
      breathMs = seconds(10),
      seed = 1,
      people = [fay, ada, ben, cleo],
    } = wishes;
    const where = wishes.inPerson === true ? { ...place, room: null } : place;
    this.session = beginSession({ id: aSession, place: where, format, mode, opensAt: this.now, seed, breathMs });
    for (const by of people) this.asks({ kind: 'arrive', by, how: 'voice' });
  }

  /** @returns why not, or null when it was done. */
  asks(intent: Intent, standing: Standing = 'member', sawEpoch?: number): Refusal | null {
    const card = sawEpoch === undefined ? {} : { sawEpoch };
    const outcome = step(this.session, { intent, standing, ...card }, this.now);
    if ('refused' in outcome) return outcome.refused;
    this.session = outcome.session;
    this.#told.push(...outcome.effects);
    return null;
  }

  /** Turns the clock, and looks at the room whenever it wants to be looked at. */
  waits(length: Ms): void {
    const until = this.now + length;
    for (let next = nextDeadline(this.session); next !== null && next <= until; next = nextDeadline(this.session)) {
      this.now = next;
      this.asks({ kind: 'tick' });
    }
    this.now = until;
    this.asks({ kind: 'tick' });
  }

  raises(...who: readonly MemberId[]): void {
    for (const by of who) this.asks({ kind: 'raise-hand', by });
  }

  /** The speaker is done, and the breath passes. */
  goesOn(): void {
    const by = this.speaker;
    if (by !== null) this.asks({ kind: 'done', by });
    this.waits(seconds(10));
  }

  /** The lines since the last look. */
  lines(): readonly Line[] {
    return this.#take()
      .filter((effect) => effect.kind !== 'decision')
      .map((effect) => effect.line);
  }

  says(): readonly Line['say'][] {
    return this.lines().map((line) => line.say);
  }

  effects(): readonly Effect[] {
    return this.#take();
  }

  get speaker(): MemberId | null {
    return speakerOf(this.session);
  }

  get cues(): readonly Cue['kind'][] {
    return this.session.cues.map((one) => one.kind);
  }

  /** How long the speaker still has. */
  get left(): Ms | null {
    const { floor } = this.session;
    return floor.kind === 'speaking' ? floor.turn.endsAt - this.now : null;
  }

  /** When the phase should end, from now. */
  get phaseLeft(): Ms {
    return (this.session.phases.at(-1)?.endsAt ?? this.now) - this.now;
  }

  #take(): readonly Effect[] {
    const told = this.#told;
    this.#told = [];
    return told;
  }
}

/** A meeting that Fay started on time and that is in its sharing phase. */
export function sharing(wishes: Wishes = {}): Room {
  const room = new Room(wishes);
  room.waits(minutes(10));
  room.asks({ kind: 'start', by: fay, theme: null }, 'facilitator');
  room.waits(minutes(10));
  room.asks({ kind: 'next', by: fay });
  room.effects();
  return room;
}
