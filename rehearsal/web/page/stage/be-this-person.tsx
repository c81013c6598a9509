import { Switch } from 'react-aria-components';
import type { CastMember } from '../../../stage/view.ts';
import type { Seat } from '../../wire.ts';
import { cast as words } from '../../../words/stage-cast.ts';
import { stage } from '../../../words/stage.ts';
import { Choice } from './parts/choice.tsx';
import type { SendOrder } from './parts/orders.ts';
import './cast/cast.css';

export interface BeThisPersonProps {
  readonly seat: Seat;
  readonly cast: readonly CastMember[];
  /** Who sits there, by id. */
  readonly person: string | null;
  readonly be: (seat: Seat, person: string) => void;
  /** With it comes a switch for who acts for this person; left out where nothing can be changed, as in a recording. */
  readonly order?: SendOrder;
}

/** Who one is in this seat: anybody of the evening. */
export function BeThisPerson({ seat, cast, person, be, order }: BeThisPersonProps) {
  const member = cast.find(({ id }) => id === person);
  return (
    <div className="stage-be">
      <Choice
        label={words.seat[seat]}
        placeholder={words.choose}
        of={cast.map(({ id, name, part, here }) => ({
          id,
          name,
          about: `${stage.part(part)} · ${words.here(here)}`,
        }))}
        chosen={person}
        onChoose={(id) => be(seat, id)}
      />
      {order !== undefined && member !== undefined && member.part !== 'moderator' && (
        <Switch
          className="stage-switch"
          aria-label={words.youActFor(member.name)}
          isSelected={member.playedBy === 'you'}
          onChange={(on) => void order({ order: 'played-by', person: member.id, by: on ? 'you' : 'themselves' })}
        >
          <span aria-hidden="true" className="stage-switch-track" />
          <span className="stage-switch-long">{words.youActFor(member.name)}</span>
          <span className="stage-switch-short">{words.youAct}</span>
        </Switch>
      )}
    </div>
  );
}
