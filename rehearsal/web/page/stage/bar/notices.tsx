import type { ReactNode } from 'react';
import type { StageView } from '../../../../stage/view.ts';
import { bot, stage as words } from '../../../../words/stage.ts';
import { Notes } from './notes.tsx';
import './notices.css';

interface NoticesProps {
  readonly stage: StageView;
  /** What can be done about the bot, where the bar has no room for it. */
  readonly children?: ReactNode;
}

/** What one needs to know and did not ask for: that the bot is down, that Discord is troubled, what the stage says. */
export function Notices({ stage, children }: NoticesProps) {
  return (
    <output className="stage-notices">
      {stage.isReplay && <p className="stage-notice">{words.recording}</p>}
      {stage.bot === 'down' && (
        <div className="stage-notice stage-notice-grave">
          <p className="stage-notice-words">{bot.downNotice}</p>
          {children}
        </div>
      )}
      {stage.discord === 'troubled' && <p className="stage-notice stage-notice-warn">{bot.discordTroubled}</p>}
      <Notes notes={stage.notes} />
    </output>
  );
}
