/** Gives screens their words: `const t = useTexts()`, and `<Words>` for sentences with links. */
import { createContext, createElement, Fragment, useContext, type ReactNode } from 'react'
import type { Tags, TextKey, Texts, Values } from './texts.ts'

const TextsContext = createContext<Texts | null>(null)

export function TextsProvider({ texts, children }: { texts: Texts; children: ReactNode }) {
  return <TextsContext value={texts}>{children}</TextsContext>
}

export function useTexts(): Texts {
  const texts = useContext(TextsContext)
  if (!texts) throw new Error('useTexts needs a TextsProvider above it.')
  return texts
}

type WordsProps = { of: TextKey; values?: Values; tags: Tags<ReactNode> }

/** A sentence with a link inside: `<Words of="form.help" tags={{ call: (words) => <a …>{words}</a> }} />` */
export function Words({ of, values = {}, tags }: WordsProps) {
  return createElement(Fragment, null, ...useTexts().parts<ReactNode>(of, values, tags))
}
