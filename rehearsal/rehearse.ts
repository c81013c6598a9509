import { setTimeout as realTime } from 'node:timers/promises';
import type { Session } from '#core/session/model.ts';
import type { SessionId } from '#core/ids.ts';
import { TurnableClock } from './discord/clock.ts';
import { type Evening, evening } from './evening.ts';
import { FairnessWatch } from './measure/fairness.ts';
import { HandOverCosts } from './measure/hand-over-costs.ts';
import { phasesOf, type Result, turnsOf } from './measure/result.ts';
import { Agenda } from './people/agenda.ts';
import { cast, type Player } from './people/cast.ts';
import { everybodyElsewhere, openDoors, playEvening } from './people/evening-play.ts';
import { createPlay, type Hitches } from './people/play.ts';
import { randomFrom } from './people/random.ts';
import type { Order } from './transcript/command-line.ts';
import { createScript, type Script, type ScriptLine } from './transcript/script.ts';
import { RoomWatch } from './transcript/watch.ts';

export interface Rehearsal {
  readonly result: Result;
  readonly lines: readonly ScriptLine[];
  /** What must not happen: complaints of the bot, presses without an answer, people who could not act, rules broken. */
  readonly problems: readonly string[];
}

export interface Reader {
  line(line: ScriptLine): void;
  progress(session: Session, now: number): void;
}

/** The bot's heartbeat and its look at what is due come round this often, on the world's clock. */
const upkeepEvery = 60_000;

/**
 * Plays one whole evening against a local Discord and measures it there.
 * @param description Discord's API description, or null.
 * @throws Error when the evening does not end
 */
export async function rehearse(order: Order, description: object | null, reader: Reader): Promise<Rehearsal> {
  const began = performance.now();
  const random = randomFrom(order.seed);
  const players = cast(order.people, random);
  const room = await setUp(order, description, players);
  const script = createScript(reader.line);
  const hitches: Hitches = { impossible: [], unanswered: [] };
  const costs = new HandOverCosts(room.discord.calls);
  const fairness = new FairnessWatch(room.discord.world);
  const watching = watch(room, { script, costs, fairness, reader });
  const play = createPlay({
    evening: room,
    players,
    random,
    agenda: new Agenda(),
    script,
    hitches,
    before: () => costs.actBegins(),
    after: watching.look,
  });
  try {
    await openDoors(play);
    await playEvening(play, watching);
    await everybodyElsewhere(room);
  } finally {
    await room.stop();
  }
  const session = watching.last();
  if (session === null) throw new Error('The doors did not open.');
  const result: Result = {
    format: order.format,
    mode: order.mode,
    people: order.people,
    phases: phasesOf(session),
    turns: turnsOf(session, (id) => play.playerOf(id)?.name ?? id),
    handOvers: costs.handOvers,
    restPerHandOver: costs.rest,
    stuckMutes: room.muted().length,
    specViolations: description === null ? null : room.discord.violations.length,
    refusedByDiscord: room.discord.refused.length,
    fairness: fairness.found,
    wallMs: Math.round(performance.now() - began),
  };
  const problems = [
    ...room.problems(),
    ...costs.tooDear,
    ...hitches.unanswered.map((what) => `no answer: ${what}`),
    ...hitches.impossible,
  ];
  return { result, lines: script.lines, problems };
}

async function setUp(order: Order, description: object | null, players: readonly Player[]): Promise<Evening> {
  const clock = new TurnableClock();
  const names = players.map((player) => player.name);
  const [host = '', second] = names;
  const made = await evening({
    people: names,
    host,
    facilitators: players.filter((player) => player.part === 'co-host').map((player) => player.name),
    mode: order.mode,
    format: order.format,
    size: Math.max(order.people, second === undefined ? 2 : 12),
    spec: description,
    seed: order.seed,
    clock,
    rateSpeed: order.speed === 'max' ? 1_000 : order.speed,
  });
  const { speed } = order;
  if (speed !== 'max') clock.pace = (gapMs) => realTime(gapMs / speed);
  return made;
}

function watch(
  room: Evening,
  to: {
    readonly script: Script;
    readonly costs: HandOverCosts;
    readonly fairness: FairnessWatch;
    readonly reader: Reader;
  },
) {
  const transcript = new RoomWatch(room, to.script);
  let id: SessionId | null = null;
  let last: Session | null = null;
  let nextUpkeep = room.clock.now() + upkeepEvery;

  const load = async (): Promise<Session | null> => {
    const store = room.process.store;
    if (store === null) return null;
    const [first] = id === null ? await store.sessions.unfinished() : [];
    id ??= first?.id ?? null;
    last = id === null ? null : await store.sessions.load(id);
    return last;
  };
  const look = async (): Promise<void> => {
    const session = await load();
    if (session === null) return;
    const now = room.clock.now();
    to.costs.look(session, now);
    to.fairness.look(session);
    transcript.look(session);
    to.reader.progress(session, now);
  };
  const settle = async (): Promise<void> => {
    await room.idle();
    await look();
  };
  return {
    look,
    last: () => last,
    async turn(ms: number): Promise<void> {
      const next = room.clock.next();
      const isEmpty = next === null || next > room.clock.now() + ms;
      // Where nothing comes due nothing can have happened, and there is nobody to wait for.
      await room.clock.advance(ms, isEmpty ? async () => undefined : settle);
      if (room.clock.now() < nextUpkeep) return;
      nextUpkeep = room.clock.now() + upkeepEvery;
      await room.process.bot?.upkeep.beat();
      await room.process.bot?.upkeep.minute();
      await settle();
    },
  };
}
