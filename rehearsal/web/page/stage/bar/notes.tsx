import { useId, useState } from 'react';
import type { StageNote } from '../../../../stage/view.ts';
import { stage as words } from '../../../../words/stage.ts';
import { minuteOf } from '../parts/clock-face.ts';
import { Press } from '../parts/press.tsx';

const keyOf = (note: StageNote): string => `${note.at} ${note.words}`;

/** What the stage itself has to say: the newest, and those before it when one asks. Each can be put away. */
export function Notes({ notes }: { readonly notes: readonly StageNote[] }) {
  const id = useId();
  const [away, setAway] = useState<ReadonlySet<string>>(new Set());
  const [earlier, setEarlier] = useState<'hidden' | 'shown'>('hidden');
  const left = notes.filter((note) => !away.has(keyOf(note))).toReversed();
  const shown = earlier === 'shown' ? left : left.slice(0, 1);
  return shown.map((note, index) => (
    <div key={keyOf(note)} className="stage-notice stage-notice-note">
      <span className="stage-notice-time">{minuteOf(note.at)}</span>
      <p className="stage-notice-words" id={`${id}-${index}`}>
        {note.words}
      </p>
      {index === 0 && left.length > 1 && (
        <span className="stage-notice-earlier">
          <Press look="quiet" onPress={() => setEarlier(earlier === 'shown' ? 'hidden' : 'shown')}>
            {earlier === 'shown' ? words.onlyTheNewest : words.earlierNotes(left.length - 1)}
          </Press>
        </span>
      )}
      <Press
        look="quiet"
        aria-label={words.putAway}
        aria-describedby={`${id}-${index}`}
        onPress={() => setAway(new Set([...away, keyOf(note)]))}
      >
        <span aria-hidden="true">×</span>
      </Press>
    </div>
  ));
}
