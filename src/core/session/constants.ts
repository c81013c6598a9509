import { minutes, seconds } from '../time.ts';

/** A meeting that nobody ends is ended this long after its planned end, so that no room stays muted overnight. */
export const hardLimitMs = minutes(60);

/** The hosts are told so long before a running meeting reaches its longest time. */
export const limitSoonMs = minutes(10);

/** A meeting that ended at its longest time leaves people at least this long to say goodbye. */
export const leastCompanyMs = minutes(10);

/** A dropped line keeps its place this long (format_common: rejoin_grace_minutes). */
export const rejoinGraceMs = minutes(10);

/** A speaker whose line drops keeps the floor this long (format_common: hold_seconds). */
export const holdMs = seconds(45);

/** An invitation to the stage that nobody accepts for so long may not have been seen; the hosts are told. */
export const notOnAirMs = seconds(45);

/** Quiet with an open floor, before the host is told (format_common: first_cue_after_seconds). */
export const silenceMs = seconds(30);

/** How long people who were not heard yet are invited before second turns begin (FA-3). */
export const invitationMs = seconds(30);

/** How long the host may be away before somebody else is asked, and how long each of them has (FA-7). */
export const hostAwayMs = seconds(60);

/** People still arrive in the first minutes; only then is the room too small (format_common: start + 7 min). */
export const sizeCheckMs = minutes(7);

/** The quiet that a host asks for with *Breathe*. */
export const breatheMs = seconds(30);

/** What *+1 min* adds. */
export const plusMinuteMs = seconds(60);

/** What *Stretch* adds to a phase. */
export const stretchMs = minutes(5);

/** With this much of a phase left the host is told who was not heard yet (listening round: "with 6 minutes left"). */
export const lastCallMs = minutes(6);

/** Somebody who leaves this soon after their own turn may want a human to check in. */
export const leftSuddenlyMs = minutes(5);

/** The breath between turns when the format names none (FA-4 and AL-2). */
export const defaultBreathMs = seconds(10);

/** The shortest share of its own length that an absorbing phase keeps when the meeting runs late. */
export const absorbingFloor = 1 / 3;
