import type { TimeStyle } from './tree.ts';

/** The page speaks English; whoever reads English their own way keeps their order of day and month. */
function readersLocale(): string {
  return navigator.language.startsWith('en') ? navigator.language : 'en-GB';
}

const shortDate = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
const longDate = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const shortTime = { hour: 'numeric', minute: '2-digit' } as const;
const longTime = { ...shortTime, second: '2-digit' } as const;

const shapes: Readonly<Record<Exclude<TimeStyle, 'R'>, Intl.DateTimeFormatOptions>> = {
  t: shortTime,
  T: longTime,
  d: shortDate,
  D: longDate,
  f: { ...longDate, ...shortTime },
  F: { weekday: 'long', ...longDate, ...shortTime },
  s: { ...shortDate, ...shortTime },
  S: { ...shortDate, ...longTime },
};

const steps: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number, below: number])[] = [
  ['second', 1, 60],
  ['minute', 60, 60],
  ['hour', 3_600, 24],
  ['day', 86_400, 30],
  ['month', 2_629_800, 12],
  ['year', 31_557_600, Number.POSITIVE_INFINITY],
];

/**
 * A timestamp as Discord shows it, in the browser's zone.
 * @param at epoch milliseconds
 * @param now epoch milliseconds on the world's clock; only the relative style reads it
 */
export function timestampWords(at: number, style: TimeStyle, now: number): string {
  if (style !== 'R') return format(at, shapes[style]);
  const seconds = Math.round((at - now) / 1_000);
  const relative = new Intl.RelativeTimeFormat(readersLocale());
  for (const [unit, length, below] of steps) {
    const count = Math.round(seconds / length);
    if (Math.abs(count) < below) return relative.format(count, unit);
  }
  return format(at, shapes.D);
}

/** The whole of it, for whoever points at a timestamp. */
export function fullTime(at: number): string {
  return format(at, shapes.F);
}

/** The hour of a message, as it stands beside its author. */
export function clockTime(at: number): string {
  return format(at, shapes.t);
}

/** The day of a message, as it stands between two days. */
export function dayWords(at: number): string {
  return format(at, { weekday: 'long', ...longDate });
}

function format(at: number, shape: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(readersLocale(), shape).format(at);
}
