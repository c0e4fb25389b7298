// The lines of a bill as its form sends them: `lines.0.plain`, `lines.0.charge`. A line that is all empty is none.
import { keptFields } from '../../drafts/kept.ts'
import { step } from '../../../doors/web/drafts.server.ts'
import { invalid, PorticoError } from '../../../kit/errors.ts'
import { FEW, MOST, nameOf, parts, type Part } from './line-names.ts'

type Typed = Record<Part, string>

const MORE = 3

/** The same form with more lines. */
export const withMore = (form: FormData) => {
  const count = Math.min(MOST, (Number(form.get('count')) || FEW) + MORE)
  return step({ kept: { ...keptFields(form), count: [String(count)] } })
}

/**
 * What `work` makes of the lines that say something.
 * @throws invalid with the fields as the form calls them
 */
export async function ofLines<T>(form: FormData, work: (lines: Typed[]) => Promise<T>): Promise<T> {
  const said = Array.from({ length: MOST }, (_, place) => ({
    place,
    line: Object.fromEntries(
      parts.map((part) => [part, String(form.get(nameOf(place, part)) ?? '')]),
    ) as Typed,
  })).filter(({ line }) =>
    parts.some((part) => part !== 'units' && part !== 'day' && line[part].trim() !== ''),
  )
  try {
    return await work(said.map(({ line }) => line))
  } catch (error) {
    if (!(error instanceof PorticoError) || error.kind !== 'invalid') throw error
    const fields = Object.entries(error.fields).map(([name, sentence]) => {
      const [, at, part] = /^lines\.(\d+)\.(\w+)$/.exec(name) ?? []
      const place = at === undefined ? undefined : said[Number(at)]?.place
      if (name === 'lines') return [nameOf(0, 'plain'), sentence]
      return [place === undefined ? name : nameOf(place, part as Part), sentence]
    })
    throw invalid(error.code, error.message, Object.fromEntries(fields))
  }
}

/** What else the form asks. */
export const billIn = (form: FormData) => {
  const text = (name: string) => String(form.get(name) ?? '')
  return {
    title: text('title'),
    note: text('note'),
    insurer: text('insurer'),
    serviceOn: text('serviceOn'),
    visit: text('visit'),
    dueOn: text('dueOn'),
    confidential: form.get('confidential') === 'yes',
    selfPay: form.get('selfPay') === 'yes',
    providerName: text('providerName'),
    npi: text('npi'),
    tin: text('tin'),
    place: text('place'),
    apart: text('apart'),
  }
}
