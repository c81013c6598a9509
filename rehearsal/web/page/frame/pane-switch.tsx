import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { channels, seats as words } from '../../../words/page.ts';
import { Icon, type IconName } from './icons.tsx';

const panes = ['channels', 'chat', 'room'] as const;

/** Which part of a person's side a narrow window shows; a wide one shows them all. */
export type Pane = (typeof panes)[number];

const icons: Readonly<Record<Pane, IconName>> = { channels: 'text', chat: 'chat', room: 'voice' };

export interface PaneSwitchProps {
  /** Whose side it is. */
  readonly name: string;
  readonly pane: Pane;
  readonly onChange: (pane: Pane) => void;
  /** Channels with something new in them. */
  readonly unread: number;
  /** People in the room one is in; 0 when one is in none. */
  readonly people: number;
}

export function PaneSwitch({ name, pane, onChange, unread, people }: PaneSwitchProps) {
  return (
    <nav className="fr-pane-nav" aria-label={words.panes(name)}>
      <ToggleButtonGroup
        className="fr-pane-switch"
        aria-label={words.panes(name)}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[pane]}
        onSelectionChange={(keys) => onChange(panes.find((one) => keys.has(one)) ?? 'chat')}
      >
        {panes.map((one) => (
          <ToggleButton key={one} id={one}>
            <Icon name={icons[one]} />
            <span>{words.pane[one]}</span>
            {one === 'channels' && unread > 0 && (
              <span className="fr-dot">
                <span className="unseen">, {channels.unread}</span>
              </span>
            )}
            {one === 'room' && people > 0 && <span className="fr-count">{people}</span>}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </nav>
  );
}
