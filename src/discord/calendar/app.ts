import type { FeedApp } from './feed-app.ts';
import type { MeetingsApp } from './meetings-app.ts';
import type { RotaApp } from './rota-app.ts';
import type { ScheduleApp } from './schedule-app.ts';

/** What a command may ask of the calendar. Everything is checked again inside, and scoped to the call's guild. */
export interface CalendarApp {
  readonly schedule: ScheduleApp;
  readonly meetings: MeetingsApp;
  readonly rota: RotaApp;
  readonly feeds: FeedApp;
}
