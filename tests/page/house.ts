/** The stage with its page, as `npm run rehearse` has them, and everything that must not go wrong behind the page. */
import type { Evening } from '#rehearsal/evening.ts';
import { hostName } from '#rehearsal/people/names.ts';
import { eveningPlans } from '#rehearsal/stage/evenings/index.ts';
import { openStage } from '#rehearsal/stage/open-stage.ts';
import { SessionWatch } from '#rehearsal/stage/session-watch.ts';
import type { Stage } from '#rehearsal/stage/stage.ts';
import { buildPage, type PageFiles } from '#rehearsal/web/server/page-files.ts';
import { servePage } from '#rehearsal/web/server/serve-page.ts';
import { openApi } from '#tests/openapi.ts';
import { PageTime } from './page-time.ts';

let built: Promise<PageFiles> | null = null;

/** Built once for all files of a worker. */
function pageFiles(): Promise<PageFiles> {
  built ??= buildPage();
  return built;
}

export interface House {
  readonly stage: Stage;
  readonly time: PageTime;
  readonly address: string;
  /** What went wrong behind the page until now: faults of ours, complaints of the bot, broken rules of Discord, people left muted. */
  problems(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** @param make the stage that is served; the one with all evenings on its shelf unless it is said */
export async function openHouse(make?: (time: PageTime) => Stage): Promise<House> {
  const time = new PageTime();
  const faults: unknown[] = [];
  const faulted = (error: unknown): void => void faults.push(error);
  const evenings: Evening[] = [];
  const opened = (evening: Evening): void => void evenings.push(evening);
  const stage =
    make?.(time) ?? openStage({ plans: eveningPlans, description: openApi(), realTime: time, faulted, opened });
  const server = await servePage({ stage, page: await pageFiles(), time, complain: faulted });
  return {
    stage,
    time,
    address: server.url,
    async problems() {
      const told = evenings.flatMap((evening) => evening.problems());
      const muted = await Promise.all(evenings.map(leftMuted));
      return [...faults.map(inWords), ...told, ...muted.flat().map((name) => `${name} was left muted.`)];
    },
    async close() {
      await server.close();
      await stage.close();
    },
  };
}

/**
 * Muted although no meeting goes on. One that still goes on, as after most hard moments, is ended by its host first. While
 * the bot is down nothing can be said.
 */
async function leftMuted(evening: Evening): Promise<readonly string[]> {
  if (evening.process.store === null || evening.muted().length === 0) return [];
  const watch = new SessionWatch(evening);
  await watch.look();
  const kind = watch.open?.stage.kind;
  if (kind === 'running' || kind === 'paused') {
    await evening.person(hostName).uses('/session end', {}, { in: evening.desk() });
    await evening.turn('1 min');
  }
  return evening.muted();
}

const inWords = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
