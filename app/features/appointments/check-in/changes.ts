// What somebody said to have changed about them, sealed with the step of checking in.
import { placeOf } from '../../../kit/vault/place.ts'

export const detailNames = ['name', 'born', 'mobile', 'phone', 'email', 'address'] as const
export type DetailName = (typeof detailNames)[number]
/** '' for what is not on record, or not for whoever asks. */
export type Details = Record<DetailName, string>
/** From what to what. */
export type Change = { name: DetailName; from: string; to: string }

export const wordsPlace = (id: string) => placeOf('check_in', 'words', id)
