import { Button } from 'react-aria-components';
import { clientWords } from '../../../../words/client.ts';
import { useHands, useNames } from '../reading.ts';

const words = clientWords.marks;

/** @param id a person's; the reader's own is drawn brighter */
export function PersonMention({ id }: { readonly id: string }) {
  const { people, me } = useNames();
  const name = people.find((person) => person.id === id)?.name;
  return (
    <span className="mark-mention" data-me={id === me || undefined}>
      {name === undefined ? words.unknownPerson : `@${name}`}
    </span>
  );
}

export function RoleMention({ id }: { readonly id: string }) {
  const { roles, people, me } = useNames();
  const role = roles.find((one) => one.id === id);
  const isMine = people.some((person) => person.id === me && person.roles.includes(id));
  return (
    <span className="mark-mention" data-me={isMine || undefined}>
      {role === undefined ? words.unknownRole : `@${role.name}`}
    </span>
  );
}

/** Opens the channel when it is pressed; one that the reader may not see has no name. */
export function ChannelMention({ id }: { readonly id: string }) {
  const { channels } = useNames();
  const { openChannel } = useHands();
  const channel = channels.find((one) => one.id === id);
  if (channel === undefined) return <span className="mark-mention">{words.unknownChannel}</span>;
  return (
    <Button className="mark-mention" onPress={() => openChannel(id)}>
      #{channel.name}
    </Button>
  );
}
