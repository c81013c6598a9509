/** The stage with its page, from the first line in the terminal to Ctrl+C. */
import { readFileSync } from 'node:fs';
import { apiDescription } from '../measure/api-description.ts';
import { NoRecording } from '../recording/no-recording.ts';
import { openReplay } from '../recording/open-replay.ts';
import { eveningPlans } from '../stage/evenings/index.ts';
import { openStage } from '../stage/open-stage.ts';
import type { Stage } from '../stage/stage.ts';
import type { PageOrder } from '../transcript/command-line.ts';
import { atTheDoor as words } from '../words/at-the-door.ts';
import { type ServedPage, servePage } from './server/serve-page.ts';

/** How long the goodbye may take, in milliseconds, before the program ends without it. */
const patienceMs = 10_000;

/** Serves the page until somebody stops the program. Returns how it ends: 0 as it should, 1 for a fault, 2 for a wrong option. */
export async function atThePage(order: PageOrder): Promise<0 | 1 | 2> {
  const stop = stopped();
  let stage: Stage;
  try {
    stage =
      order.replay === null
        ? openStage({ plans: eveningPlans, description: apiDescription() })
        : await play(order.replay);
  } catch (error) {
    if (!(error instanceof NoRecording)) throw error;
    return sorry(error.message, 2);
  }
  let page: ServedPage;
  try {
    page = await servePage({ stage, port: order.port });
  } catch (error) {
    await stage.close();
    if (!isTaken(error)) throw error;
    return sorry(words.portTaken(order.port), 2);
  }
  process.stdout.write(`${words.open(page.url)}\n`);
  await stop;
  setTimeout(() => process.exit(1), patienceMs).unref();
  await page.close();
  await stage.close();
  process.stdout.write(`${words.closed}\n`);
  return 0;
}

/** @throws NoRecording in plain words when the file cannot be read or played */
async function play(path: string): Promise<Stage> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new NoRecording(words.cannotRead(path), { cause: error });
    throw error;
  }
  return openReplay(text);
}

/** Resolves when the program is asked to end: by Ctrl+C, by another program, or because its terminal was closed. */
function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');

function sorry<Code extends 1 | 2>(why: string, code: Code): Code {
  process.stderr.write(`${why}\n`);
  return code;
}
