/** `npm run rehearse`: a whole evening, or weeks of a group's life, on this computer, to read and to measure. */
import { shippedFormats } from '#core/formats/shipped.ts';
import { apiDescription } from './measure/api-description.ts';
import { rehearse } from './rehearse.ts';
import { progressBar } from './transcript/bar.ts';
import { help, type Order, readCommandLine, type WeeksOrder } from './transcript/command-line.ts';
import { summary } from './transcript/summary.ts';
import { Terminal } from './transcript/terminal.ts';
import { rehearseWeeks } from './weeks/rehearse-weeks.ts';
import { weeksSummary } from './weeks/result.ts';

const outputOf = ({ output }: Order | WeeksOrder): NodeJS.WriteStream =>
  output === 'json' ? process.stderr : process.stdout;

async function run(order: Order): Promise<number> {
  const terminal = new Terminal(outputOf(order), process.env['NO_COLOR']);
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

async function runWeeks(order: WeeksOrder): Promise<number> {
  const when = new Intl.DateTimeFormat('en-GB', {
    timeZone: order.zone,
    hourCycle: 'h23',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const stamp = (at: number): string => when.format(at).replace(',', '');
  const terminal = new Terminal(outputOf(order), process.env['NO_COLOR'], stamp);
  const { result, problems } = await rehearseWeeks(order, apiDescription(), (line) => terminal.line(line));
  terminal.words(weeksSummary(result, problems));
  if (order.output === 'json') process.stdout.write(`${JSON.stringify(result)}\n`);
  return problems.length > 0 || result.stuckMutes > 0 || (result.specViolations ?? 0) > 0 ? 1 : 0;
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
  case 'weeks':
    process.exitCode = await runWeeks(asked.order);
    break;
}
