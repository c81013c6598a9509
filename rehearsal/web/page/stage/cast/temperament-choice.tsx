import { type Temperament, temperaments } from '../../../../people/temperament.ts';
import type { CastMember } from '../../../../stage/view.ts';
import { cast as words } from '../../../../words/stage-cast.ts';
import { Choice } from '../parts/choice.tsx';

interface TemperamentChoiceProps {
  readonly member: CastMember;
  readonly onChoose: (temperament: Temperament) => void;
}

/** The eleven ways somebody can be, each with what it means in a meeting. */
export function TemperamentChoice({ member, onChoose }: TemperamentChoiceProps) {
  return (
    <Choice
      label={words.likes}
      fullLabel={words.temperamentOf(member.name)}
      of={temperaments.map((id) => ({ id, ...words.temperament(id) }))}
      chosen={member.temperament}
      onChoose={onChoose}
    />
  );
}
