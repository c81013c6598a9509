import { brief } from './brief.ts';
import { feed } from './feed.ts';
import { meetings } from './meetings.ts';
import { mirror } from './mirror.ts';
import { notices } from './notices.ts';
import { opening } from './opening.ts';
import { pocket } from './pocket.ts';
import { rota } from './rota.ts';
import { schedule } from './schedule.ts';

/** The words of the calendar: what is planned, and what people are told about it. */
export const calendar = { brief, feed, meetings, mirror, notices, opening, pocket, rota, schedule };
