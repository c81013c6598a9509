import { agreement, agreements } from './agreements.ts';
import { calendar } from './calendar/index.ts';
import { care } from './care.ts';
import { closingFor, closings } from './closings.ts';
import { commands } from './commands.ts';
import { cueSentence } from './cues.ts';
import { desk } from './desk.ts';
import { help } from './help.ts';
import { house } from './house.ts';
import { labels } from './labels.ts';
import { line } from './lines.ts';
import { listening, listeningFor } from './listening.ts';
import { panels } from './panels.ts';
import { filled, hostCuesOf, promptsOf } from './prompts.ts';
import { refusal } from './refusals.ts';
import { room } from './room.ts';
import { groupTypeName, sharing, themeWords } from './sharing.ts';
import { duration, inARow } from './time.ts';
import { crosstalkSentence, modeName, orderSentence, phaseTitle, repliesName, roleName, roleTask } from './words.ts';

/** Every word a person reads, in English. Another language is another folder with an object of this shape. */
export const en = {
  agreement,
  agreements,
  calendar,
  care,
  closingFor,
  closings,
  commands,
  crosstalkSentence,
  cueSentence,
  desk,
  duration,
  filled,
  groupTypeName,
  help,
  house,
  hostCuesOf,
  inARow,
  labels,
  line,
  listening,
  listeningFor,
  modeName,
  orderSentence,
  panels,
  phaseTitle,
  promptsOf,
  refusal,
  repliesName,
  roleName,
  roleTask,
  room,
  sharing,
  themeWords,
};
