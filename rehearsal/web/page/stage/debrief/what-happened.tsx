import { useState } from 'react';
import type { Debrief } from '../../../../stage/debrief/debrief.ts';
import { debrief } from '../../../../words/stage-debrief.ts';
import { Choice } from '../parts/choice.tsx';
import { MinuteRow } from './minute-row.tsx';
import { seenAs, type Sight, sights } from './who-could-see.ts';
import './happened.css';

const words = debrief.happened;

/** Minute by minute, with what the host guide suggests in the margin. */
export function WhatHappened({ debrief: { began, minutes }, debrief: whole }: { readonly debrief: Debrief }) {
  const [sight, setSight] = useState<Sight>('everything');
  const shown = seenAs(sight, minutes);
  return (
    <>
      <div className="stage-happened-filter">
        <Choice label={words.seenBy} of={sights(whole)} chosen={sight} onChoose={setSight} />
      </div>
      {shown.length === 0 && <p className="stage-debrief-soft">{words.nothing}</p>}
      <ol className="stage-minutes">
        {shown.map((minute) => (
          <MinuteRow key={minute.minute} minute={minute} began={began} />
        ))}
      </ol>
    </>
  );
}
