import { spawnSync } from 'node:child_process';
import { posix } from 'node:path';
import { PermissionFlagsBits } from 'discord.js';
import { expect, test } from 'vitest';
import { needed } from '#discord/permissions.ts';
import { packageRoot } from '#package-root.ts';
import { projectFiles } from './project-files.ts';

const pages = projectFiles((path) => path.endsWith('.md'));
const everything = new Set(projectFiles(() => true).map(({ path }) => path));

function page(path: string): string {
  return projectFiles((name) => name === path)[0]?.text ?? '';
}

test('every link from one page to another leads somewhere', () => {
  const links = pages.flatMap(({ path, text }) =>
    [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, to = '']) => posix.join(posix.dirname(path), to)),
  );
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter((link) => !everything.has(link))).toEqual([]);
});

test('every npm command in the documentation exists', () => {
  const { scripts } = JSON.parse(page('package.json')) as { scripts: Record<string, string> };
  const named = pages.flatMap(({ text }) =>
    [...text.matchAll(/\bnpm (?:run ([a-z:-]+)|(start|test)\b)/g)].map(([, run, short]) => run ?? short ?? ''),
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('the README lists the commands that people can type, and no others', () => {
  const told = [...page('README.md').matchAll(/^\| `\/([a-z-]+)` \|/gm)].map(([, name = '']) => name);
  const built = [...everything]
    .filter((path) => /^commands\/[a-z-]+\.ts$/.test(path))
    .flatMap((path) => /shape: new SlashCommandBuilder\(\)\s*\.setName\('([a-z-]+)'\)/.exec(page(path))?.[1] ?? []);
  expect(told.length).toBeGreaterThan(4);
  expect(new Set(told)).toEqual(new Set(built));
});

/** Asked for in the invitation, though a meeting opens without it: then it has no event in Discord. */
const wished = 'CreateEvents';

test('the invitation asks for exactly the permissions that the bot checks for', () => {
  const asked = [...page('docs/moderators.md').matchAll(/(?:permissions=|permissions `)(\d+)/g)].map(
    ([, bits]) => bits,
  );
  const asks = [...needed('strict', true), wished] as const;
  const bits = asks.reduce((sum, name) => sum | PermissionFlagsBits[name], 0n);
  expect(asked).toEqual([bits.toString(), bits.toString()]);
});

test('and every one of them is explained, by the name that Discord shows', () => {
  const rows = [...page('docs/moderators.md').matchAll(/^\| ([A-Z][^|]*) \|/gm)].map(([, cell = '']) => cell);
  const explained = rows.flatMap((row) => row.split(',')).map((name) => name.replace('★', '').trim().toLowerCase());
  // Discord's client says View Channels where its interface says VIEW_CHANNEL.
  const spoken = [...needed('strict', true), wished].map((name) => name.replace(/(?<!^)([A-Z])/g, ' $1').toLowerCase());
  expect(spoken.filter((name) => !explained.includes(name) && !explained.includes(`${name}s`))).toEqual([]);
});

test.for(['.env', 'data/circlekeeper.db', 'circlekeeper.key'])('git never takes %s', (secret) => {
  const { status } = spawnSync('git', ['check-ignore', '--no-index', '--quiet', secret], { cwd: packageRoot });
  // 0: ignored. 1: it would be taken. Anything else: git itself failed.
  expect(status).toBe(0);
});
