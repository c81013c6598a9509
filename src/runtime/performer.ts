import type { SessionId } from '#core/ids.ts';
import type { Session } from '#core/session/model.ts';
import { type Instant, type Ms, seconds } from '#core/time.ts';
import type { CardKind, Store } from '#store/store.ts';
import type { Clock } from './clock.ts';
import type { Work } from './work.ts';

/** How one piece of work on Discord went. */
export type Progress =
  | { readonly kind: 'done' }
  /** Nothing wrong, only not yet (an edit that is coalesced, a press that is being answered). */
  | { readonly kind: 'wait'; readonly until: Instant }
  /** Discord could not be reached or asked us to slow down. */
  | { readonly kind: 'again'; readonly after: Ms | null };

/** What can be done on Discord. Each brings the room nearer to what the session says; doing it twice is harmless. */
export interface Hands {
  voices(session: Session): Promise<Progress>;
  doors(session: Session): Promise<Progress>;
  lines(session: Session): Promise<Progress>;
  card(session: Session, kind: CardKind): Promise<Progress>;
  /** Tried often enough: told aloud, to the desk and the log. */
  unreachable(session: Session, what: Step): Promise<void>;
}

export interface Performer {
  /** Brings Discord in line with the session, soon. */
  kick(session: SessionId): void;
  /** While a press is being answered its card is left to the answer. Returns how to let go. */
  hold(session: SessionId, kind: CardKind): () => void;
  stop(): void;
}

/** In this order: who may be heard never waits for a card. */
const steps = ['voices', 'lines', 'desk', 'room', 'doors'] as const;
export type Step = (typeof steps)[number];

/** Waits between tries when Discord is not reachable. */
const waits: readonly Ms[] = [seconds(1), seconds(2), seconds(5), seconds(10), seconds(30), seconds(60), seconds(120)];

/** After all of these it is told aloud, once, and tried on: in a quiet meeting no change would come for a long time. */
const longestWait: Ms = seconds(120);

/** Somebody may sit muted in their own turn: who may be heard is tried again sooner than anything that is only read. */
const longestForVoices: Ms = seconds(10);

/** A card that waits for a press to be answered looks again after this. */
const holdLook: Ms = seconds(1);

interface Desk {
  running: boolean;
  wanted: boolean;
  readonly tries: Map<Step, number>;
  readonly held: Set<CardKind>;
  cancel: () => void;
  alarmAt: Instant | null;
}

export function createPerformer(store: Pick<Store, 'sessions'>, hands: Hands, clock: Clock, work: Work): Performer {
  const desks = new Map<SessionId, Desk>();
  let stopped = false;

  const deskOf = (id: SessionId): Desk => {
    const known = desks.get(id);
    if (known) return known;
    const fresh: Desk = {
      running: false,
      wanted: false,
      tries: new Map(),
      held: new Set(),
      cancel: () => undefined,
      alarmAt: null,
    };
    desks.set(id, fresh);
    return fresh;
  };

  const take = (session: Session, step: Step, desk: Desk): Promise<Progress> => {
    if (step === 'voices') return hands.voices(session);
    if (step === 'doors') return hands.doors(session);
    if (step === 'lines') return hands.lines(session);
    if (desk.held.has(step)) return Promise.resolve({ kind: 'wait', until: clock.now() + holdLook });
    return hands.card(session, step);
  };

  /** Does one step and returns when it wants to be looked at again, or null. */
  const one = async (session: Session, step: Step, desk: Desk): Promise<Instant | null> => {
    const progress = await take(session, step, desk);
    if (progress.kind === 'wait') return progress.until;
    if (progress.kind === 'done') {
      desk.tries.delete(step);
      return null;
    }
    const tries = desk.tries.get(step) ?? 0;
    const wait = Math.min(waits[tries] ?? longestWait, step === 'voices' ? longestForVoices : longestWait);
    desk.tries.set(step, tries + 1);
    if (tries === waits.length) await hands.unreachable(session, step);
    return clock.now() + Math.max(wait, progress.after ?? 0);
  };

  const round = async (id: SessionId, desk: Desk): Promise<void> => {
    let next: Instant | null = null;
    let over = false;
    for (const step of steps) {
      // Read again each time: a press may have moved the floor while the last step spoke to Discord.
      const session = await store.sessions.load(id);
      if (stopped) return;
      if (!session) {
        desks.delete(id);
        return;
      }
      over = session.stage.kind === 'closed';
      const when = await one(session, step, desk);
      if (when !== null) next = Math.min(next ?? when, when);
    }
    if (next !== null) alarm(id, desk, next);
    else if (over && !desk.wanted) desks.delete(id);
  };

  const alarm = (id: SessionId, desk: Desk, at: Instant): void => {
    if (desk.alarmAt !== null && desk.alarmAt <= at && desk.alarmAt > clock.now()) return;
    desk.cancel();
    desk.alarmAt = at;
    desk.cancel = clock.at(at, () => {
      desk.alarmAt = null;
      kick(id);
    });
  };

  const carryOn = async (id: SessionId, desk: Desk): Promise<void> => {
    desk.running = true;
    try {
      while (desk.wanted) {
        desk.wanted = false;
        await round(id, desk);
      }
    } finally {
      desk.running = false;
    }
  };

  const kick = (id: SessionId): void => {
    if (stopped) return;
    const desk = deskOf(id);
    desk.wanted = true;
    if (!desk.running) work.run('performer', () => carryOn(id, desk));
  };

  return {
    kick,
    hold(id, kind) {
      const desk = deskOf(id);
      desk.held.add(kind);
      return () => {
        desk.held.delete(kind);
        kick(id);
      };
    },
    stop() {
      stopped = true;
      for (const desk of desks.values()) {
        desk.wanted = false;
        desk.cancel();
      }
    },
  };
}
