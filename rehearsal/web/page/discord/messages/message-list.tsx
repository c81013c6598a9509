import './list.css';
import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import type { OpenChannel } from '../../../../discord/client/view.ts';
import { clientWords } from '../../../../words/client.ts';
import { ClientFrame, type ClientFrameProps } from '../client-frame.tsx';
import { dayWords } from '../markdown/timestamp-words.ts';
import { commandsOnMessages, slashCommands } from '../menus/command-kinds.ts';
import { MessageCommandsContext, useLookOnly, useNames } from '../reading.ts';
import { entriesOf } from './entries.ts';
import { MessageRow } from './message-row.tsx';
import { useReadingPlace } from './reading-place.ts';

const words = clientWords.messages;

/** The messages of the open channel, the newest at the end. Fills the height it is given and scrolls inside. */
export function MessageList(props: Omit<ClientFrameProps, 'children'>) {
  const { open } = props.view;
  return (
    <ClientFrame {...props}>
      {open === null ? <p className="msg-nothing">{words.nothingOpen}</p> : <Channel key={open.id} open={open} />}
    </ClientFrame>
  );
}

/** So that a keyboard can scroll it. */
const reachable = { tabIndex: 0 };

function Channel({ open }: { readonly open: OpenChannel }) {
  const { channels, me } = useNames();
  const entries = useMemo(() => entriesOf(open.messages), [open.messages]);
  const { scroll, content, onScroll, firstNew, isAtEnd, toEnd } = useReadingPlace(open.messages, me);
  const channel = channels.find(({ id }) => id === open.id);
  const isLookOnly = useLookOnly();
  const mayType = channel?.maySend === true && !isLookOnly && slashCommands(open.commands).length > 0;
  const hasCommands = commandsOnMessages(open.commands).length > 0;
  return (
    <MessageCommandsContext value={hasCommands}>
      <div className="msg-frame">
        <div
          className="msg-scroll"
          role="log"
          // Only what is new is read out: a card changes often, and its timestamps every second.
          aria-relevant="additions"
          aria-label={words.log(channel?.name ?? '')}
          {...reachable}
          ref={scroll}
          onScroll={onScroll}
        >
          <div className="msg-all" ref={content}>
            {entries.length === 0 ? (
              <p className="msg-nothing">
                {words.nothingYet}
                {mayType && (
                  <>
                    <br />
                    {words.typeSlash}
                  </>
                )}
              </p>
            ) : null}
            {entries.map(({ view, day, goesOn }) => {
              const { id } = view.message;
              const isFirstNew = id === firstNew;
              return (
                <div key={id} className="msg-entry">
                  {day === null ? null : <Divider words={dayWords(day)} />}
                  {isFirstNew ? <Divider words={words.newMessages} isNew /> : null}
                  <MessageRow view={view} channel={open.id} goesOn={goesOn && !isFirstNew} />
                </div>
              );
            })}
          </div>
        </div>
        {firstNew === null || isAtEnd ? null : (
          <Button className="msg-to-end" onPress={toEnd}>
            {words.toTheEnd}
          </Button>
        )}
      </div>
    </MessageCommandsContext>
  );
}

function Divider(props: { readonly words: string; readonly isNew?: boolean }) {
  return (
    <div className="msg-divider" data-new={props.isNew === true || undefined}>
      <span>{props.words}</span>
    </div>
  );
}
