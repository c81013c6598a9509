import type { Format } from '../formats/format.ts';
import type { Group } from '../groups/group.ts';
import { minutes, type Ms } from '../time.ts';
import type { Meeting, Occurrence } from './model.ts';

/** How long a meeting of this format takes: doors open before, the format itself, the room open after. */
export function lengthsOf(format: Format): { readonly preMs: Ms; readonly runMs: Ms; readonly afterMs: Ms } {
  return {
    preMs: minutes(format.pre_minutes),
    // Minutes of a format may be fractions; an instant is a whole number of milliseconds.
    runMs: Math.round(minutes(format.total_minutes)),
    afterMs: minutes(format.after_minutes),
  };
}

/** The meeting as it is written down when it is planned. */
export function meetingOf(occurrence: Occurrence, group: Pick<Group, 'id' | 'guild'>, format: Format): Meeting {
  const { preMs, runMs, afterMs } = lengthsOf(format);
  return {
    series: occurrence.series,
    date: occurrence.date,
    guild: group.guild,
    group: group.id,
    startsAt: occurrence.startsAt,
    opensAt: occurrence.startsAt - preMs,
    endsAt: occurrence.startsAt + runMs + afterMs,
    label: occurrence.label,
    state: occurrence.state === 'cancelled' ? 'cancelled' : 'planned',
  };
}
