import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay, ToggleButton } from 'react-aria-components';
import type { ChannelView, EventView, PersonView } from '../../../discord/client/view.ts';
import { events as words } from '../../../words/page.ts';
import { Marks } from '../discord/markdown/marks.tsx';
import { useLookOnly } from '../discord/reading.ts';
import { eventFacts } from './event-facts.ts';
import type { Hand } from './hand.ts';
import { Icon } from './icons.tsx';
import './events.css';

interface EventsProps {
  readonly events: readonly EventView[];
  readonly people: readonly PersonView[];
  readonly channels: readonly ChannelView[];
  readonly hand: Hand;
}

/** The server's scheduled events: how many there are, and on pressing it the list. */
export function EventsButton(props: EventsProps) {
  return (
    <DialogTrigger>
      <Button className="fr-entry">
        <Icon name="calendar" />
        <span className="fr-entry-name">{words.button(props.events.length)}</span>
      </Button>
      <ModalOverlay className="fr-overlay" isDismissable>
        <Modal className="fr-modal">
          <Dialog className="fr-dialog">
            {({ close }) => (
              <>
                <header className="fr-dialog-head">
                  <Heading slot="title" level={2}>
                    {words.title}
                  </Heading>
                  <Button className="fr-icon-button" aria-label={words.close} onPress={close}>
                    <Icon name="close" />
                  </Button>
                </header>
                <EventList {...props} />
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

function EventList({ events, channels, hand }: EventsProps) {
  const isLookOnly = useLookOnly();
  if (events.length === 0) return <p className="fr-quiet">{words.none}</p>;
  return (
    <ul className="fr-events">
      {events.map((one) => {
        const facts = eventFacts(one, channels);
        return (
          <li key={one.event.id}>
            <p className="fr-event-when" data-active={facts.isActive || undefined}>
              {facts.status} · {facts.when}
            </p>
            <h3>{one.event.name}</h3>
            {one.event.description && (
              <div className="fr-event-about">
                <Marks text={one.event.description} />
              </div>
            )}
            {facts.place && (
              <p className="fr-quiet">
                {words.place}: {facts.place}
              </p>
            )}
            <div className="fr-event-foot">
              <span className="fr-quiet">{words.count(one.interested)}</span>
              <ToggleButton
                className="fr-button"
                isSelected={one.isInterested}
                isDisabled={isLookOnly}
                onChange={(interested) => hand.do({ do: 'interested', event: one.event.id, interested })}
              >
                {words.interested}
              </ToggleButton>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
