import type { ReactNode } from 'react';
import { Button, type ButtonProps } from 'react-aria-components';
import './controls.css';

/** strong: what one most likely wants; plain: beside it; quiet: there when it is looked for; grave: cannot be undone. */
type Look = 'strong' | 'plain' | 'quiet' | 'grave';

interface PressProps extends Omit<ButtonProps, 'className' | 'children'> {
  readonly look?: Look;
  readonly children: ReactNode;
}

/** A button of the stage's own. Everything else is as react-aria's. */
export function Press({ look = 'plain', children, ...rest }: PressProps) {
  return (
    <Button {...rest} className={`stage-press stage-press-${look}`}>
      {children}
    </Button>
  );
}
