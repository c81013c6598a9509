import { useState } from 'react';
import { Button } from 'react-aria-components';
import { page as words } from '../../../words/page.ts';
import { Icon } from './icons.tsx';

type Theme = 'light' | 'dark';

/** Light or dark, beginning with what the system asks for. Nothing is stored: the next visit asks the system again. */
export function ThemeSwitch() {
  const [theme, setTheme] = useState<Theme>(systemTheme);
  const other: Theme = theme === 'dark' ? 'light' : 'dark';
  const change = (): void => {
    document.documentElement.dataset['theme'] = other;
    setTheme(other);
  };
  return (
    <Button
      className="fr-icon-button"
      aria-label={other === 'dark' ? words.darkColours : words.lightColours}
      onPress={change}
    >
      <Icon name={other === 'dark' ? 'moon' : 'sun'} />
    </Button>
  );
}

function systemTheme(): Theme {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
