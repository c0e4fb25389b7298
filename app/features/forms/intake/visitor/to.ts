// Addresses of a form that somebody fills in without an account; in the frame where it stands in one.
import { staying } from '../../../appointments/public/embedded.ts'

/** Addresses of the form of a token. */
export const toOf =
  (token: string, embed: boolean) =>
  (path: string, query: Record<string, string> = {}): string =>
    staying(embed, `/intake/at/${token}/${path}`, query)
