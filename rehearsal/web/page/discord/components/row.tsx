import type { APIActionRowComponent, APIComponentInMessageActionRow } from 'discord.js';
import { kind } from '../component-kinds.ts';
import { MessageButton } from './button.tsx';
import { MessageSelect } from './select.tsx';

/** A row of buttons, or one select. */
export function Row({ row }: { readonly row: APIActionRowComponent<APIComponentInMessageActionRow> }) {
  const keys = keysOf(row.components);
  return (
    <div className="part-row">
      {row.components.map((component, place) =>
        component.type === kind.button ? (
          <MessageButton key={keys[place]} button={component} />
        ) : (
          <MessageSelect key={keys[place]} select={component} />
        ),
      )}
    </div>
  );
}

/**
 * A card is edited again and again, and its ids change with it. Told by what stands on it, a button stays the same button:
 * whoever is on it with the keyboard stays there, and nobody finds another one under their finger.
 */
function keysOf(components: readonly APIComponentInMessageActionRow[]): readonly string[] {
  const faces = components.map((component) =>
    component.type === kind.button
      ? `button ${'label' in component ? (component.label ?? '') : ''}`
      : `select ${component.placeholder ?? ''}`,
  );
  return faces.map((face, place) => `${face} ${faces.slice(0, place).filter((other) => other === face).length}`);
}
