import type { Instant } from '#core/time.ts';
import { brief } from '#text/en/calendar/brief.ts';
import { care } from '#text/en/care.ts';
import { labels } from '#text/en/labels.ts';
import type { StageLog } from '../evening-plan.ts';
import type { DebriefStep } from './debrief.ts';
import { plainWords } from './plain-words.ts';
import { hostNames, pressed, read, said, typedCommand, wrote } from './seen.ts';

/** When somebody first needed someone; null when nobody did. */
export function needSeen(log: StageLog): Instant | null {
  return pressed(log, labels.needSomeone)?.at ?? null;
}

/** When a human turned to them: the button was pressed, or the person read that it was. */
export function takenOnSeen(log: StageLog, since: Instant): Instant | null {
  return pressed(log, labels.onIt, since)?.at ?? read(log, care.someoneSaw, since);
}

/** The five steps as the desk has them, and when something of the kind was done. Empty where nobody needed anybody. */
export function fiveSteps(log: StageLog): readonly DebriefStep[] {
  const since = needSeen(log);
  if (since === null) return [];
  const done = doneAt(log, since);
  return care.steps.map((step, index) => ({ ...titleAndWords(step), doneAt: done[index] ?? null }));
}

/** What leaves a trace. A question asked aloud and a word the next day leave none. */
function doneAt(log: StageLog, since: Instant): readonly (Instant | null)[] {
  const calm = said(log, { say: 'paused', why: 'care', until: null }, since);
  const pause = pressed(log, labels.pauseRoom, since) ?? pressed(log, labels.pause, since) ?? calm;
  const lines = typedCommand(log, '/help-now', since) ?? pressed(log, labels.help, since);
  // The pause for care says the sentence for the group by itself.
  const group = wrote(log, hostNames(log), since) ?? calm;
  const debrief = pressed(log, brief.debrief.button, since);
  return [pause?.at ?? null, takenOnSeen(log, since), lines?.at ?? null, group?.at ?? null, debrief?.at ?? null];
}

/** “**1. Slow the room.** Press …” → its title, without the number, and the rest. */
function titleAndWords(step: string): Pick<DebriefStep, 'title' | 'words'> {
  const [, title = '', words = step] = /^\*\*\d+\. ([^*]+?)\.?\*\* (.*)$/su.exec(step) ?? [];
  return { title, words: plainWords(words) };
}
