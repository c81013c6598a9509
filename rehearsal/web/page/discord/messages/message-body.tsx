import type { MessageView } from '../../../../discord/client/view.ts';
import { clientWords } from '../../../../words/client.ts';
import { Part } from '../components/part.tsx';
import { Waiting } from '../components/waiting.tsx';
import { Marks } from '../markdown/marks.tsx';
import { Attachments } from './attachments.tsx';
import { EmbedBox } from './embed.tsx';

const words = clientWords.messages;

/** Messages whose content is made of components alone. */
const componentsOnly = 1 << 15;

/** What stands in a message. */
export function MessageBody({ view }: { readonly view: MessageView }) {
  const { message } = view;
  if (view.isLoading) {
    return (
      <p className="msg-thinking">
        <span className="msg-dots">
          <Waiting />
        </span>
        {words.thinking(view.author)}
      </p>
    );
  }
  // A file of a message made of components is shown where a component points to it, and nowhere else.
  const isMadeOfComponents = ((message.flags ?? 0) & componentsOnly) !== 0;
  return (
    <div className="msg-body">
      {message.content === '' ? null : <Marks text={message.content} />}
      {message.edited_timestamp === null || message.author.bot === true ? null : (
        <small className="msg-edited">{words.edited}</small>
      )}
      {isMadeOfComponents ? null : <Attachments attachments={message.attachments} />}
      {message.embeds.map((embed, place) => (
        <EmbedBox key={place} embed={embed} />
      ))}
      {message.components?.map((component, place) => (
        <Part key={`${place} ${component.type}`} component={component} />
      ))}
    </div>
  );
}
