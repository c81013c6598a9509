/** Components for the tests of the limits. */
export const V2 = 1 << 15;
export const text = (content: string) => ({ type: 10, content });
export const button = (more: Record<string, unknown> = {}) => ({
  type: 2,
  style: 1,
  label: 'Hand',
  custom_id: 'hand',
  ...more,
});
export const row = (...components: unknown[]) => ({ type: 1, components });
export const select = (more: Record<string, unknown> = {}) => ({
  type: 3,
  custom_id: 's',
  options: [{ label: 'a', value: 'a' }],
  ...more,
});
