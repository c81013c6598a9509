import { RESTJSONErrorCodes } from 'discord.js';
import { type Trouble, troubleOrThrow } from '../../trouble.ts';

const unknownEvent: number = RESTJSONErrorCodes.UnknownGuildScheduledEvent;
const finished: number = RESTJSONErrorCodes.CannotUpdateAFinishedEvent;
const tooManyEvents: number = RESTJSONErrorCodes.MaximumNumberOfUncompletedGuildScheduledEventsReached;

/**
 * How an attempt ended. `unreachable`: nothing more can be done in this server for now. `refused`: not this one, for a while.
 * `full`: the server has more events than we can see.
 */
export type Outcome = 'done' | 'unreachable' | 'refused' | 'full';

/** Null when Discord did it; else why not. */
export async function ask(call: () => Promise<unknown>): Promise<Trouble | null> {
  try {
    await call();
    return null;
  } catch (error) {
    return troubleOrThrow(error);
  }
}

const isCode = (trouble: Trouble, code: number): boolean => trouble.kind === 'refused' && trouble.code === code;

/** Deleted a moment ago. */
export const isGone = (trouble: Trouble): boolean => trouble.kind === 'gone' || isCode(trouble, unknownEvent);

/** It has ended, and changes no more. */
export const isFinished = (trouble: Trouble): boolean => isCode(trouble, finished);

export function outcomeOf(trouble: Trouble | null): Outcome {
  if (trouble === null) return 'done';
  if (trouble.kind === 'again') return 'unreachable';
  return isCode(trouble, tooManyEvents) ? 'full' : 'refused';
}
