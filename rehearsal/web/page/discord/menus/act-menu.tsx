import './menus.css';
import { type ReactNode, useRef } from 'react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import type { Act } from '../../../../discord/client/acts.ts';
import type { ClientView } from '../../../../discord/client/view.ts';
import { clientWords } from '../../../../words/client.ts';
import { useHands, useView } from '../reading.ts';
import type { MenuGroup } from './menu-group.ts';
import type { OpenedMenu } from './opened-menu.ts';

interface ActMenuProps {
  readonly opened: OpenedMenu;
  /** The button that opens the menu. */
  readonly button: { readonly label: string; readonly className: string; readonly face: ReactNode };
  readonly label: string;
  /** What can be done, worked out while the menu is open. */
  readonly groupsOf: (view: ClientView) => readonly MenuGroup[];
  /** What came of the choice: in words why it failed, or null. */
  readonly onOutcome: (why: string | null) => void;
}

/** A button with a menu of things to do. */
export function ActMenu({ opened, button, label, groupsOf, onOutcome }: ActMenuProps) {
  const { act, openChannel } = useHands();
  const anchor = useRef<HTMLSpanElement>(null);
  const { at } = opened;

  const pick = async (what: Act): Promise<void> => {
    const answer = await act(what);
    if (answer.done && answer.channel !== undefined) openChannel(answer.channel);
    onOutcome(answer.done ? null : answer.why);
  };
  return (
    <MenuTrigger isOpen={opened.isOpen} onOpenChange={opened.turn}>
      <Button className={button.className} aria-label={button.label}>
        {button.face}
      </Button>
      {at === null ? null : <span className="menu-anchor" ref={anchor} style={{ left: at.x, top: at.y }} />}
      <Popover
        className="menu-popover"
        offset={4}
        placement="bottom start"
        {...(at === null ? {} : { triggerRef: anchor })}
      >
        <Groups label={label} groupsOf={groupsOf} pick={(what) => void pick(what)} />
      </Popover>
    </MenuTrigger>
  );
}

interface GroupsProps extends Pick<ActMenuProps, 'label' | 'groupsOf'> {
  readonly pick: (act: Act) => void;
}

function Groups({ label, groupsOf, pick }: GroupsProps) {
  const groups = groupsOf(useView());
  return (
    <Menu
      className="menu-list"
      aria-label={label}
      renderEmptyState={() => <p className="menu-title">{clientWords.menus.nothing}</p>}
    >
      {groups.map((group) => (
        <MenuSection key={group.title}>
          <Header className="menu-title">{group.title}</Header>
          {group.items.map((item) => (
            <MenuItem
              key={item.label}
              id={`${group.title} ${item.label}`}
              className="menu-item"
              textValue={item.label}
              data-grave={item.isGrave === true || undefined}
              onAction={() => pick(item.act)}
            >
              {item.label}
            </MenuItem>
          ))}
        </MenuSection>
      ))}
    </Menu>
  );
}
