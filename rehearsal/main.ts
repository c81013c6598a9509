/** `npm run rehearse`: a whole evening on this computer, to read and to measure. */
import { shippedFormats } from '#core/formats/shipped.ts';
import { apiDescription } from './measure/api-description.ts';
import { rehearse } from './rehearse.ts';
import { progressBar } from './transcript/bar.ts';
import { help, type Order, readCommandLine } from './transcript/command-line.ts';
import { summary } from './transcript/summary.ts';
import { Terminal } from './transcript/terminal.ts';

async function run(order: Order): Promise<number> {
  const terminal = new Terminal(order.output === 'json' ? process.stderr : process.stdout, process.env['NO_COLOR']);
  const { result, problems } = await rehearse(order, apiDescription(), {
    line: (line) => terminal.line(line),
    progress: (session, now) => terminal.bar(progressBar(session, now)),
  });
  terminal.end();
  terminal.words(summary(result, problems));
  if (order.output === 'json') process.stdout.write(`${JSON.stringify(result)}\n`);
  const isBad = problems.length > 0 || result.stuckMutes > 0 || (result.specViolations ?? 0) > 0;
  return isBad ? 1 : 0;
}

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
    process.exitCode = await run(asked.order);
    break;
}
