/** The stylesheet as tests read it: portico.css with its imports in place, comments taken off. */
import { readFileSync } from 'node:fs'

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')

/** What every page brings along, and what the clinic's side adds. */
export const stylesheet = (): string => imported('./portico.css')
export const consoleStylesheet = (): string => imported('./console.css')
/** What pages with a chart, and forms with a drawing or a table, add. */
export const partStylesheets = (): string =>
  ['charts', 'body', 'table'].map((name) => imported(`./${name}.css`)).join('')

function imported(file: string): string {
  return read(file)
    .replace(/@import '(.+)' layer\((\w+)\);/g, (_, part: string, layer: string) => {
      return `@layer ${layer} {\n${read(part)}}`
    })
    .replace(/\/\*.*?\*\//gs, '')
}
