import type { CastMember, StageOrder } from '../../../../stage/view.ts';
import { cast as words } from '../../../../words/stage-cast.ts';
import { stage } from '../../../../words/stage.ts';
import { Press } from '../parts/press.tsx';
import { PlayedBy } from './played-by.tsx';
import { TemperamentChoice } from './temperament-choice.tsx';

interface CastRowProps {
  readonly member: CastMember;
  readonly isMe: boolean;
  /** False in a recording, and once the evening is over. */
  readonly mayChange: boolean;
  readonly send: (order: StageOrder) => void;
  readonly be: (person: string) => void;
}

export function CastRow({ member, isMe, mayChange, send, be }: CastRowProps) {
  const { id, name, part, here } = member;
  return (
    <li className="stage-cast-row" aria-label={name}>
      <div className="stage-cast-who">
        <h3 className="stage-cast-name">
          {name}
          {isMe && <span className="stage-cast-you">{words.you}</span>}
        </h3>
        <p className="stage-cast-facts">
          {stage.part(part)} · {words.here(here)}
        </p>
        {part === 'moderator' && <p className="stage-cast-facts">{words.moderator}</p>}
      </div>
      {!isMe && (
        <Press aria-label={words.beNamed(name)} onPress={() => be(id)}>
          {words.be}
        </Press>
      )}
      {mayChange && part !== 'moderator' && (
        <div className="stage-cast-ways">
          <TemperamentChoice
            member={member}
            onChoose={(temperament) => send({ order: 'temperament', person: id, temperament })}
          />
          <PlayedBy member={member} onChoose={(by) => send({ order: 'played-by', person: id, by })} />
        </div>
      )}
    </li>
  );
}
