import type { DebriefStep } from '../../../../stage/debrief/debrief.ts';
import { debrief } from '../../../../words/stage-debrief.ts';
import { machineTime, timeOf } from '../parts/clock-face.ts';

const words = debrief.steps;

/** The five steps for somebody in distress, each with the time at which something of the kind was done. */
export function FiveSteps({ steps }: { readonly steps: readonly DebriefStep[] }) {
  return (
    <>
      <p className="stage-debrief-soft">{words.about}</p>
      <ol className="stage-steps">
        {steps.map(({ title, words: said, doneAt }) => (
          <li key={title} className="stage-step">
            <div>
              <h4 className="stage-step-title">{title}</h4>
              <p>{said}</p>
            </div>
            <p className="stage-step-when">
              {doneAt === null ? (
                <>
                  <span aria-hidden="true">—</span>
                  <span className="unseen">{words.notSeen}</span>
                </>
              ) : (
                <>
                  <span className="unseen">{words.doneAt(timeOf(doneAt))}</span>
                  <time aria-hidden="true" dateTime={machineTime(doneAt)}>
                    {timeOf(doneAt)}
                  </time>
                </>
              )}
            </p>
          </li>
        ))}
      </ol>
      <p className="stage-debrief-soft">{words.dash}</p>
    </>
  );
}
