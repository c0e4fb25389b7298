// Another was a moment quicker: the form comes back with what was typed, and with the times nearest to the one that is gone.
import { step } from '../../../doors/web/drafts.server.ts'
import { keptFields, type Fields } from '../../drafts/kept.ts'
import { TimeTaken } from '../place.ts'
import type { Slot } from '../rules.ts'

type Lost = { taken: Slot[]; kept: Fields }

/** @throws whatever else it was */
export function lost(error: unknown, form: FormData): Lost {
  if (!(error instanceof TimeTaken)) throw error
  const { slot: _gone, ...kept } = keptFields(form)
  return step({ taken: error.nearest, kept })
}
