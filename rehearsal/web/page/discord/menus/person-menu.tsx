import type { ReactNode } from 'react';
import type { Snowflake } from '../../../../discord/client/view.ts';
import { clientWords } from '../../../../words/client.ts';
import { useLookOnly } from '../reading.ts';
import { ActMenu } from './act-menu.tsx';
import { useOpenedMenu } from './opened-menu.ts';
import { personItems } from './person-items.ts';

const words = clientWords.menus;

interface PersonMenuProps {
  readonly person: Snowflake;
  /** What they are called here. */
  readonly name: string;
  /** What stands on the button that opens the menu; without it three dots. */
  readonly children?: ReactNode;
  /** What came of the choice: in words why it failed, or null. */
  readonly onOutcome: (why: string | null) => void;
}

/** The menu of a person, opened by a press on the name, a right click or the menu key. Stands inside a `ClientFrame`. */
export function PersonMenu({ person, name, children, onOutcome }: PersonMenuProps) {
  const opened = useOpenedMenu();
  if (useLookOnly()) return <span className="menu-person">{children}</span>;
  const face = children ?? '⋯';
  const className = children === undefined ? 'menu-dots' : 'menu-name';
  return (
    <span className="menu-person" {...opened.area}>
      <ActMenu
        opened={opened}
        button={{ label: words.person(name), className, face }}
        label={words.forPerson(name)}
        groupsOf={(view) => {
          const found = view.people.find((one) => one.id === person);
          return found === undefined ? [] : personItems(view, found);
        }}
        onOutcome={onOutcome}
      />
    </span>
  );
}
