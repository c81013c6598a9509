import { brief } from '#text/en/calendar/brief.ts';
import { afterHardEvening } from '../../words/debrief.ts';
import type { StageLog } from '../evening-plan.ts';
import { hardOf } from '../evenings/hard-ids.ts';
import type { Debrief } from './debrief.ts';
import { fiveSteps } from './five-steps.ts';
import { adviceFor } from './guide/advice.ts';
import { minuteByMinute } from './minutes.ts';
import { talkingTimes } from './talking-time.ts';

/** The look back at an evening, made of what the stage wrote down and of nothing else. */
export function makeDebrief(log: StageLog): Debrief {
  return {
    title: log.plan.card.title,
    began: log.began,
    ended: log.ended,
    minutes: minuteByMinute(log, adviceFor(log)),
    fairness: talkingTimes(log),
    saw: log.saw,
    steps: fiveSteps(log),
    questions: questionsAfter(log),
  };
}

/** The bot’s own debrief asks these after every meeting; a hard moment has one more of its own. */
function questionsAfter({ plan }: StageLog): readonly string[] {
  const hard = hardOf(plan.card.id);
  const { well, hard: hardForMe, format, relief } = brief.debrief.questions;
  const always = plan.you === null ? [well, hardForMe] : [well, hardForMe, relief];
  return hard === null ? [...always, format] : [well, afterHardEvening[hard], hardForMe, relief];
}
