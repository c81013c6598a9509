import { posix } from 'node:path';
import type { ProjectFile } from './project-files.ts';
import { scan } from './scan.ts';

/** One import, export-from or dynamic import. `target` is a path from the root, or the name of a package. */
export interface Import {
  readonly target: string;
  readonly what: 'types' | 'values';
  readonly from: 'project' | 'package';
}

const fromClause = /^[ \t]*(?:import|export)\s+(?<clause>[^'"`;]*?)\s*\bfrom\s*['"](?<name>[^'"]+)['"]/gm;
const bare = /^[ \t]*import\s*['"](?<name>[^'"]+)['"]/gm;
const called = /\b(?:import|require)\s*\(\s*['"`](?<name>[^'"`]+)['"`]/g;

export function importsOf(file: ProjectFile): Import[] {
  const { code } = scan(file.text);
  const found = [...code.matchAll(fromClause)].map((match) => read(file, match, isTypesOnly(match.groups?.['clause'])));
  const rest = [...code.matchAll(bare), ...code.matchAll(called)].map((match) => read(file, match, 'values'));
  return [...found, ...rest];
}

/** `import type …`, or braces in which every name is marked as a type. */
function isTypesOnly(clause = ''): Import['what'] {
  if (/^type\b/.test(clause)) return 'types';
  const names = /^\{(?<names>[^}]*)\}$/.exec(clause.trim())?.groups?.['names']?.split(',') ?? [];
  const named = names.map((name) => name.trim()).filter(Boolean);
  return named.length > 0 && named.every((name) => name.startsWith('type ')) ? 'types' : 'values';
}

function read(file: ProjectFile, match: RegExpMatchArray, what: Import['what']): Import {
  const name = match.groups?.['name'] ?? '';
  if (name.startsWith('.')) return { target: posix.join(posix.dirname(file.path), name), what, from: 'project' };
  if (/^#(commands|rehearsal|tests)\//.test(name)) return { target: name.slice(1), what, from: 'project' };
  if (name.startsWith('#')) return { target: `src/${name.slice(1)}`, what, from: 'project' };
  const [first = '', second] = name.split('/');
  if (first.startsWith('node:')) return { target: 'node', what, from: 'package' };
  return { target: first.startsWith('@') ? `${first}/${second}` : first, what, from: 'package' };
}

interface Allowance {
  /** Folders or files of the project whose values and types may be used. */
  readonly values: readonly string[];
  /** Folders whose types alone may be used. */
  readonly types?: readonly string[];
  readonly packages: readonly string[];
}

const house = ['src/log.ts', 'src/log/', 'src/package-root.ts', 'src/config.ts'];

/** Who may use whom. The first row whose folder the path begins with counts; files without a row may use all of it. */
export const table: readonly (readonly [folder: string, may: Allowance])[] = [
  [
    'src/core/',
    { values: ['src/core/'], packages: ['zod', 'jsonc-parser', 'temporal-polyfill', 'rrule-temporal', 'chrono-node'] },
  ],
  ['src/text/', { values: ['src/text/'], types: ['src/core/'], packages: [] }],
  [
    'src/store/',
    {
      values: ['src/store/', 'src/core/', 'src/package-root.ts'],
      packages: ['drizzle-orm', 'better-sqlite3', 'node', 'zod'],
    },
  ],
  [
    'src/runtime/',
    { values: ['src/runtime/', 'src/core/', 'src/store/', 'src/log.ts'], packages: ['node-cron', 'node'] },
  ],
  [
    'src/feeds/',
    {
      values: ['src/feeds/', 'src/core/', 'src/text/'],
      types: ['src/store/store.ts', 'src/runtime/', 'src/config.ts'],
      packages: ['ical-generator', 'temporal-polyfill', 'prom-client', 'node'],
    },
  ],
  // The three small programs beside src/main.ts put parts together, as it does.
  ['src/discord/deploy-now.ts', { values: ['src/', 'commands/'], packages: ['discord.js', '@discordjs/rest', 'node'] }],
  [
    'src/discord/',
    {
      values: [
        'src/discord/',
        'src/core/',
        'src/text/',
        'src/log.ts',
        // Two small makers that hold nothing of their folder: a random id, and one thing after the other.
        'src/store/new-id.ts',
        'src/runtime/in-turn.ts',
      ],
      // The contract of the store, because a mute is written down by the hand that makes it.
      types: ['src/runtime/', 'src/store/store.ts', 'src/feeds/'],
      packages: ['discord.js', '@discordjs/rest', 'node'],
    },
  ],
  ...house.map(
    (path) =>
      [path, { values: house, types: ['src/store/key.ts'], packages: ['zod', 'pino', 'pino-pretty', 'node'] }] as const,
  ),
  [
    'commands/',
    {
      // command.ts holds what a command is made of, with its guard; ids are made where a choice comes in as text; a
      // format is read and shown by pure functions that need no house around them.
      values: ['commands/', 'src/text/', 'src/discord/command.ts', 'src/core/ids.ts', 'src/core/formats/'],
      types: ['src/core/', 'src/discord/'],
      packages: ['discord.js'],
    },
  ],
  // What runs in the browser is a client: it knows the shapes that come over the line, and words.
  [
    'rehearsal/web/page/',
    {
      values: [
        'rehearsal/web/page/',
        'rehearsal/words/',
        'rehearsal/people/temperament.ts',
        'rehearsal/discord/rules/component-kinds.ts',
      ],
      types: ['rehearsal/web/wire.ts', 'rehearsal/discord/client/', 'rehearsal/stage/', 'rehearsal/people/'],
      packages: ['react', 'react-dom', 'react-aria-components', 'discord-markdown-parser', 'discord.js'],
    },
  ],
  ['rehearsal/words/', { values: ['rehearsal/words/', 'src/text/'], types: ['rehearsal/', 'src/core/'], packages: [] }],
  [
    'rehearsal/discord/',
    {
      values: ['rehearsal/discord/'],
      packages: ['discord.js', 'discord-api-types', 'ws', 'ajv', 'ajv-formats', 'node'],
    },
  ],
];

function within(target: string, folders: readonly string[] = []): boolean {
  return folders.some((folder) => target.startsWith(folder));
}

/** Imports of the file that its row does not allow, in words. */
export function forbiddenImports(file: ProjectFile): string[] {
  const may = table.find(([folder]) => file.path.startsWith(folder))?.[1];
  if (!may) return [];
  return importsOf(file)
    .filter(({ target, what, from }) => {
      if (from === 'package') return !may.packages.includes(target);
      return !within(target, may.values) && !(what === 'types' && within(target, may.types));
    })
    .map(({ target, what }) => `${file.path} may not use ${what} of ${target}`);
}
