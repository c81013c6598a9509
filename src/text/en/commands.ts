import { about, desk, helpNow } from './command-about.ts';
import { format, runSheet } from './command-format.ts';
import { group } from './command-group.ts';
import { hand } from './command-hand.ts';
import { session } from './command-session.ts';
import { options } from './command-options.ts';

/** The words of the slash commands: their descriptions in Discord's menu, and their private answers. */
export const commands = { group, session, hand, format, desk, helpNow, about, options, runSheet };
