import type { Command } from '#discord/command.ts';
import { about } from './about.ts';
import { desk } from './desk.ts';
import { format } from './format.ts';
import { group } from './group.ts';
import { hand } from './hand.ts';
import { helpNow } from './help-now.ts';
import { meetings } from './meetings.ts';
import { rota } from './rota.ts';
import { schedule } from './schedule.ts';
import { session } from './session.ts';

/** Everything a person can type. Deploying and dispatching both read this list. */
export const commands: readonly Command[] = [
  helpNow,
  about,
  meetings,
  hand,
  session,
  desk,
  group,
  schedule,
  rota,
  format,
];
