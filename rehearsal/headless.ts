/** Rehearsals without a page: a whole evening, or weeks of a group's life, to read in the terminal and to measure. */
import { apiDescription } from './measure/api-description.ts';
import { rehearse } from './rehearse.ts';
import { progressBar } from './transcript/bar.ts';
import type { Order, WeeksOrder } from './transcript/command-line.ts';
import { summary } from './transcript/summary.ts';
import { Terminal } from './transcript/terminal.ts';
import { rehearseWeeks } from './weeks/rehearse-weeks.ts';
import { weeksSummary } from './weeks/result.ts';

const outputOf = ({ output }: Order | WeeksOrder): NodeJS.WriteStream =>
  output === 'json' ? process.stderr : process.stdout;

/** Plays one evening into the terminal. Returns how the program ends: 0 when all went well, 1 otherwise. */
export async function runEvening(order: Order): Promise<0 | 1> {
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

/** Plays weeks of a group's life into the terminal. Returns how the program ends: 0 when all went well, 1 otherwise. */
export async function runWeeks(order: WeeksOrder): Promise<0 | 1> {
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
