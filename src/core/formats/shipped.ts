import type { Format } from './format.ts';
import { parseFormat } from './parse.ts';
import common from './shipped/format_common.json' with { type: 'json' };
import raw from './shipped/formats.json' with { type: 'json' };

/** The eight formats that come with the program, read by the same parser as everybody's. */
export const shippedFormats: readonly Format[] = raw.map((one) => {
  const parsed = parseFormat(JSON.stringify(one, null, 1));
  if ('format' in parsed) return parsed.format;
  const why = parsed.problems.map(({ line, reason }) => `line ${line}: ${reason}`).join(' ');
  throw new Error(`The shipped format ${one.id} is broken: ${why}`);
});

/** A shipped format by its id, for example `listening_round_60`. */
export function shippedFormat(id: string): Format | undefined {
  return shippedFormats.find((format) => format.id === id);
}

/** How all formats behave when people come late, pass, are silent or drop off. */
export const commonBehaviour = common;
