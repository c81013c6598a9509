import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const saying = (part: string): unknown => expect.stringContaining(part);

let folder = '';
let program: ChildProcess | null = null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'at-the-page-'));
});
afterEach(() => {
  program?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** `npm run rehearse -- …`, with what it has said until now; its temporary files go into a folder of the test. */
function rehearse(...args: string[]) {
  const started = spawn(process.execPath, ['--import', 'tsx', 'rehearsal/main.ts', ...args], {
    env: { ...process.env, TMPDIR: folder },
  });
  program = started;
  let said = '';
  for (const stream of [started.stdout, started.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  return {
    said: () => said,
    async says(what: RegExp): Promise<string> {
      for (;;) {
        const found = what.exec(said)?.[0];
        if (found !== undefined) return found;
        await once(started.stdout, 'data');
      }
    },
    kill: (signal: NodeJS.Signals) => started.kill(signal),
    async ends(): Promise<number | null> {
      if (started.exitCode === null) await once(started, 'exit');
      return started.exitCode;
    },
  };
}

test('the address is printed in one line, the page is there, and Ctrl+C closes it without a trace', async () => {
  const running = rehearse();
  const url = await running.says(/http:\/\/127\.0\.0\.1:\d+\/[\w-]+\//);
  expect(running.said().trim().split('\n')).toEqual([saying('Ctrl+C')]);
  const answer = await fetch(url);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('<script');
  running.kill('SIGINT');
  expect(await running.ends()).toBe(0);
  expect(running.said()).toContain('Nothing of it was kept.');
  expect(readdirSync(folder).filter((name) => name.startsWith('circlekeeper'))).toEqual([]);
});

test('another program may end it too, and a recording may be on it', async () => {
  const file = join(folder, 'evening.jsonl');
  const head = { format: 'circlekeeper-recording', version: 1, title: 'x', began: 0, guild: '1', people: [] };
  writeFileSync(file, `${JSON.stringify(head)}\n{"at":1,"end":"saved"}\n`);
  const running = rehearse('--replay', file);
  await running.says(/http:\/\/\S+/);
  running.kill('SIGTERM');
  expect(await running.ends()).toBe(0);
});

test.for<[what: string, words: string, file: string | null]>([
  ['is not there', 'cannot be read', null],
  ['is something else', 'not a recording', 'Dear diary'],
])('a file that %s is refused in one line', async ([, words, text]) => {
  const file = join(folder, 'evening.jsonl');
  if (text !== null) writeFileSync(file, text);
  const running = rehearse('--replay', file);
  expect(await running.ends()).toBe(2);
  expect(running.said().trim().split('\n')).toEqual([saying(words)]);
});

test('a port that another program has is said in one line', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' ? String(address?.port) : '';
  const running = rehearse('--port', port);
  expect(await running.ends()).toBe(2);
  expect(running.said().trim().split('\n')).toEqual([saying(`Port ${port}`)]);
  other.close();
});
