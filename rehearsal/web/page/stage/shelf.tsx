import { useState } from 'react';
import type { EveningCard, StageView } from '../../../stage/view.ts';
import { shelf as words } from '../../../words/stage-shelf.ts';
import { Refusal } from './bar/refusal.tsx';
import { type SendOrder, useOrders } from './parts/orders.ts';
import { EveningTile } from './shelf/evening-tile.tsx';
import { Preparing } from './shelf/preparing.tsx';
import { SeedField } from './shelf/seed-field.tsx';
import { anySeed } from './shelf/any-seed.ts';
import './shelf/shelf.css';

export interface ShelfProps {
  readonly stage: StageView;
  readonly order: SendOrder;
}

const shelves: readonly EveningCard['shelf'][] = ['calm', 'hard', 'calendar'];

/** What a newcomer sees first: what this is, and the evenings to choose from. Its title is the page's first heading. */
export function Shelf({ stage, order }: ShelfProps) {
  const [seed, setSeed] = useState(anySeed);
  const [chosen, setChosen] = useState<string | null>(null);
  const orders = useOrders(order);
  const isBusy = stage.busy === 'preparing' || orders.waiting === 'begin';
  const begin = ({ id }: EveningCard) => {
    setChosen(id);
    orders.send({ order: 'begin', evening: id, seed });
  };
  return (
    <div className="stage-shelf-page">
      <div className="stage-shelf-welcome">
        <h1>{words.title}</h1>
        <p className="stage-shelf-about">{words.about}</p>
        <p className="stage-shelf-stays">{words.stays}</p>
        {stage.shelf.length === 0 && <p>{words.empty}</p>}
      </div>
      {/* Wherever on a long page one has pressed. */}
      <div className="stage-shelf-now">
        <Preparing isPreparing={isBusy} />
        <Refusal orders={orders} />
      </div>
      {shelves.map((name) => {
        const cards = stage.shelf.filter(({ shelf }) => shelf === name);
        if (cards.length === 0) return null;
        const { title, about } = words.of(name);
        return (
          <section key={name} className="stage-shelf" aria-labelledby={`stage-shelf-${name}`}>
            <h2 id={`stage-shelf-${name}`}>{title}</h2>
            <p className="stage-shelf-of">{about}</p>
            <ul className="stage-tiles">
              {cards.map((card, index) => (
                <EveningTile
                  key={card.id}
                  card={card}
                  isFirst={name === 'calm' && index === 0}
                  state={!isBusy ? 'ready' : card.id === chosen ? 'preparing' : 'waiting'}
                  begin={begin}
                />
              ))}
            </ul>
          </section>
        );
      })}
      <SeedField seed={seed} onChange={setSeed} />
    </div>
  );
}
