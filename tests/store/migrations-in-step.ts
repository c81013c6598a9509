import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Says whether the migrations make the very tables that the schema declares; ends with 1 when they do not.
 * drizzle-kit is asked to generate into a copy, so that the work tree stays as it is.
 */
const root = fileURLToPath(new URL('../../', import.meta.url));
const [schema = join(root, 'src/store/schema.ts')] = process.argv.slice(2);
const kit = join(dirname(createRequire(import.meta.url).resolve('drizzle-kit')), 'bin.cjs');
const copy = mkdtempSync(join(tmpdir(), 'circlekeeper-migrations-'));

/** What drizzle-kit says; its output also when it fails, for instance because it would ask about a renamed column. */
function generated(): string {
  // drizzle-kit puts `./` in front of its output folder, so the way there has to be relative.
  const out = ['--schema', schema, '--out', relative(root, copy)];
  try {
    return execFileSync(process.execPath, [kit, 'generate', '--dialect', 'sqlite', ...out], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 60_000,
    });
  } catch (cause) {
    return `drizzle-kit could not tell: ${String(cause)}`;
  }
}

try {
  cpSync(join(root, 'migrations'), copy, { recursive: true });
  const said = generated();
  if (said.includes('No schema changes, nothing to migrate')) {
    process.stdout.write('The migrations are in step with the schema.\n');
  } else {
    process.stderr.write(
      `The schema and the migrations differ. Run "npm run migrations:generate -- --name what-changed" and commit what it makes.\n\n${said}\n`,
    );
    process.exitCode = 1;
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
