import { page as words } from '../../../words/page.ts';
import { StageBar } from '../stage/stage-bar.tsx';
import { useConnection, useSeated, useStage, worldNow } from '../line/hooks.ts';
import { be, order } from '../line/line.ts';
import { Fault } from './fault.tsx';
import { useKeptFocus } from './kept-focus.ts';
import { LostLine } from './lost-line.tsx';
import { DebriefScene, ShelfScene } from './scenes.tsx';
import { Seats } from './seats.tsx';
import { type Scene, useScene, useSeating } from './seating.ts';
import { ThemeSwitch } from './theme-switch.tsx';
import { toConversation } from './to-conversation.ts';
import './controls.css';
import './page.css';

/** The whole page: the stage above; below it the evenings to choose from, the people one looks through, or the look back. */
export function Page() {
  const scene = useScene();
  useSeating(scene);
  useKeptFocus();
  return (
    <div className="fr-page" data-scene={scene}>
      <a
        className="fr-skip"
        href="#conversation"
        onClick={(event) => {
          event.preventDefault();
          toConversation();
        }}
      >
        {words.skip}
      </a>
      <header className="fr-top">
        <Top />
        <ThemeSwitch />
      </header>
      <LostLine connection={useConnection()} />
      <Fault key={scene}>
        <Content scene={scene} />
      </Fault>
    </div>
  );
}

/** Drawn again with every tick of the world's clock; the rest of the page is not. */
function Top() {
  const stage = useStage();
  const first = useSeated('first');
  const second = useSeated('second');
  // While an evening is prepared the shelf is still there, and its title is the page's first heading.
  if (stage === null || stage.evening === null || stage.busy === 'preparing')
    return <p className="fr-name">{words.name}</p>;
  return <StageBar stage={stage} order={order} now={worldNow} seats={{ first, second }} be={be} />;
}

function Content({ scene }: { readonly scene: Scene }) {
  switch (scene) {
    case 'opening':
      return (
        <main id="conversation" className="fr-waiting">
          <output>{words.opening}</output>
        </main>
      );
    case 'shelf':
      return <ShelfScene />;
    case 'evening':
      return <Seats />;
    case 'debrief':
      return <DebriefScene />;
  }
}
