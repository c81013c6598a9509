import type { Evening } from '../evening.ts';
import { DoorsWatch } from '../measure/doors-watch.ts';
import type { Due } from '../measure/due-reminders.ts';
import { EventsWatch } from '../measure/events-watch.ts';
import { ToldWatch } from '../measure/told-watch.ts';
import { instantOfWall } from '../measure/wall-clock.ts';
import type { Week } from './almanac.ts';
import { members } from './cast.ts';
import { doorsBefore } from './meeting.ts';
import type { WeeksResult } from './result.ts';

/** Doors that open later than this, though the bot was up, are a failure. */
const latest = 2_000;

/** What was promised, and what the local Discord saw of it. */
export interface Measures {
  readonly told: ToldWatch;
  /** Openings, starts and reminders: around them everything has to be right to the minute. */
  readonly promised: readonly number[];
  /** While the bot still runs. */
  lookAtTheEnd(): Promise<void>;
  found(): Pick<WeeksResult, 'openings' | 'reminders' | 'events'> & { readonly problems: readonly string[] };
}

export function createMeasures(
  room: Evening,
  plan: { readonly weeks: readonly Week[]; readonly due: readonly Due[]; readonly zone: string },
): Measures {
  const { world } = room.discord;
  const told = new ToldWatch(world, () => [room.home.id]);
  const doors = new DoorsWatch(world);
  const events = new EventsWatch(world);
  let orphans: readonly string[] = [];

  const openingsOf = (weeks: readonly Week[]): readonly number[] =>
    weeks.flatMap(({ meets }) => (meets === null ? [] : [instantOfWall(meets, plan.zone) - doorsBefore]));
  const opensAt = openingsOf(plan.weeks);
  const wasDown = new Set(openingsOf(plan.weeks.filter(({ crash }) => crash === 'down')));

  const lateness = (planned: string, delayMs: number | null): readonly string[] => {
    if (delayMs === null) return [`the doors of ${planned} did not open`];
    const isExcused = wasDown.has(Date.parse(planned));
    return delayMs > latest && !isExcused ? [`the doors of ${planned} opened ${delayMs} ms late`] : [];
  };

  return {
    told,
    promised: [...opensAt.flatMap((at) => [at, at + doorsBefore]), ...plan.due.map(({ at }) => at)],
    async lookAtTheEnd() {
      const { store } = room.process;
      orphans = store ? await events.orphaned(room.guild, store) : ['the bot is down'];
    },
    found() {
      const due = plan.due.map((one) => ({ ...one, who: room.person(one.who).id }));
      const closed = members.filter(({ dms }) => dms === 'closed').map(({ name }) => room.person(name).id);
      const { problems: untold, ...reminders } = told.count(due, new Set(closed));
      const { openings, unplanned } = doors.delays(opensAt.map((at) => ({ room: room.room().id, at })));
      return {
        openings,
        reminders,
        events: { mirrored: events.mirrored, orphaned: orphans.length },
        problems: [
          ...openings.flatMap(({ planned, actualDelayMs }) => lateness(planned, actualDelayMs)),
          ...unplanned.map((at) => `doors opened at ${at}, when nobody had planned it`),
          ...untold,
          ...orphans.map((one) => `an event was left behind: ${one}`),
        ],
      };
    },
  };
}
