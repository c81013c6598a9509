import type { EveningCard } from '../../../../stage/view.ts';
import { shelf as words } from '../../../../words/stage-shelf.ts';
import { Press } from '../parts/press.tsx';

interface EveningTileProps {
  readonly card: EveningCard;
  /** The one for somebody who has never been here. */
  readonly isFirst: boolean;
  /** preparing: this one was chosen; waiting: another one was. */
  readonly state: 'ready' | 'preparing' | 'waiting';
  readonly begin: (card: EveningCard) => void;
}

/** One evening that is ready to be played. */
export function EveningTile({ card, isFirst, state, begin }: EveningTileProps) {
  const titleId = `stage-tile-${card.id}`;
  const buttonId = `${titleId}-begin`;
  return (
    <li className={`stage-tile ${isFirst ? 'stage-tile-first' : ''}`}>
      {isFirst && <p className="stage-tile-hint">{words.first}</p>}
      <h3 id={titleId} className="stage-tile-title">
        {card.title}
      </h3>
      <p className="stage-tile-about">{card.about}</p>
      <div className="stage-tile-foot">
        <p className="stage-tile-facts">
          {words.you(card.you)}
          <br />
          {words.people(card.people)}
        </p>
        <Press
          look={isFirst ? 'strong' : 'plain'}
          id={buttonId}
          aria-labelledby={`${buttonId} ${titleId}`}
          isPending={state === 'preparing'}
          isDisabled={state === 'waiting'}
          onPress={() => begin(card)}
        >
          {state === 'preparing' ? words.preparing : words.begin}
        </Press>
      </div>
    </li>
  );
}
