// The database roles of the application. None owns anything; each stands for one kind of actor.
import type { ActorKind } from '../actor.ts'

export const roleOf: Record<ActorKind, string> = {
  patient: 'portico_patient',
  staff: 'portico_staff',
  job: 'portico_jobs',
  public: 'portico_public',
}

export const KEYS_ROLE = 'portico_keys'
export const allRoles = [...Object.values(roleOf), KEYS_ROLE]

/** The same server and database as `url`, entered as another role. Socket folders stay in the query. */
export function urlAs(url: string, role: string, password: string, database?: string): string {
  const as = new URL(url)
  as.username = role
  as.password = password
  if (database) as.pathname = `/${database}`
  return as.toString()
}

export const databaseName = (url: string): string =>
  decodeURIComponent(new URL(url).pathname.slice(1))
