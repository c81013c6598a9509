import './mount.css';
import '../../../../rehearsal/web/page/tokens.css';
import { createRoot } from 'react-dom/client';
import type { Act, ActAnswer } from '../../../../rehearsal/discord/client/acts.ts';
import type { ClientView } from '../../../../rehearsal/discord/client/view.ts';
import { Form } from '../../../../rehearsal/web/page/discord/form/form.tsx';
import { LookOnlyContext } from '../../../../rehearsal/web/page/discord/reading.ts';
import { MessageList } from '../../../../rehearsal/web/page/discord/messages/message-list.tsx';
import type { Mount } from './mount.ts';

const acts: Act[] = [];
const opened: string[] = [];
const waiting: ((answer: ActAnswer) => void)[] = [];
let answer: ActAnswer | null = { done: true };
let now = 0;
let isLookOnly = false;

const client = {
  now: () => now,
  act: (what: Act): Promise<ActAnswer> => {
    acts.push(what);
    return answer === null ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(answer);
  },
  openChannel: (channel: string) => void opened.push(channel),
};

const place = document.querySelector('#mount');
if (!place) throw new Error('The page has no place to mount anything.');
let root = createRoot(place);

function Mounted({ view }: { readonly view: ClientView }) {
  return (
    <LookOnlyContext value={isLookOnly}>
      <main>
        <h1 className="unseen">Parts of the page</h1>
        <MessageList {...client} view={view} />
        {view.form === null ? null : <Form {...client} view={view} form={view.form} whose={null} />}
      </main>
    </LookOnlyContext>
  );
}

const mount: Mount = {
  begin: (view) => {
    root.unmount();
    root = createRoot(place);
    acts.length = 0;
    opened.length = 0;
    waiting.length = 0;
    answer = { done: true };
    isLookOnly = false;
    mount.draw(view);
  },
  draw: (view) => root.render(<Mounted view={view} />),
  drawRecorded: (view) => {
    isLookOnly = true;
    mount.draw(view);
  },
  turnTo: (instant) => {
    now = instant;
  },
  acts,
  opened,
  answerWith: (given) => {
    answer = given;
  },
  release: (given) => {
    for (const resolve of waiting.splice(0)) resolve(given);
  },
};
Object.assign(window, { mount });
