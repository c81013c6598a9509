import type { EveningPlan } from '#rehearsal/stage/evening-plan.ts';
import { openStage } from '#rehearsal/stage/open-stage.ts';
import type { Stage } from '#rehearsal/stage/stage.ts';
import { expect } from 'vitest';
import { TurnedTime } from '../turned-time.ts';

/** A short meeting in strict mode, from the moment at which the sharing begins. */
const plan: EveningPlan = {
  card: { id: 'small', shelf: 'calm', title: 'A small evening', about: 'Four people.', you: 'host', people: 4 },
  format: 'short_peer_session_45',
  mode: 'strict',
  size: 6,
  cast: [
    { name: 'Fay', part: 'host', temperament: 'steady' },
    { name: 'Ada', part: 'member', temperament: 'steady' },
    { name: 'Ben', part: 'member', temperament: 'types' },
    { name: 'Cleo', part: 'member', temperament: 'bad-line' },
  ],
  you: 'Fay',
  prologue: (session) => session.stage.kind === 'running',
  moment: null,
};

/** A small evening on a stage, with its clock standing still and the host's chair taken. */
export async function smallEvening() {
  const time = new TurnedTime();
  const faults: unknown[] = [];
  const stage = openStage({ plans: [plan], description: null, realTime: time, faulted: (error) => faults.push(error) });
  expect(await stage.order({ order: 'begin', evening: 'small', seed: 3 })).toEqual({ done: true });
  const idOf = (name: string): string => stage.view().cast.find((one) => one.name === name)?.id ?? '';
  return {
    stage,
    time,
    idOf,
    recording: () => stage.recording() ?? '',
    async [Symbol.asyncDispose]() {
      await stage.close();
      expect(faults).toEqual([]);
    },
  };
}

/** Everything that everybody sees, in every channel they may look into, as it goes over a line. */
export function allThatIsSeen(stage: Stage): Record<string, unknown> {
  const seen: Record<string, unknown> = {};
  for (const { id, name } of stage.view().cast) {
    const client = stage.client(id);
    for (const { id: channel, name: called } of client?.view().channels ?? []) {
      client?.look(channel);
      seen[`${name} in ${called}`] = JSON.parse(JSON.stringify(client?.view()));
    }
  }
  return seen;
}
