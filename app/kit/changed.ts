// Two people change the same thing: whoever sends second is shown what stands there now, and chooses. A form carries
// the version that it was drawn from (`Meanwhile` of app/ui), the verb asks here, and the door brings both together.
import { PorticoError } from './errors.ts'

/** A thing as it stands now, and who left it so. */
export type Standing = {
  /** Says which state of the thing this is; another after each change. */
  version: string
  /** By the names of the form's fields; several values are the choices of a list. */
  fields: Record<string, string | string[]>
  /** A name that the reader knows; null where no person did it. */
  by: string | null
  at: Date | null
}

/** What stands there is another than the form was drawn from. Doors show it beside what was sent. */
export class Changed extends PorticoError {
  readonly standing: Standing

  constructor(standing: Standing) {
    super(
      'conflict',
      'changed',
      'Somebody else changed this while you had it open. Nothing of yours was saved yet.',
    )
    this.standing = standing
  }
}

/**
 * Ask it once the row is locked (`for update`), so that of two at once the second is judged by what the first left.
 * @param drawnFrom the version that came with the form; a form that does not say is judged as changed
 * @throws Changed (409, `changed`)
 */
export function mustBeAsDrawn(drawnFrom: string, standing: Standing): void {
  if (drawnFrom !== standing.version) throw new Changed(standing)
}
