// Which forms of a screen ask somebody to type: read from the sources, through the components that a form is made of.
import { isSecret } from '../../app/features/drafts/kept.ts'
import { importsOf, read, withoutComments } from './sources.ts'

/** Screens and what they are drawn with. */
export function drawnWith(screen: string, seen = new Set<string>()): Set<string> {
  if (seen.has(screen) || !screen.startsWith('app/') || !screen.endsWith('.tsx')) return seen
  seen.add(screen)
  for (const { to } of importsOf(screen)) drawnWith(to, seen)
  return seen
}

const FORM = /<(form|DraftForm)\b[\s\S]*?<\/\1>/g

/** The forms of a file, each with the names of what is typed there; `''` for a name that the source does not say. */
export const formsOf = (file: string) =>
  [...textOf(file).matchAll(FORM)]
    .map(([form, tag]) => ({ kept: tag === 'DraftForm', form }))
    .filter(({ kept, form }) => kept || /^<form[^>]*method="post"/.test(form))
    .map(({ kept, form }) => ({ kept, types: typedIn(form, file) }))

const textOf = (file: string) => withoutComments(read(file))
const nameIn = (tag: string) => /\bname="([^"]*)"/.exec(tag)?.[1] ?? ''
const isKeptBack = (tag: string) =>
  /type="password"|autoComplete="one-time-code"/.test(tag) || isSecret(nameIn(tag))
const NOT_TYPED = /type=("(hidden|checkbox|radio|submit|button)"|\{several)/

/** Names of what is typed in a piece of a file, and in the components that it uses. */
function typedIn(text: string, file: string, seen = new Set<string>()): string[] {
  const own = [...text.matchAll(/<(?:Field|DateField|textarea|input)\b[\s\S]*?\/>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !isKeptBack(tag) && !NOT_TYPED.test(tag))
    .map(nameIn)
  const used = [...new Set([...text.matchAll(/<([A-Z]\w*)/g)].map(([, name]) => name as string))]
  return [...own, ...used.flatMap((name) => typedBy(name, file, seen))]
}

/** As `typedIn`, of a component, as the file that uses it knows it. */
function typedBy(name: string, file: string, seen: Set<string>): string[] {
  const from = importsOf(file).find((one) => one.names.includes(name))?.to ?? file
  const key = `${from} ${name}`
  // The parts of the design language that can be typed into are known by name.
  if (seen.has(key) || from.startsWith('app/ui/') || !from.startsWith('app/')) return []
  seen.add(key)
  const body = new RegExp(`^(export )?(default )?function ${name}\\b[\\s\\S]*?^}`, 'm')
  const text = body.exec(textOf(from))?.[0] ?? ''
  return typedIn(text.replace(FORM, ''), from, seen)
}
