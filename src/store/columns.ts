/**
 * How a thing of the model lies in its row: every mapping is typed over all of its fields, so that a field which is
 * added to the model and has no column does not compile.
 */
export type Whole<T> = { readonly [Field in keyof T]-?: T[Field] };
export type Columns<T, Row extends { [Field in keyof T]-?: unknown }> = { readonly [Field in keyof T]-?: Row[Field] };
