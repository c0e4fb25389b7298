// Who this is: read with the page already.
import type { About } from './loads.ts'

export const loadPerson = async (_ctx: unknown, { card, contact }: About) => ({ card, contact })
