/** `T` with every field and array in it readonly: what a schema yields, as the app passes it around. */
export type Data<T> = T extends Uint8Array
  ? T
  : T extends (infer Item)[]
    ? readonly Data<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Data<T[Key]> }
      : T;
