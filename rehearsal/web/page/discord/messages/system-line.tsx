import { Button } from 'react-aria-components';
import type { MessageView } from '../../../../discord/client/view.ts';
import { clientWords } from '../../../../words/client.ts';
import { useHands, useNames } from '../reading.ts';

const words = clientWords.system;

/** What Discord itself writes: a thread was made, a stage began. A line, not a message. */
export function SystemLine({ view, time }: { readonly view: MessageView; readonly time: string }) {
  const { channels } = useNames();
  const { openChannel } = useHands();
  const thread = view.message.message_reference?.channel_id ?? view.message.thread?.id;
  const isThere = isAbout(view, threadMade) && channels.some((channel) => channel.id === thread);
  return (
    <p className="msg-system">
      <span className="msg-system-sign" aria-hidden>
        →
      </span>
      {isThere && thread !== undefined ? (
        <Button className="menu-name" onPress={() => openChannel(thread)}>
          {lineOf(view)}
        </Button>
      ) : (
        <span>{lineOf(view)}</span>
      )}
      <time className="msg-time" dateTime={view.message.timestamp}>
        {time}
      </time>
    </p>
  );
}

const threadMade = 18;

function isAbout({ message }: MessageView, type: number): boolean {
  const given: number = message.type;
  return given === type;
}

/** By Discord's number of the kind of message (documentation: "Message Types"). */
function lineOf({ message, author }: MessageView): string {
  const { content } = message;
  const whom = message.mentions[0]?.global_name ?? message.mentions[0]?.username ?? '';
  const type: number = message.type;
  switch (type) {
    case 1:
      return words.added(author, whom);
    case 2:
      return words.removed(author, whom);
    case 4:
      return words.renamed(author, content);
    case 6:
      return words.pinned(author);
    case 7:
      return words.joined(author);
    case threadMade:
      return words.threadMade(author, content);
    case 21:
      return words.threadBegins;
    case 27:
      return words.stageBegan(author, content);
    case 28:
      return words.stageEnded(author, content);
    case 29:
      return words.speaks(author);
    case 31:
      return words.stageTopic(author, content);
    default:
      return content === '' ? words.other : content;
  }
}
