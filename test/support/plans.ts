// What PostgreSQL did for each statement, told by its own auto_explain: also for statements inside of functions.
import { Client } from 'pg'
import { vi } from 'vitest'

/** A way through one table: how it was gone through, and how many rows were looked at. */
export type Step = {
  table: string
  how: string
  index: string | null
  /** Rows found or passed over, times how often. */
  rows: number
}
export type Statement = { text: string; steps: Step[] }

type Node = {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  'Rows Removed by Index Recheck'?: number
  Plans?: Node[]
}

/** From now on, every new connection to `database` tells its plans. */
export async function tellPlans(owner: Client): Promise<void> {
  const settings = {
    session_preload_libraries: `'auto_explain'`,
    'auto_explain.log_min_duration': '0',
    'auto_explain.log_analyze': 'on',
    'auto_explain.log_timing': 'off',
    'auto_explain.log_nested_statements': 'on',
    'auto_explain.log_format': `'json'`,
    'auto_explain.log_level': `'notice'`,
  }
  await owner.query(`load 'auto_explain'`)
  for (const [name, value] of Object.entries(settings))
    await owner.query(`alter database ${owner.database} set ${name} = ${value}`)
}

/** Gathers what connections tell until `stop` is called. */
export function gatherPlans(): { statements: Statement[]; stop(): void } {
  const statements: Statement[] = []
  const listening = vi.spyOn(Client.prototype, 'emit').mockImplementation(function (
    this: Client,
    ...args: unknown[]
  ) {
    const message = args[0] === 'notice' ? String((args[1] as { message?: string }).message) : ''
    const json = /plan:\s*(\{[\s\S]*)$/.exec(message)?.[1]
    if (json) {
      const told = JSON.parse(json) as { 'Query Text': string; Plan: Node }
      statements.push({ text: told['Query Text'], steps: stepsOf(told.Plan) })
    }
    return emit.apply(this, args)
  })
  return { statements, stop: () => listening.mockRestore() }
}
const emit = Object.getPrototypeOf(Client.prototype).emit as (...args: unknown[]) => boolean

function stepsOf(node: Node): Step[] {
  const own: Step[] = node['Relation Name']
    ? [
        {
          table: node['Relation Name'],
          how: node['Node Type'],
          index: node['Index Name'] ?? null,
          rows:
            (node['Actual Rows'] +
              (node['Rows Removed by Filter'] ?? 0) +
              (node['Rows Removed by Index Recheck'] ?? 0)) *
            node['Actual Loops'],
        },
      ]
    : []
  return [...own, ...(node.Plans ?? []).flatMap(stepsOf)]
}
