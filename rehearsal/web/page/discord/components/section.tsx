import type { APISectionComponent } from 'discord.js';
import { kind } from '../component-kinds.ts';
import { Marks } from '../markdown/marks.tsx';
import { MessageButton } from './button.tsx';
import { Picture } from './picture.tsx';

/** Up to three texts with a button or a small picture beside them. */
export function Section({ section }: { readonly section: APISectionComponent }) {
  const { accessory } = section;
  return (
    <div className="part-section">
      <div className="part-inside">
        {section.components.map((text, place) => (
          <Marks key={place} text={text.content} />
        ))}
      </div>
      {accessory.type === kind.button ? (
        <MessageButton button={accessory} />
      ) : (
        <Picture
          url={accessory.media.url}
          about={accessory.description ?? null}
          isHidden={accessory.spoiler === true}
          size="small"
        />
      )}
    </div>
  );
}
