/** The bot as an operator runs it: a process of its own, on real time, that can be killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LocalDiscord } from '#rehearsal/discord/local-discord.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface RealProcess {
  /** Everything it said for people, so far. */
  said(): string;
  /** Resolves when it has said this, or fails when it ended without. */
  says(words: string): Promise<void>;
  /** Ends it at once, or asks it to end. Resolves with its exit code, null after a kill. */
  end(how: 'SIGKILL' | 'SIGTERM'): Promise<number | null>;
  readonly ended: Promise<number | null>;
}

/** A folder with a store that several processes can be started on, one after the other. */
export interface Machine extends Disposable {
  starts(): RealProcess;
}

export function machine(discord: LocalDiscord): Machine {
  const folder = mkdtempSync(join(tmpdir(), 'circlekeeper-'));
  const running = new Set<ChildProcess>();
  const env = {
    PATH: process.env['PATH'] ?? '',
    DISCORD_TOKEN: discord.token,
    DISCORD_API_BASE: discord.apiBase,
    STORE_PATH: join(folder, 'data', 'store.db'),
    STORE_KEY: randomBytes(32).toString('hex'),
  };
  return {
    starts() {
      const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], { cwd: root, env });
      running.add(child);
      return watched(child);
    },
    [Symbol.dispose]() {
      for (const child of running) child.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function watched(child: ChildProcess): RealProcess {
  let said = '';
  const listeners = new Set<() => void>();
  const hear = (chunk: Buffer): void => {
    said += chunk.toString('utf8');
    for (const listener of listeners) listener();
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    said: () => said,
    says: async (words) => {
      const heard = new Promise<'heard'>((resolve) => {
        const look = (): void => {
          if (said.includes(words)) resolve('heard');
        };
        listeners.add(look);
        look();
      });
      const outcome = await Promise.race([heard, ended]);
      if (outcome !== 'heard') throw new Error(`it ended with ${String(outcome)} before it said "${words}":\n${said}`);
    },
    async end(how) {
      child.kill(how);
      return ended;
    },
    ended,
  };
}

/** Resolves when this is so, looking again after everything that happens on the local Discord. */
export async function until(discord: LocalDiscord, isSo: () => boolean): Promise<void> {
  if (isSo()) return;
  await new Promise<void>((resolve) => {
    const { server } = discord.gateway.options;
    const look = (): void => {
      if (!isSo()) return;
      stop();
      server.off('request', onRequest);
      resolve();
    };
    const onRequest = (_request: unknown, response: NodeJS.EventEmitter): void => {
      response.once('finish', look);
    };
    const stop = discord.world.onHappening(() => queueMicrotask(look));
    server.on('request', onRequest);
  });
}
