import type { DebriefLine } from '../../../../stage/debrief/debrief.ts';
import { debrief } from '../../../../words/stage-debrief.ts';

const words = debrief.happened;

/** Who a line is from, as one reads it; parts of the meeting have nobody. */
function speaker({ kind, who }: DebriefLine): string | null {
  switch (kind) {
    case 'part':
      return null;
    case 'heard':
      return words.heard;
    case 'card':
      return words.card;
    case 'stage':
    case 'hitch':
      return who === '' ? words.stage : who;
    case 'bot':
    case 'desk':
      return words.bot;
    case 'act':
    case 'typed':
      return who;
  }
}

function seenOnlyBy({ seenBy }: DebriefLine): string | null {
  if (seenBy === 'room') return null;
  return seenBy === 'desk' ? words.desk : words.only(seenBy.name);
}

/** One thing that happened, with whom it is from, and who alone could see it where not everybody could. */
export function SpokenLine({ line }: { readonly line: DebriefLine }) {
  const who = speaker(line);
  const only = seenOnlyBy(line);
  return (
    <li className={`stage-line stage-line-${line.kind}`}>
      {who !== null && (
        <>
          <span className="stage-line-who">{who}</span>{' '}
        </>
      )}
      <span className="stage-line-words">{line.words}</span>
      {only !== null && (
        <>
          {' '}
          <span className="stage-line-only">{only}</span>
        </>
      )}
    </li>
  );
}
