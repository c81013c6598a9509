import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { CastMember } from '../../../../stage/view.ts';
import { cast as words } from '../../../../words/stage-cast.ts';

type By = CastMember['playedBy'];

const ways: readonly { readonly id: By; readonly name: string }[] = [
  { id: 'themselves', name: words.themselves },
  { id: 'you', name: words.byYou },
];

interface PlayedByProps {
  readonly member: CastMember;
  readonly onChoose: (by: By) => void;
}

/** Whether they act alone, or whoever sits at the page acts for them. */
export function PlayedBy({ member, onChoose }: PlayedByProps) {
  return (
    <ToggleButtonGroup
      className="stage-speeds"
      aria-label={words.playedBy(member.name)}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[member.playedBy]}
      onSelectionChange={(keys) => {
        const wanted = ways.find(({ id }) => keys.has(id));
        // The one that holds can be pressed as well, and changes nothing.
        if (wanted && wanted.id !== member.playedBy) onChoose(wanted.id);
      }}
    >
      {ways.map(({ id, name }) => (
        <ToggleButton key={id} id={id} className="stage-speed">
          {name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
