import type { MessageView } from '../../../../discord/client/view.ts';
import { clientWords } from '../../../../words/client.ts';
import { fullTime } from '../markdown/timestamp-words.ts';
import { PersonMenu } from '../menus/person-menu.tsx';
import { useNames } from '../reading.ts';
import { sentAt } from './entries.ts';

const words = clientWords.messages;

interface MessageHeadProps {
  readonly view: MessageView;
  readonly time: string;
  readonly onOutcome: (why: string | null) => void;
}

/** Who wrote it and when. */
export function MessageHead({ view, time, onOutcome }: MessageHeadProps) {
  const { author } = view.message;
  return (
    <div className="msg-head">
      <span className="msg-author">
        <PersonMenu person={author.id} name={view.author} onOutcome={onOutcome}>
          {view.author}
        </PersonMenu>
      </span>
      {author.bot === true ? (
        <span className="msg-app" title={words.appAbout}>
          {words.app}
        </span>
      ) : null}
      <time className="msg-time" dateTime={view.message.timestamp} title={fullTime(sentAt(view))}>
        {time}
      </time>
    </div>
  );
}

/** Above an answer that everybody sees: who asked for it, and with which command. And what a reply is a reply to. */
export function UsedLine({ view }: { readonly view: MessageView }) {
  const { people } = useNames();
  const { interaction_metadata: asked, referenced_message: answered } = view.message;
  const nameOf = (id: string): string => people.find((person) => person.id === id)?.name ?? words.somebody;
  const command = asked === undefined ? null : commandName(asked);
  if (asked !== undefined && command !== null && !view.isEphemeral) {
    return (
      <div className="msg-used">
        {nameOf(asked.user.id)} {words.used} <span className="msg-command">{command}</span>
      </div>
    );
  }
  if (answered === undefined || answered === null) return null;
  return (
    <div className="msg-used">
      {words.replyTo(nameOf(answered.author.id))}
      {answered.content === '' ? null : `: ${answered.content}`}
    </div>
  );
}

/** A press has no command to name. Discord's description of the API leaves the name out; its messages carry it. */
function commandName(asked: object): string | null {
  if (!('name' in asked) || typeof asked.name !== 'string') return null;
  return asked.name.startsWith('/') || ('target_user' in asked && asked.target_user !== undefined)
    ? asked.name
    : `/${asked.name}`;
}
