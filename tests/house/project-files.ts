import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { packageRoot } from '#package-root.ts';

/** A file of the project, by its path from the root. */
export interface ProjectFile {
  readonly path: string;
  readonly text: string;
}

/** What git keeps or would keep, so that a file counts before it is committed and ignored ones never do. */
export function projectFiles(wanted: (path: string) => boolean): ProjectFile[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate'], {
    cwd: packageRoot,
    encoding: 'utf8',
  });
  return listed.split('\n').filter(Boolean).filter(wanted).flatMap(readIfThere);
}

/** A file that was deleted and not yet committed is listed by git and is not there. */
function readIfThere(path: string): ProjectFile[] {
  try {
    return [{ path, text: readFileSync(`${packageRoot}/${path}`, 'utf8') }];
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** The program and the rehearsal: what the house rules are about. */
export const isSource = (path: string): boolean => /^(src|commands|rehearsal)\/.*\.tsx?$/.test(path);
export const isTest = (path: string): boolean => /^tests\/.*\.tsx?$/.test(path);
