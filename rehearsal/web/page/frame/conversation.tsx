import { useCallback, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Act, ActAnswer } from '../../../discord/client/acts.ts';
import type { ChannelView, ClientView } from '../../../discord/client/view.ts';
import { channels, seats as words } from '../../../words/page.ts';
import { composer } from '../../../words/page-composer.ts';
import type { Seat } from '../../wire.ts';
import { Composer } from '../composer/composer.tsx';
import { Form } from '../discord/form/form.tsx';
import { MessageList } from '../discord/messages/message-list.tsx';
import { useLookOnly } from '../discord/reading.ts';
import { useSeated, worldNow } from '../line/hooks.ts';
import type { Hand } from './hand.ts';
import { Icon } from './icons.tsx';
import { useLostFocus } from './lost-focus.ts';

export interface ConversationProps {
  readonly seat: Seat;
  /** In the first seat it is the page's main part, unless all of the seats are. */
  readonly isMain: boolean;
  readonly view: ClientView;
  readonly hand: Hand;
  /** What did not work last, until it is put away. */
  readonly complaint: string | null;
  readonly putAway: () => void;
}

/** The open channel: its name, its messages, and where one writes. */
export function Conversation({ seat, isMain, view, hand, complaint, putAway }: ConversationProps) {
  const channel = view.channels.find((one) => one.id === view.open?.id);
  const place = useRef<HTMLElement>(null);
  useLostFocus(place);
  const isBesideAnother = useSeated('second') !== null;
  const isLookOnly = useLookOnly();
  // In a recording nobody's form can be closed, only put aside by who looks at it: it lies over the clock, too.
  const [lookedAt, setLookedAt] = useState<string | null>(null);
  const looks = useCallback(
    (act: Act): Promise<ActAnswer> => {
      if (act.do !== 'close-form') return hand.act(act);
      setLookedAt(act.form);
      return Promise.resolve({ done: true });
    },
    [hand],
  );
  const label = channel ? words.chat(channel.name, view.me.name) : words.nothingOpen;
  const inside = (
    <>
      {channel ? <ChannelHead channel={channel} /> : null}
      <MessageList view={view} now={worldNow} act={hand.act} openChannel={hand.look} />
      {complaint !== null && (
        <div className="fr-complaint" role="alert">
          <p>{complaint}</p>
          <p className="fr-only-you">
            {composer.onlyYou} ·{' '}
            <Button className="fr-link" onPress={putAway}>
              {composer.putAway}
            </Button>
          </p>
        </div>
      )}
      {view.form && view.form.id !== lookedAt && (
        <Form
          key={view.form.id}
          form={view.form}
          whose={isBesideAnother ? view.me.name : null}
          {...{ view, now: worldNow, act: isLookOnly ? looks : hand.act, openChannel: hand.look }}
        />
      )}
      <Composer key={view.open?.id ?? 'none'} view={view} hand={hand} />
    </>
  );
  const isFirst = seat === 'first';
  return (
    <section
      className="fr-chat"
      aria-label={label}
      tabIndex={-1}
      {...(isFirst ? { ref: place, id: 'conversation' } : {})}
      {...(isFirst && isMain ? { role: 'main' } : {})}
    >
      {inside}
    </section>
  );
}

function ChannelHead({ channel }: { readonly channel: ChannelView }) {
  return (
    <div className="fr-chat-head">
      <h2>
        <Icon name={channel.kind === 'category' ? 'text' : channel.kind} />
        <span>
          {channel.name}
          <span className="unseen">, {channels.kind(channel.kind)}</span>
        </span>
      </h2>
      {channel.topic && <p className="fr-topic">{channel.topic}</p>}
    </div>
  );
}
