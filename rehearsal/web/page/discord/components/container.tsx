import type { APIContainerComponent } from 'discord.js';
import type { CSSProperties, ReactNode } from 'react';
import { cssColor } from '../css-color.ts';
import { Curtain } from './curtain.tsx';

interface ContainerProps {
  readonly container: APIContainerComponent;
  /** Its components, drawn. */
  readonly children: ReactNode;
}

/** A box with a coloured edge. */
export function Container({ container, children }: ContainerProps) {
  const color = container.accent_color;
  const edge: CSSProperties = color === undefined || color === null ? {} : { borderLeftColor: cssColor(color) };
  return (
    <div className="part-container" data-accent={color === undefined || color === null ? undefined : true} style={edge}>
      {container.spoiler === true ? <Curtain>{children}</Curtain> : children}
    </div>
  );
}
