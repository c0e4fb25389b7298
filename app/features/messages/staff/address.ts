// Addresses of the inbox: what is chosen stands in them, so that they can be kept, sent and gone back to.
import type { Show } from '../shows.ts'

export type Chosen = { team: string | null; show: Show }

const query = ({ team, show }: Chosen, more: Record<string, string | null> = {}): string => {
  const said = new URLSearchParams()
  if (team) said.set('team', team)
  if (show !== 'waiting') said.set('show', show)
  for (const [name, value] of Object.entries(more)) if (value) said.set(name, value)
  return said.size ? `?${said}` : ''
}

export const inboxAddress = (chosen: Chosen, more?: Record<string, string | null>): string =>
  `/staff/messages${query(chosen, more)}`

type Of = { patient: string; id: string }
export const threadAddress = (
  { patient, id }: Of,
  chosen: Chosen,
  page = '',
  more?: Record<string, string | null>,
): string => `/staff/patients/${patient}/messages/${id}${page}${query(chosen, more)}`
