// The form in which substances are written down: one use, then everything used so.

export type Substance = {
  /** What it is called, first letter a capital. */
  plain: string
  /** What it is commonly for, as the end of a sentence; never why this person takes it. */
  use: string
}

/** Each name alone, or 'name in the record = plain name' where people say it another way. */
export function usedFor(use: string, ...names: string[]): [string, Substance][] {
  return names.map((name) => {
    const [key = name, said] = name.split(' = ')
    return [key, { plain: said ?? key.charAt(0).toUpperCase() + key.slice(1), use }]
  })
}
