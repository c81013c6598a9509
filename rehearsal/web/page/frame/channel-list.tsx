import type { ClientView, Snowflake } from '../../../discord/client/view.ts';
import { channels as words } from '../../../words/page.ts';
import { ChannelEntry } from './channel-entry.tsx';
import { channelSections } from './channel-tree.ts';
import { DirectMessages } from './direct-messages.tsx';
import { EventsButton } from './events-button.tsx';
import type { Hand } from './hand.ts';
import { RoomEntry } from './room-entry.tsx';
import './channel-list.css';

export interface ChannelListProps {
  readonly view: ClientView;
  readonly hand: Hand;
  readonly unread: ReadonlySet<Snowflake>;
  /** A channel was opened: on a phone the conversation comes to the front. */
  readonly onOpened: () => void;
}

/** Everything this person may open: the server's channels and rooms, and their direct messages. */
export function ChannelList({ view, hand, unread, onOpened }: ChannelListProps) {
  const open = (channel: Snowflake): void => {
    hand.look(channel);
    onOpened();
  };
  return (
    <nav className="fr-channels" aria-label={words.list(view.me.name)}>
      <h2 className="fr-guild">{view.guild.name}</h2>
      <EventsButton events={view.events} people={view.people} channels={view.channels} hand={hand} />
      {channelSections(view.channels).map((section) => (
        <section key={section.category?.id ?? 'top'} className="fr-section">
          {section.category && <h3>{section.category.name}</h3>}
          <ul>
            {section.branches.map(({ channel, threads }) => {
              const room = view.rooms.find((one) => one.id === channel.id);
              const isOpen = view.open?.id === channel.id;
              return (
                <li key={channel.id}>
                  {room ? (
                    <RoomEntry
                      {...{ channel, room, isOpen, hand, open }}
                      me={view.me}
                      isUnread={unread.has(channel.id)}
                    />
                  ) : (
                    <ChannelEntry {...{ channel, isOpen, open }} isUnread={unread.has(channel.id)} />
                  )}
                  {threads.length > 0 && (
                    <ul className="fr-threads">
                      {threads.map((thread) => (
                        <li key={thread.id}>
                          <ChannelEntry
                            channel={thread}
                            isOpen={view.open?.id === thread.id}
                            isUnread={unread.has(thread.id)}
                            open={open}
                          />
                        </li>
                      ))}
                    </ul>
                  )}
                </li>
              );
            })}
          </ul>
        </section>
      ))}
      <DirectMessages {...{ view, hand, unread, open }} />
    </nav>
  );
}
