/** All tables, in one place for drizzle-kit and for the tests. */
export { appointments, formats, groups } from './tables/groups.ts';
export { blackouts, calendarSettings, dateNotes, plans, series } from './tables/calendar.ts';
export { meetings, meetingSessions, mirrors, told } from './tables/meetings.ts';
export { answers, feeds, notices, wishes } from './tables/people-of-the-calendar.ts';
export { deskWords } from './tables/desk-words.ts';
export { calls, duties, standIns, swaps, tasks } from './tables/rota.ts';
export { cards, doors, mutes, outbox, posted } from './tables/discord.ts';
export { decisions, runs, settings } from './tables/house.ts';
export { phases, presence, sessions, totals, turns, wakes } from './tables/sessions.ts';
