import type { TypedSeries } from '#core/calendar/draft.ts';
import type { LookAhead } from '#core/calendar/look-ahead.ts';
import type { CalendarSettings, MeetingKey, Occurrence, Series } from '#core/calendar/model.ts';
import type { SeriesProblem } from '#core/calendar/problems.ts';
import type { Group } from '#core/groups/group.ts';
import type { LocalDate, SeriesId } from '#core/ids.ts';
import type { GroupCalendar } from '#store/store.ts';
import type { Facts } from '../command.ts';
import type { Payload } from '../payload.ts';
import type { Caller } from '../person.ts';

/** Why nothing was saved. Words: `text.calendar.schedule.no`. */
export type ScheduleNo =
  | SeriesProblem
  | 'words-unclear'
  | 'two-plans'
  | 'no-place'
  | 'place-or-online'
  | 'too-far'
  | 'time-unclear'
  | 'no-time'
  | 'no-rhythm'
  | 'day-unclear'
  | 'two-endings'
  | 'not-moderator'
  | 'not-facilitator'
  | 'no-such-group'
  | 'no-such-series'
  | 'which-series'
  | 'label-only'
  | 'no-such-format'
  | 'label-not-neutral'
  | 'needs-a-place'
  | 'nothing-ahead'
  | 'too-many-series'
  | 'clash'
  | 'draft-gone'
  | 'not-your-draft'
  | 'no-such-date'
  | 'in-the-past'
  | 'already-open'
  | 'day-off'
  | 'days-backwards'
  | 'nothing-to-do';

export interface No {
  readonly no: ScheduleNo;
  readonly facts?: Facts;
}
export const isNo = (value: object): value is No => 'no' in value;

/** What a series would be. Nothing is saved yet. */
export interface Preview extends LookAhead {
  readonly draft: string;
  readonly series: Series;
  /** The one it would take the place of; null for a new one. */
  readonly was: Series | null;
}

export interface CalendarView extends GroupCalendar {
  /** The next meetings of all series, by start, at most 25. */
  readonly next: readonly Occurrence[];
  readonly nextOf: ReadonlyMap<SeriesId, readonly Occurrence[]>;
  /** Left out, and still ahead: what can be taken back in. */
  readonly off: readonly Occurrence[];
}

/** What is to happen with one meeting. */
export type DateChange =
  | { readonly kind: 'skip' | 'cancel' | 'back' }
  /** Words or a date and time; a time alone keeps the day. */
  | { readonly kind: 'move'; readonly to: string }
  | { readonly kind: 'label'; readonly label: string | null };

export interface DateChanged {
  readonly was: Occurrence;
  /** Null when it is off now. */
  readonly is: Occurrence | null;
}

/** What /schedule may ask. Moderators plan; facilitators change single meetings. */
export interface ScheduleApp {
  preview(caller: Caller, group: Group, typed: TypedSeries, editing: SeriesId | null): Promise<Preview | No>;
  /** The preview with its buttons. */
  previewPanel(preview: Preview, group: Group, locale: string): Payload;
  save(caller: Caller, draft: string): Promise<{ readonly series: Series; readonly next: readonly Occurrence[] } | No>;
  /** Throws a preview away. */
  discard(caller: Caller, draft: string): void;
  /** What ending this plan would take away, with a button that does it. */
  endPanel(caller: Caller, group: Group, id: SeriesId): Promise<Payload | No>;
  view(caller: Caller, group: Group): Promise<CalendarView | No>;
  changeDate(caller: Caller, group: Group, key: MeetingKey, change: DateChange): Promise<DateChanged | No>;
  setSeries(
    caller: Caller,
    group: Group,
    id: SeriesId,
    how: 'pause' | 'resume' | 'end',
  ): Promise<{ readonly series: Series; readonly next: readonly Occurrence[] } | No>;
  /** Days on which the group does not meet; both included. */
  daysOff(caller: Caller, group: Group, from: string, until: string): Promise<readonly [LocalDate, LocalDate] | No>;
  daysOn(caller: Caller, group: Group, id: number): Promise<true | No>;
  settings(caller: Caller, group: Group, change: Partial<CalendarSettings>): Promise<CalendarSettings | No>;
}
