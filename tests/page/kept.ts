/** What a failed evening leaves behind, so that one can look at it again. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from 'playwright-core';
import { packageRoot } from '#package-root.ts';
import type { Stage } from '#rehearsal/stage/stage.ts';

export const failuresFolder = join(packageRoot, 'rehearsal-failures');

export interface ToKeep {
  /** Names the files: one test has one pair of them, of its last failure. */
  readonly title: string;
  readonly folder: string;
  readonly stage: Stage;
  readonly page: Page;
}

/** Writes the recording and a picture of the page. Returns where they are, in words for whoever reads of the failure. */
export async function keep({ title, folder, stage, page }: ToKeep): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, fileNameOf(title));
  const picture = await page.screenshot({ path: `${path}.png` }).then(
    () => `The page as it stood: ${shown(`${path}.png`)}`,
    (error: unknown) => `There is no picture of the page: ${String(error)}`,
  );
  const recording = stage.recording();
  if (recording === null) return picture;
  writeFileSync(`${path}.jsonl`, recording);
  return `The evening can be played again: npm run rehearse -- --replay ${shown(`${path}.jsonl`)}\n${picture}`;
}

const longestName = 90;

function fileNameOf(title: string): string {
  const name = title.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-');
  return name.replaceAll(/^-|-$/gu, '').slice(0, longestName) || 'a-test';
}

/** As one would type it at the root of the project. */
function shown(path: string): string {
  const near = relative(packageRoot, path);
  return near.startsWith('..') ? path : near;
}
