import './message.css';
import { memo, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { MessageView, Snowflake } from '../../../../discord/client/view.ts';
import { clientWords } from '../../../../words/client.ts';
import { Face } from '../../frame/face.tsx';
import { clockTime } from '../markdown/timestamp-words.ts';
import { MessageMenu } from '../menus/message-menu.tsx';
import { useOpenedMenu } from '../menus/opened-menu.ts';
import { StandingContext } from '../reading.ts';
import { isSpoken, sentAt } from './entries.ts';
import { EphemeralFoot } from './ephemeral-foot.tsx';
import { useFocusKept } from './focus-kept.ts';
import { MessageBody } from './message-body.tsx';
import { MessageHead, UsedLine } from './message-head.tsx';
import { SystemLine } from './system-line.tsx';

const words = clientWords.messages;

interface MessageRowProps {
  readonly view: MessageView;
  readonly channel: Snowflake;
  readonly goesOn: boolean;
}

/** One message. Drawn again only when something in it changed. */
export const MessageRow = memo(function MessageRow({ view, channel, goesOn }: MessageRowProps) {
  const [failure, setFailure] = useState<string | null>(null);
  const { id } = view.message;
  const standing = useMemo(() => ({ channel, message: id, tell: setFailure }), [channel, id]);
  const opened = useOpenedMenu();
  const row = useRef<HTMLElement>(null);
  useFocusKept(row);
  const time = clockTime(sentAt(view));
  return (
    <StandingContext value={standing}>
      <article
        className="msg-row"
        ref={row}
        tabIndex={-1}
        aria-label={words.by(view.author, time)}
        data-message={id}
        data-ephemeral={view.isEphemeral || undefined}
        data-mentions-me={view.mentionsMe || undefined}
        data-goes-on={goesOn || undefined}
        {...opened.area}
      >
        {isSpoken(view) ? (
          <>
            <UsedLine view={view} />
            <div className="msg-face">
              {goesOn ? (
                <span className="msg-hour" aria-hidden>
                  {time}
                </span>
              ) : (
                <Face id={view.message.author.id} name={view.author} />
              )}
            </div>
            <div className="msg-main">
              {goesOn ? null : <MessageHead view={view} time={time} onOutcome={setFailure} />}
              {view.mentionsMe ? <span className="unseen">{words.mentionsYou}</span> : null}
              <MessageBody view={view} />
              {failure === null ? null : <Failure why={failure} onHide={() => setFailure(null)} />}
              {view.isEphemeral ? <EphemeralFoot /> : null}
            </div>
          </>
        ) : (
          <SystemLine view={view} time={time} />
        )}
        <div className="msg-tools">
          <MessageMenu of={view} opened={opened} />
        </div>
      </article>
    </StandingContext>
  );
});

function Failure({ why, onHide }: { readonly why: string; readonly onHide: () => void }) {
  return (
    <div className="msg-failure" role="alert">
      <span>{why}</span>
      <Button className="msg-hide" aria-label={words.hideFailure} onPress={onHide}>
        ×
      </Button>
    </div>
  );
}
