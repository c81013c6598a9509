import type { DebriefMinute } from '../../../../stage/debrief/debrief.ts';
import { debrief } from '../../../../words/stage-debrief.ts';
import { dayOf, minuteOf } from '../parts/clock-face.ts';
import { SpokenLine } from './spoken-line.tsx';

const words = debrief.happened;
const minuteMs = 60_000;

interface MinuteRowProps {
  readonly minute: DebriefMinute;
  readonly began: number;
}

/** One minute: when it was, what happened, and beside it the guide's note where it has one. */
export function MinuteRow({ minute: { minute, lines, guide }, began }: MinuteRowProps) {
  // A minute of the evening seldom begins with one of the clock: what is shown is when the first thing in it happened.
  const at = lines[0]?.at ?? began + minute * minuteMs;
  // Minutes are counted for one evening; after days of the calendar the day says more.
  const day = dayOf(at);
  return (
    <li className="stage-minute">
      <h4 className="stage-minute-head">
        <span className="stage-minute-time">{minuteOf(at)}</span>{' '}
        <span className="stage-minute-number">{day === dayOf(began) ? words.minute(minute) : day}</span>
      </h4>
      <ul className="stage-minute-lines">
        {lines.map((line, index) => (
          // Two lines of one instant may say the same; their order never changes.
          <SpokenLine key={index} line={line} />
        ))}
      </ul>
      {guide.length > 0 && (
        <aside className="stage-guide" aria-label={words.guide}>
          <p className="stage-guide-head">{words.guide}</p>
          {guide.map((suggestion) => (
            <p key={suggestion}>{suggestion}</p>
          ))}
        </aside>
      )}
    </li>
  );
}
