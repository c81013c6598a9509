import { RESTJSONErrorCodes } from 'discord.js';
import type { GuildId, MemberId, SessionId } from '#core/ids.ts';
import { divide } from '#core/session/divide.ts';
import type { Intent } from '#core/session/intents.ts';
import type { Division, NoSecondRoom, Session } from '#core/session/model.ts';
import { plannedStart } from '#core/session/plan.ts';
import { isHere } from '#core/session/people.ts';
import type { Clock } from '#runtime/clock.ts';
import type { Driver } from '#runtime/driver.ts';
import type { InTurn } from '#runtime/in-turn.ts';
import type { Work } from '#runtime/work.ts';
import type { Store } from '#store/store.ts';
import type { OpenDoors } from './calendar/part.ts';
import { isRefused, type Refused } from './command.ts';
import type { Ushers } from './ushers.ts';

/**
 * Makes the second room of a meeting when its session wants one, and has people brought there. What is wanted stands in the
 * first session (`Session.division`), so that after a crash it goes on from there.
 */
export interface SecondRooms {
  /** Looks at a session that has changed. */
  look(session: SessionId): void;
  /** Once at boot: goes on with what was going on. */
  carryOn(): Promise<void>;
  stop(): void;
}

export function createSecondRooms(parts: {
  readonly store: Pick<Store, 'sessions' | 'groups'>;
  readonly driver: Driver;
  readonly openDoors: OpenDoors;
  readonly ushers: Ushers;
  readonly inTurn: InTurn;
  readonly clock: Pick<Clock, 'now' | 'at'>;
  readonly work: Work;
  /** There is one more room in this guild from which people may ask for help. */
  readonly learned: (guild: GuildId) => Promise<void>;
}): SecondRooms {
  const { store, driver, openDoors, ushers, inTurn, clock, work, learned } = parts;
  const alarms = new Map<SessionId, () => void>();

  const tell = async (session: SessionId, intent: Intent): Promise<void> => {
    await driver.submit(session, { intent, standing: 'member' });
  };

  const lookNow = async (id: SessionId): Promise<void> => {
    const session = await store.sessions.load(id);
    if (session?.division.kind === 'asked') await make(session, session.division);
    else if (session?.division.kind === 'moving') await bring(session, session.division);
    else if (session?.beside) await closeIfForgotten(session, session.beside);
  };

  const besideOf = async (first: SessionId): Promise<Session | null> =>
    (await store.sessions.unfinished()).find(({ beside }) => beside === first) ?? null;

  type Asked = Extract<Division, { kind: 'asked' }>;

  const make = async (session: Session, { host }: Asked): Promise<void> => {
    const made = isHere(session, host) ? await roomFor(session, host) : 'host-left';
    if (typeof made === 'string') return tell(session.id, { kind: 'no-second-room', why: made });
    // Told first to the session that divides: whatever happens in between, it knows which room is its second.
    if (made.place.room) await tell(session.id, { kind: 'second-open', session: made.id, room: made.place.room });
    // The second one is told when people are brought there.
    look(session.id);
    look(made.id);
  };

  /** The room that was made before a crash, or a new one; or why there is none. */
  const roomFor = async (session: Session, host: Asked['host']): Promise<Session | NoSecondRoom> => {
    const group = await store.groups.find(session.place.guild, session.place.group);
    if (group === null) return 'not-allowed';
    const before = await besideOf(session.id);
    // A meeting that is under way begins anew in the second room, and its host has no start to be late for.
    const late = Math.max(0, clock.now() - plannedStart(session));
    const opened =
      before ??
      (await openDoors.open(group, {
        beside: session.id,
        mode: session.mode,
        theme: session.theme,
        format: session.format.id,
        opensAt: session.opensAt + late,
        host,
        coHost: helperFor(session, host),
      }));
    if (!isRefused(opened)) await learned(session.place.guild);
    return isRefused(opened) ? whyNot(opened) : opened;
  };

  type Moving = Extract<Division, { kind: 'moving' }>;

  const bring = async (session: Session, division: Moving): Promise<void> => {
    const second = await store.sessions.load(division.session);
    if (second === null || second.stage.kind === 'closed') {
      // Nobody is brought into a room that is closed.
      for (const who of division.who) await tell(session.id, { kind: 'stays-here', who });
      return;
    }
    const room = session.place.room;
    if (second.division.kind === 'none' && room !== null) {
      await tell(second.id, { kind: 'second-open', session: session.id, room });
    }
    const step = await ushers.next(session, division);
    if (step.kind === 'tell') await tell(session.id, step.intent);
    else if (step.kind === 'wait') wake(session.id, step.until);
  };

  /** A second room whose meeting ended, or began to share, while it was being made: nobody was ever told of it. */
  const closeIfForgotten = async (second: Session, beside: SessionId): Promise<void> => {
    if (second.stage.kind !== 'doors' || second.division.kind !== 'none' || second.people.length > 0) return;
    const first = await store.sessions.load(beside);
    const wanted = first !== null && first.division.kind !== 'none';
    if (!wanted) await tell(second.id, { kind: 'close', by: null });
  };

  const wake = (id: SessionId, at: number): void => {
    alarms.get(id)?.();
    alarms.set(
      id,
      clock.at(at, () => {
        alarms.delete(id);
        look(id);
      }),
    );
  };

  function look(id: SessionId): void {
    work.run('second room', () => inTurn.do(`second/${id}`, () => lookNow(id)));
  }

  return {
    look,
    async carryOn() {
      for (const { id } of await store.sessions.unfinished()) look(id);
    },
    stop() {
      for (const cancel of alarms.values()) cancel();
      alarms.clear();
    },
  };
}

/** A standby who goes along is the second pair of eyes there. */
function helperFor(session: Session, host: MemberId): MemberId | null {
  const { standby } = session.roles;
  return standby !== undefined && standby !== host && divide(session, host).goes.includes(standby) ? standby : null;
}

const tooManyChannels: number = RESTJSONErrorCodes.MaximumNumberOfGuildChannelsReached;

function whyNot({ refuse, facts }: Refused): NoSecondRoom {
  if (facts?.['code'] === tooManyChannels) return 'too-many-channels';
  return refuse === 'discord-unreachable' ? 'unreachable' : 'not-allowed';
}
