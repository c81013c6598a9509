import type { StageView } from '../../../../stage/view.ts';
import { stage as words } from '../../../../words/stage.ts';

interface TitleProps {
  readonly stage: StageView;
  /** Who sits in the first seat, by id. */
  readonly me: string | null;
}

/** What is played, and who one is in it. */
export function Title({ stage, me }: TitleProps) {
  const person = stage.cast.find(({ id }) => id === me);
  return (
    <div className="stage-title">
      <h1 className="stage-title-evening">{stage.evening?.title ?? words.name}</h1>
      {stage.cast.length > 0 && (
        <p className="stage-title-you">{person ? words.youAre(person.name, person.part) : words.youAreNobody}</p>
      )}
    </div>
  );
}
