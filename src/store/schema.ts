/** All tables, in one place for drizzle-kit and for the tests. */
export { appointments, formats, groups } from './tables/groups.ts';
export { cards, doors, mutes, outbox, posted } from './tables/discord.ts';
export { decisions, runs, settings } from './tables/house.ts';
export { phases, presence, sessions, totals, turns, wakes } from './tables/sessions.ts';
