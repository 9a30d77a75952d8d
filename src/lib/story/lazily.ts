// A value of which some fields are known, and the rest is fetched when somebody asks for it. It reads
// like the whole value: whoever spreads, lists or compares it gets every field.

/** Ask a value for what is known of it, and for all of it at once. */
const KNOWN: unique symbol = Symbol('known')
const WHOLE: unique symbol = Symbol('whole')

class Fetching<T extends object> implements ProxyHandler<T> {
  #fetch: (() => T) | undefined
  readonly #keep: boolean

  constructor(fetch: () => T, keep: boolean) {
    this.#fetch = fetch
    this.#keep = keep
  }

  get(known: T, key: PropertyKey): unknown {
    if (key === KNOWN) return this.#fetch === undefined ? undefined : known
    if (key === WHOLE) return this.#whole(known)
    if (this.#fetch === undefined || key in known) return Reflect.get(known, key)
    if (typeof key === 'symbol') return undefined
    return Reflect.get(this.#whole(known), key)
  }

  has(known: T, key: PropertyKey): boolean {
    return (
      Reflect.has(known, key) || (typeof key !== 'symbol' && Reflect.has(this.#whole(known), key))
    )
  }

  ownKeys(known: T): (string | symbol)[] {
    return Reflect.ownKeys(this.#whole(known))
  }

  getOwnPropertyDescriptor(known: T, key: PropertyKey): PropertyDescriptor | undefined {
    const found = Reflect.getOwnPropertyDescriptor(this.#whole(known), key)
    return found && { ...found, configurable: true }
  }

  #whole(known: T): T {
    if (this.#fetch === undefined) return known
    const whole = this.#fetch()
    if (!this.#keep) return whole
    this.#fetch = undefined
    return Object.assign(known, whole)
  }
}

/**
 * A value of type `T`: `known` holds some of its fields, and those that are absent from it as
 * `undefined`; `fetch` gives all of it. What is fetched stays in memory if `keep` says so.
 */
export function lazily<T extends object>(
  known: Partial<{ [K in keyof T]: T[K] | undefined }>,
  fetch: () => T,
  keep = true,
): T {
  // SAFETY: the handler answers for every field that `known` lacks.
  return new Proxy(known as T, new Fetching(fetch, keep))
}

/** What is known of a value that is not fetched yet, to look at alone; `undefined` of any other. */
export function knownOf<T extends object>(value: T): T | undefined {
  // SAFETY: our own handler alone answers to this key.
  return Reflect.get(value, KNOWN) as T | undefined
}

/** All of a value, fetched once; any other value is whole already. */
export function wholeOf<T extends object>(value: T): T {
  // SAFETY: as above.
  return (Reflect.get(value, WHOLE) as T | undefined) ?? value
}

/**
 * Changes a value field by field. Of a lazy one what is known is changed now, and the rest once it is
 * fetched: `change` must be a pure function that needs no unknown field to change a known one.
 */
export function changed<T extends object, R extends object>(value: T, change: (value: T) => R): R {
  const known = knownOf(value)
  if (known === undefined) return change(value)
  const result = { ...change(known) }
  const fields = result as Record<string, unknown> // SAFETY: it is our own object, and fields are only added.
  // What the change has taken away is known to be absent.
  for (const key in known) if (!(key in result)) fields[key] = undefined
  return lazily<R>(result, () => change(wholeOf(value)))
}
