import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { OrderAnswer, StageOrder } from '../../../../rehearsal/stage/view.ts';
import { BeThisPerson } from '../../../../rehearsal/web/page/stage/be-this-person.tsx';
import { CastPanel } from '../../../../rehearsal/web/page/stage/cast-panel.tsx';
import { DebriefPage } from '../../../../rehearsal/web/page/stage/debrief-page.tsx';
import { Shelf } from '../../../../rehearsal/web/page/stage/shelf.tsx';
import { StageBar } from '../../../../rehearsal/web/page/stage/stage-bar.tsx';
import type { Seat } from '../../../../rehearsal/web/wire.ts';
import '../../../../rehearsal/web/page/tokens.css';
import type { Scene } from './scene.ts';

declare global {
  interface Window {
    /** Draws this, or draws it anew. */
    show(scene: Scene): void;
    /** What the page takes for the world's time, from now on. */
    worldTime: number;
    orders: StageOrder[];
    seated: { readonly seat: Seat; readonly person: string | null }[];
  }
}

window.orders = [];
window.seated = [];
window.worldTime = 0;

const now = (): number => window.worldTime;
const be = (seat: Seat, person: string | null): void => {
  window.seated.push({ seat, person });
};

function Drawn({ show, stage, seats, answer }: Scene) {
  const order = (wanted: StageOrder): Promise<OrderAnswer> => {
    window.orders.push(wanted);
    return answer === null ? new Promise(() => undefined) : Promise.resolve(answer);
  };
  switch (show) {
    case 'bar':
      return <StageBar stage={stage} order={order} now={now} seats={seats} be={be} />;
    case 'shelf':
      return <Shelf stage={stage} order={order} />;
    case 'cast':
      return <CastPanel stage={stage} order={order} me={seats.first} be={(person) => be('first', person)} />;
    case 'be':
      return <BeThisPerson seat="first" cast={stage.cast} person={seats.first} be={be} order={order} />;
    case 'debrief':
      if (stage.debrief === null) return null;
      return (
        <DebriefPage
          debrief={stage.debrief}
          order={order}
          evening={stage.evening?.id ?? null}
          seed={stage.seed ?? null}
        />
      );
  }
}

const place = document.querySelector('#place');
if (place) {
  const root = createRoot(place);
  window.show = (scene) => {
    window.worldTime = scene.stage.now;
    // At once, so that a key pressed right afterwards finds it there.
    flushSync(() => root.render(<Drawn {...scene} />));
  };
}
