import { useEffect, useState } from 'react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { page, seats as words } from '../../../words/page.ts';
import type { Seat } from '../../wire.ts';
import { useClient, useSeated, useStagePart } from '../line/hooks.ts';
import { be } from '../line/line.ts';
import { Icon } from './icons.tsx';
import { SeatSide } from './seat-side.tsx';
import { useUnread } from './unread.ts';
import { useNarrowWindow } from './window-width.ts';

/**
 * Up to these widths of the window, in rem, a side shows its parts one at a time (see seat.css), and two sides share the width.
 * The conversation may then be hidden, and the page's main part is whatever is shown.
 */
const takesTurnsAlone = 40;
const takesTurnsBeside = 81;

/** One person's side, or two beside each other; in a narrow window one of two at a time. */
export function Seats() {
  const cast = useStagePart('cast') ?? [];
  const first = useSeated('first');
  const second = useSeated('second');
  const [shown, setShown] = useState<Seat>('first');
  usePageTitle();
  const isOneAtATime = useNarrowWindow(second === null ? takesTurnsAlone : takesTurnsBeside);

  const another =
    cast.find((person) => person.id !== first && person.here !== 'away') ?? cast.find((person) => person.id !== first);
  const openSecond = (): void => {
    if (!another) return;
    be('second', another.id);
    setShown('second');
  };
  const closeSecond = (): void => {
    be('second', null);
    setShown('first');
  };
  const nameOf = (id: string | null): string => cast.find((person) => person.id === id)?.name ?? '';
  return (
    <>
      {second !== null && (
        <nav aria-label={words.shown}>
          <ToggleButtonGroup
            className="fr-shown"
            aria-label={words.shown}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[shown]}
            onSelectionChange={(keys) => setShown(keys.has('second') ? 'second' : 'first')}
          >
            <ToggleButton id="first">{nameOf(first)}</ToggleButton>
            <ToggleButton id="second">{nameOf(second)}</ToggleButton>
          </ToggleButtonGroup>
        </nav>
      )}
      <div
        className="fr-seats"
        data-shown={second === null ? 'first' : shown}
        data-two={second === null ? undefined : true}
        {...(isOneAtATime ? { role: 'main' } : {})}
      >
        <SeatSide
          seat="first"
          isMain={!isOneAtATime}
          besides={
            second === null && another ? (
              <Button className="fr-button" data-look="quiet" onPress={openSecond}>
                <Icon name="people" />
                <span>{words.second}</span>
              </Button>
            ) : null
          }
        />
        {second !== null && (
          <SeatSide
            seat="second"
            isMain={false}
            besides={
              <Button className="fr-icon-button" aria-label={words.closeSecond(nameOf(second))} onPress={closeSecond}>
                <Icon name="close" />
              </Button>
            }
          />
        )}
      </div>
    </>
  );
}

/** The title of the window says who one is, where, and whether there is something unread. */
function usePageTitle(): void {
  const view = useClient('first');
  const unread = useUnread(view).size;
  const open = view?.channels.find((channel) => channel.id === view.open?.id);
  const title = view ? page.title({ who: view.me.name, where: open?.name ?? null, unread }) : page.name;
  useEffect(() => {
    document.title = title;
  }, [title]);
}
