import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { Debrief } from '../../../stage/debrief/debrief.ts';
import { debrief as words } from '../../../words/stage-debrief.ts';
import { Refusal } from './bar/refusal.tsx';
import { FiveSteps } from './debrief/five-steps.tsx';
import { TalkingTime } from './debrief/talking-time.tsx';
import { ToThinkAbout } from './debrief/to-think-about.tsx';
import { WaysOn } from './debrief/ways-on.tsx';
import { WhatHappened } from './debrief/what-happened.tsx';
import { WhatMembersSaw } from './debrief/what-members-saw.tsx';
import { longDayOf, minuteOf } from './parts/clock-face.ts';
import { type SendOrder, useOrders } from './parts/orders.ts';
import './debrief/debrief.css';
import './debrief/print.css';

export interface DebriefPageProps {
  readonly debrief: Debrief;
  readonly order: SendOrder;
  /** The evening that was played and what the others chose by: with both it can be played again. */
  readonly evening: string | null;
  readonly seed: number | null;
  /** It is looked back on in a recording. */
  readonly isReplay?: boolean;
}

/** When it was, with both days where it took several, as with the calendar. */
function when({ began, ended }: Debrief): string {
  const [first, last] = [longDayOf(began), longDayOf(ended)];
  if (first === last) return words.when(first, minuteOf(began), minuteOf(ended));
  return words.overDays(first, minuteOf(began), last, minuteOf(ended));
}

/** The look back after an evening, in parts to leaf through on the page, and one after the other on paper. */
export function DebriefPage({ debrief, order, evening, seed, isReplay = false }: DebriefPageProps) {
  const orders = useOrders(order);
  const parts = [
    { id: 'happened', title: words.happened.title, part: <WhatHappened debrief={debrief} /> },
    ...(debrief.steps.length === 0
      ? []
      : [{ id: 'steps', title: words.steps.title, part: <FiveSteps steps={debrief.steps} /> }]),
    { id: 'talking', title: words.talking.title, part: <TalkingTime times={debrief.fairness} /> },
    { id: 'saw', title: words.saw.title, part: <WhatMembersSaw saw={debrief.saw} /> },
    { id: 'think', title: words.think.title, part: <ToThinkAbout questions={debrief.questions} /> },
  ];
  return (
    <article className="stage-debrief">
      <div className="stage-debrief-head">
        <p className="stage-debrief-kind">{words.lookingBack}</p>
        <h2 className="stage-debrief-title">{debrief.title}</h2>
        <p className="stage-debrief-when">{when(debrief)}</p>
      </div>
      <Tabs className="stage-debrief-tabs">
        <TabList className="stage-debrief-list" aria-label={words.parts}>
          {parts.map(({ id, title }) => (
            <Tab key={id} id={id} className="stage-debrief-tab">
              {title}
            </Tab>
          ))}
        </TabList>
        {parts.map(({ id, title, part }) => (
          // All of them are there, so that they can be printed; the style hides what is not chosen.
          <TabPanel key={id} id={id} shouldForceMount className="stage-debrief-part">
            <h3 className="stage-debrief-part-title">{title}</h3>
            {part}
          </TabPanel>
        ))}
      </Tabs>
      <Refusal orders={orders} />
      <WaysOn {...{ orders, evening, seed, isReplay }} />
    </article>
  );
}
