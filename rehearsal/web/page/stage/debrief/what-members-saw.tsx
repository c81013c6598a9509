import { useState } from 'react';
import type { Saw } from '../../../../stage/debrief/debrief.ts';
import { debrief } from '../../../../words/stage-debrief.ts';
import { Choice } from '../parts/choice.tsx';
import { machineTime, timeOf } from '../parts/clock-face.ts';
import './saw.css';

const words = debrief.saw;

/** The evening as one of its people had it before their eyes. */
export function WhatMembersSaw({ saw }: { readonly saw: readonly Saw[] }) {
  const [person, setPerson] = useState<string | null>(saw[0]?.person ?? null);
  const chosen = saw.find((each) => each.person === person);
  return (
    <>
      <p className="stage-debrief-soft">{words.about}</p>
      <Choice
        label={words.person}
        of={saw.map(({ person: id, name }) => ({ id, name }))}
        chosen={person}
        onChoose={setPerson}
      />
      {chosen === undefined || chosen.lines.length === 0 ? (
        <p className="stage-debrief-soft">{words.nothing}</p>
      ) : (
        <ol className="stage-saw" aria-label={chosen.name}>
          {chosen.lines.map((line, index) => (
            // The same words may appear twice; their order never changes.
            <li key={index} className={`stage-saw-line ${line.isPrivate ? 'stage-saw-private' : ''}`}>
              <time className="stage-saw-time" dateTime={machineTime(line.at)}>
                {timeOf(line.at)}
              </time>
              <div>
                <p className="stage-saw-words">{line.words}</p>
                {line.isPrivate && <p className="stage-saw-only">{words.private(chosen.name)}</p>}
              </div>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
