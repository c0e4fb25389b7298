// A file that a form keeps, as one value of the form.

export const KEPT = 'kept'

type Shown = { name: string; size: number }

/** What is shown of a file and what is sealed of it, in one value of the form. */
export const keptValue = ({ name, size }: Shown, sealed: string): string =>
  `${sealed} ${size} ${name}`

export function shownOf(value: string): Shown & { sealed: string } {
  const [sealed = '', size = '', ...name] = value.split(' ')
  return { sealed, size: Number(size) || 0, name: name.join(' ') }
}
