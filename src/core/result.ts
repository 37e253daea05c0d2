/** The outcome of something that may be expected to fail: a value, or a reason. Bugs throw instead. */
export type Result<T, E> = Ok<T> | Err<E>;

export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}

export interface Err<E> {
  readonly ok: false;
  readonly error: E;
}

/** Returns a successful result holding `value`. */
export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });

/** Returns a failed result holding `error`. */
export const err = <E>(error: E): Err<E> => ({ ok: false, error });
