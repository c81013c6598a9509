import { Button, Switch } from 'react-aria-components';
import type { ClientView, Snowflake } from '../../../discord/client/view.ts';
import { channels as words } from '../../../words/page.ts';
import { useLookOnly } from '../discord/reading.ts';
import { directMessages } from './channel-tree.ts';
import type { Hand } from './hand.ts';
import { Icon } from './icons.tsx';

export interface DirectMessagesProps {
  readonly view: ClientView;
  readonly hand: Hand;
  readonly unread: ReadonlySet<Snowflake>;
  readonly open: (channel: Snowflake) => void;
}

/** Conversations under four eyes, and a way to begin one with the bot. */
export function DirectMessages({ view, hand, unread, open }: DirectMessagesProps) {
  const isLookOnly = useLookOnly();
  const begun = directMessages(view.channels).map((channel) => ({ name: channel.name, channel }));
  const bots = view.people.filter((person) => person.isBot && !begun.some(({ name }) => name === person.name));
  const begin = async (): Promise<void> => {
    const answer = await hand.act({ do: 'message-bot' });
    if (!answer.done) hand.tell(answer.why);
    else if (answer.channel !== undefined) open(answer.channel);
  };
  return (
    <section className="fr-section">
      <h3>{words.direct}</h3>
      <ul>
        {[...begun, ...bots.map(({ name }) => ({ name, channel: null }))].map(({ name, channel }) => {
          const isUnread = channel !== null && unread.has(channel.id);
          return (
            // One button before and after the conversation has begun: whoever pressed it keeps their place.
            <li key={name}>
              <Button
                className="fr-entry"
                aria-current={channel !== null && view.open?.id === channel.id ? 'page' : 'false'}
                data-unread={isUnread || undefined}
                isDisabled={isLookOnly && channel === null}
                onPress={() => (channel === null ? void begin() : open(channel.id))}
              >
                <Icon name="dm" />
                <span className="fr-entry-name">{channel === null ? words.message(name) : name}</span>
                {channel !== null && (
                  <span className="unseen">
                    , {words.kind('dm')}
                    {isUnread ? `, ${words.unread}` : ''}
                  </span>
                )}
              </Button>
            </li>
          );
        })}
      </ul>
      <Switch
        className="fr-switch"
        isSelected={!view.me.dmsClosed}
        isDisabled={isLookOnly}
        onChange={(isOpen) => hand.do({ do: 'close-dms', closed: !isOpen })}
      >
        <span aria-hidden="true" className="fr-switch-track" />
        {words.takesDirect}
      </Switch>
    </section>
  );
}
