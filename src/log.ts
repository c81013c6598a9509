import { type DestinationStream, type Logger, pino } from 'pino';
import pretty from 'pino-pretty';
import type { Config } from './config.ts';
import { scrub, scrubError, scrubText } from './log/scrub.ts';

export { person } from './log/scrub.ts';

export type Log = Logger;

/**
 * The log. Lines are objects: ids of sessions and effects, never what someone said, never a name, never a token.
 * Everything that is handed in is scrubbed here once more, so that a careless line cannot expose anyone.
 * `destination` is where the lines go; without it, standard output.
 */
export function makeLog(config: Pick<Config, 'logLevel' | 'logStyle'>, destination?: DestinationStream): Log {
  const to =
    destination ?? (config.logStyle === 'pretty' ? pretty({ sync: true, colorize: true }) : pino.destination(1));
  const log = pino(
    {
      level: config.logLevel,
      // The process and host of one bot are known; they only make the lines longer.
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: (value: unknown) => (value instanceof Error ? scrubError(value) : value) },
      formatters: {
        level: (label) => ({ level: label }),
      },
      hooks: {
        logMethod(args, method) {
          const [first, ...rest] = args.map(scrubArgument);
          // A bare error would give its own message to the line; it goes into `err` as any other.
          method.apply(this, [
            first ?? '',
            ...rest.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))),
          ]);
        },
      },
    },
    to,
  );
  // pino has no hook for what a child carries; its children inherit this method.
  const plain = Object.getPrototypeOf(log) as Log;
  log.child = function scrubbedChild(this: Log, fields: object, options) {
    return plain.child.call(this, scrubFields(fields), options);
  } as Log['child'];
  return log;
}

function scrubArgument(argument: unknown): object | string {
  if (argument instanceof Error) return { err: scrubError(argument) };
  if (typeof argument === 'object' && argument !== null) return scrubFields(argument);
  return scrubText(String(argument));
}

function scrubFields(fields: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [scrubText(key), scrub(value, key)]));
}
