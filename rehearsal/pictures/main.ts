/**
 * `npm run pictures`: takes every picture of the documentation from the page as it is now. `npm run pictures -- NAME …` takes
 * those alone.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '#package-root.ts';
import { buildPage } from '../web/server/page-files.ts';
import { openBrowser } from './browser.ts';
import { recipes } from './recipes/index.ts';
import { smaller } from './smaller-png.ts';
import { take } from './take.ts';

const asked = process.argv.slice(2);
const wanted = asked.length === 0 ? recipes : recipes.filter(({ name }) => asked.includes(name));
const folder = join(packageRoot, 'docs', 'pictures');

if (wanted.length < asked.length) {
  process.stderr.write(`There are these pictures: ${recipes.map(({ name }) => name).join(', ')}.\n`);
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
const browser = await openBrowser({ FONTCONFIG_FILE: join(packageRoot, 'rehearsal', 'pictures', 'fonts.conf') });
try {
  const page = await buildPage();
  for (const recipe of wanted) {
    const png = smaller(await take(recipe, { browser, page }));
    writeFileSync(join(folder, `${recipe.name}.png`), png);
    process.stdout.write(`${recipe.name}.png  ${Math.ceil(png.byteLength / 1_000)} kB\n`);
  }
} finally {
  await browser.close();
}
// The clocks of the stages would keep the program alive.
process.exit();
