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

type WordsProps = { of: TextKey; values?: Values; links?: Record<string, string> }

/**
 * A sentence with links in it: the message `Read <more>about it</more>.` with
 * `links={{ more: '/about' }}`. `<call>` around a phone number is the clinic's unless told.
 */
export function Words({ of, values = {}, links = {} }: WordsProps) {
  const t = useTexts()
  const tags: Tags<ReactNode> = {}
  for (const [name, href] of Object.entries({ call: telephone(t.phone), ...links })) {
    tags[name] = (words) => <a href={href}>{words}</a>
  }
  return createElement(Fragment, null, ...t.parts<ReactNode>(of, values, tags))
}

/** The address that dials a number: '(202) 555-0100' is 'tel:2025550100'. */
export const telephone = (number: string): string => `tel:${number.replace(/[^+\d]/g, '')}`
