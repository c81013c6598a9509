/** Every component has a number; Discord fills in those that were not given (0 counts as not given). */
import { array, int, record } from './read.ts';

/** A copy of the components with ids counted through the whole message, nested ones included. */
export function withComponentIds(components: readonly unknown[]): readonly Record<string, unknown>[] {
  let next = 0;
  const number = (each: unknown): Record<string, unknown> => {
    const component = structuredClone(record(each));
    const own = int(component, 'id') ?? 0;
    next += 1;
    component['id'] = own === 0 ? next : own;
    if (component['components'] !== undefined) component['components'] = array(component['components']).map(number);
    if (component['accessory'] !== undefined) component['accessory'] = number(component['accessory']);
    return component;
  };
  return components.map(number);
}
