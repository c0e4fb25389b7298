/** The stylesheet as tests read it: portico.css with its imports in place, comments taken off. */
import { readFileSync } from 'node:fs'

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')

export function stylesheet(): string {
  return read('./portico.css')
    .replace(/@import '(.+)' layer\((\w+)\);/g, (_, file: string, layer: string) => {
      return `@layer ${layer} {\n${read(file)}}`
    })
    .replace(/\/\*.*?\*\//gs, '')
}
