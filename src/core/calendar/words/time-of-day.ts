import { wallTime, type WallTime } from '../../ids.ts';
import type { DayPart } from './pieces.ts';
import { unclear, type Unclear } from './reading.ts';
import type { Said } from './said.ts';

/**
 * The time on the wall clock; null when none was said. An hour without am, pm, `Uhr`, minutes in digits or a word such as
 * *evening* is not guessed: at seven in the morning nobody comes.
 */
export function timeOfDay({ time, part }: Said): WallTime | Unclear | null {
  if (time === null) return null;
  const { hour, minute, sure, text } = time;
  if (hour > 23 || minute > 59) return unclear('out-of-range', text);
  if (part === 'morning' && hour > 12) return unclear('twice-said', text);
  if (part === null && !sure && hour < 13) return unclear('time-unclear', text);
  const full = part === null ? hour : inPart(hour, part);
  return wallTime(`${String(full).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
}

/** *7 in the evening* is 19. At night the hours from six on are before midnight and the others after it. */
function inPart(hour: number, part: DayPart): number {
  if (hour > 12) return hour;
  switch (part) {
    case 'morning':
      return hour;
    case 'midday':
      return hour >= 1 && hour < 6 ? hour + 12 : hour;
    case 'afternoon':
    case 'evening':
      return hour < 12 ? hour + 12 : hour;
    case 'night':
      return hour === 12 ? 0 : hour >= 6 ? hour + 12 : hour;
  }
}
