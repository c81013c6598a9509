import { useMemo, useState } from 'react';
import type { ClientView } from '../../../discord/client/view.ts';
import { composer as words } from '../../../words/page-composer.ts';
import { useLookOnly } from '../discord/reading.ts';
import type { Hand } from '../frame/hand.ts';
import { type CommandChoice, commandChoices } from './command-choices.ts';
import { CommandForm } from './command-form.tsx';
import { WriteBox } from './write-box.tsx';
import './composer.css';

export interface ComposerProps {
  readonly view: ClientView;
  readonly hand: Hand;
}

type Mode =
  /** `comesBack`: a command was just sent or left, and one goes on writing. */
  | { readonly kind: 'writing'; readonly comesBack: boolean }
  | { readonly kind: 'command'; readonly choice: CommandChoice };

/** Where this person writes into the open channel, and types slash commands. Keyed by person and channel. */
export function Composer({ view, hand }: ComposerProps) {
  const [mode, setMode] = useState<Mode>({ kind: 'writing', comesBack: false });
  const { open } = view;
  const choices = useMemo(() => commandChoices(open?.commands ?? []), [open?.commands]);
  const channel = view.channels.find((one) => one.id === open?.id);
  const isLookOnly = useLookOnly();
  if (!channel) return null;
  if (isLookOnly) return <p className="co-closed">{words.lookOnly}</p>;
  if (!channel.maySend) {
    return <p className="co-closed">{channel.isArchived ? words.isArchived : words.mayNotSend}</p>;
  }
  if (mode.kind === 'command') {
    return (
      <CommandForm
        key={mode.choice.key}
        choice={mode.choice}
        channel={channel.id}
        view={view}
        hand={hand}
        onLeft={() => setMode({ kind: 'writing', comesBack: true })}
      />
    );
  }
  return (
    <WriteBox
      channel={channel}
      view={view}
      hand={hand}
      choices={choices}
      takesFocus={mode.comesBack}
      onCommand={(choice) => setMode({ kind: 'command', choice })}
    />
  );
}
