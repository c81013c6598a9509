import type { Ms } from '#core/time.ts';

const counted = (n: number, unit: string): string => `${n} ${unit}${n === 1 ? '' : 's'}`;

/** A length of time in words, rounded to seconds below ten minutes and to minutes above: "1 minute 30 seconds". */
export function duration(ms: Ms): string {
  const seconds = Math.max(0, Math.round(ms / 1_000));
  if (seconds < 60) return counted(seconds, 'second');
  if (seconds >= 600) return counted(Math.round(seconds / 60), 'minute');
  const rest = seconds % 60;
  const whole = counted(Math.floor(seconds / 60), 'minute');
  return rest === 0 ? whole : `${whole} ${counted(rest, 'second')}`;
}

/** Names in a row, in the manner of the language: "a, b and c". Empty for nobody. */
export function inARow(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
