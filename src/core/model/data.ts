/** `T` with every field, array and tuple in it readonly: what a schema yields, as the app passes it around. */
export type Data<T> = T extends Uint8Array
  ? T
  : T extends object
    ? { readonly [Key in keyof T]: Data<T[Key]> }
    : T;
