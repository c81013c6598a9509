import { Button } from 'react-aria-components';
import type { ChannelView, Snowflake } from '../../../discord/client/view.ts';
import { channels as words } from '../../../words/page.ts';
import { Icon } from './icons.tsx';

export interface ChannelEntryProps {
  readonly channel: ChannelView;
  readonly isOpen: boolean;
  readonly isUnread: boolean;
  readonly open: (channel: Snowflake) => void;
}

/** A channel, thread or conversation that opens when it is pressed. */
export function ChannelEntry({ channel, isOpen, isUnread, open }: ChannelEntryProps) {
  const icon = channel.kind === 'category' ? 'text' : channel.kind;
  return (
    <Button
      className="fr-entry"
      aria-current={isOpen ? 'page' : 'false'}
      data-unread={isUnread || undefined}
      onPress={() => open(channel.id)}
    >
      <Icon name={icon} />
      <span className="fr-entry-name">{channel.name}</span>
      <span className="unseen">
        , {words.kind(channel.kind)}
        {channel.isArchived ? `, ${words.archived}` : ''}
        {isUnread ? `, ${words.unread}` : ''}
      </span>
      {channel.isArchived && (
        <span className="fr-note" aria-hidden="true">
          {words.archived}
        </span>
      )}
    </Button>
  );
}
