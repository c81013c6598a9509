import './components.css';
import type { APIComponentInContainer, APIMessageTopLevelComponent } from 'discord.js';
import { clientWords } from '../../../../words/client.ts';
import { kind } from '../component-kinds.ts';
import { Marks } from '../markdown/marks.tsx';
import { Container } from './container.tsx';
import { FilePart } from './file.tsx';
import { Gallery } from './gallery.tsx';
import { Row } from './row.tsx';
import { Section } from './section.tsx';

/** One component of a message, whichever it is. */
export function Part({ component }: { readonly component: APIMessageTopLevelComponent | APIComponentInContainer }) {
  switch (component.type) {
    case kind.row:
      return <Row row={component} />;
    case kind.text:
      return <Marks text={component.content} />;
    case kind.section:
      return <Section section={component} />;
    case kind.separator:
      return <Separator hasLine={component.divider !== false} isWide={Number(component.spacing) === 2} />;
    case kind.gallery:
      return <Gallery gallery={component} />;
    case kind.file:
      return <FilePart file={component} />;
    case kind.container:
      return (
        <Container container={component}>
          {component.components.map((inner, place) => (
            <Part key={`${place} ${inner.type}`} component={inner} />
          ))}
        </Container>
      );
    default:
      // Discord goes on inventing components; one that this page does not know is said to be there.
      return <span className="part-unknown">{clientWords.components.unknown}</span>;
  }
}

function Separator({ hasLine, isWide }: { readonly hasLine: boolean; readonly isWide: boolean }) {
  return <div className="part-separator" data-line={hasLine || undefined} data-wide={isWide || undefined} />;
}
