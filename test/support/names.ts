// Names that the run's set-up and every test share.
export const TEMPLATE = 'portico_template'
export const testMasterKey = Buffer.alloc(32, 7).toString('base64')

/** The same server, another database. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.toString()
}
