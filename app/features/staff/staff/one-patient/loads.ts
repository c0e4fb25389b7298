// What each section of the patient page is drawn from, in the order of the page. Which of them somebody sees goes by
// what their role may.
import type { Permission } from '../../../../kit/access.ts'
import { section, type OpenContext, type Part } from '../../../../kit/transaction.ts'
import type { readPatient } from '../../patients.server.ts'
import { loadAccess } from './access.load.ts'
import { loadChart } from './chart.load.ts'
import { loadHelpers } from './helpers.load.ts'
import { loadPerson } from './person.load.ts'

/** Whom a section is about, and what whoever looks may do. */
export type About = Awaited<ReturnType<typeof readPatient>> & {
  id: string
  may: readonly string[]
}

type Load<T> = { may: Permission; load: (ctx: OpenContext, about: About) => Promise<T> }
const part = <T>(may: Permission, load: Load<T>['load']): Load<T> => ({ may, load })

const loads = {
  person: part('people.find', loadPerson),
  chart: part('people.find', loadChart),
  access: part('people.find', loadAccess),
  helpers: part('people.find', loadHelpers),
}

type Loads = typeof loads
/** By section; one that the role does not include is missing. */
export type PartsData = {
  [K in keyof Loads]?: Part<Awaited<ReturnType<Loads[K]['load']>>>
}

/** Loads the sections one after another, each so that its failure leaves the others standing. */
export async function loadParts(ctx: OpenContext, about: Omit<About, 'may'>): Promise<PartsData> {
  const { actor } = ctx.open
  const may = actor.kind === 'staff' ? actor.may : []
  const loaded: Record<string, Part<unknown>> = {}
  for (const [name, { may: needed, load }] of Object.entries(loads))
    if (may.includes(needed))
      loaded[name] = await section<unknown>(ctx, () => load(ctx, { ...about, may }))
  return loaded as PartsData
}
