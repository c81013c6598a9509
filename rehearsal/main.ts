/** `npm run rehearse`: a stage to practise on in the browser; or, without a page, an evening or weeks in the terminal. */
import { shippedFormats } from '#core/formats/shipped.ts';
import { runEvening, runWeeks } from './headless.ts';
import { readCommandLine } from './transcript/command-line.ts';
import { help } from './transcript/help.ts';

const formats = shippedFormats.map((format) => format.id);
const asked = readCommandLine(process.argv.slice(2), formats);
switch (asked.kind) {
  case 'help':
    process.stdout.write(`${help(formats)}\n`);
    break;
  case 'wrong':
    process.stderr.write(`${asked.why}\n\n${help(formats)}\n`);
    process.exitCode = 2;
    break;
  case 'order':
    process.exitCode = await runEvening(asked.order);
    break;
  case 'weeks':
    process.exitCode = await runWeeks(asked.order);
    break;
  case 'page': {
    // What builds the page is only loaded where there is one.
    const { atThePage } = await import('./web/at-the-page.ts');
    // The clocks of the stage would keep the program alive.
    process.exit(await atThePage(asked.order));
  }
}
