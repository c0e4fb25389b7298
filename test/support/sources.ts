// The project's own source files and what they import, for tests that keep house rules.
import fs from 'node:fs'
import path from 'node:path'

export const root = path.join(import.meta.dirname, '../..')

export type Import = {
  /** File that imports, from the root: 'app/kit/verb.ts'. */
  from: string
  /** File that is imported, from the root; or the name of a package. */
  to: string
  /** True when nothing is left of it at run time. */
  typeOnly: boolean
  /** Names between the braces, without `type`. */
  names: string[]
}

/** Paths from the root that match, sorted. */
export const filesOf = (...patterns: string[]): string[] =>
  patterns
    .flatMap((pattern) => fs.globSync(pattern, { cwd: root }))
    .map((file) => file.split(path.sep).join('/'))
    .toSorted()

export const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8')

/** Source files that run: no tests, no fixtures of tests. */
export const codeOf = (...patterns: string[]): string[] =>
  filesOf(...patterns).filter((file) => !/\.(test|fixture)\.|\/test\//.test(file))

/** The text without comments, so that a rule about code does not trip over a word about it. */
export const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')

const statement = /^(?:import|export)(\s+type)?\s+([^'"`;]*?)\s*from\s+'([^']+)'/gm
const sideEffect = /^import\s+'([^']+)'/gm
const dynamic = /\bimport\(\s*'([^']+)'/g

/** Every import of a file, static, re-exported or dynamic. */
export function importsOf(file: string): Import[] {
  const text = withoutComments(read(file))
  const found: Import[] = []
  for (const [, isType, clause = '', to] of text.matchAll(statement)) {
    const names = (/\{([^}]*)\}/.exec(clause)?.[1] ?? '').split(',').map((name) => name.trim())
    const allTypes =
      clause.startsWith('{') && names.filter(Boolean).every((name) => name.startsWith('type '))
    found.push({
      from: file,
      to: resolve(file, to as string),
      typeOnly: Boolean(isType) || allTypes,
      names: names.filter(Boolean).map((name) => name.replace(/^type /, '').split(/\s/)[0] ?? ''),
    })
  }
  for (const pattern of [sideEffect, dynamic])
    for (const [, to] of text.matchAll(pattern))
      found.push({ from: file, to: resolve(file, to as string), typeOnly: false, names: [] })
  return found
}

const resolve = (file: string, to: string): string =>
  to.startsWith('.') ? path.posix.join(path.posix.dirname(file), to.split('?')[0] as string) : to
