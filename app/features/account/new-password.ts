// How long a new password has to be, as a schema for forms and commands.
import { z } from 'zod'
import { PASSWORD_LENGTH } from './password.ts'

export const newPassword = (least: number) =>
  z
    .string()
    .min(least, `Use at least ${least} characters. A few words in a row are fine.`)
    .max(PASSWORD_LENGTH.max, `Use at most ${PASSWORD_LENGTH.max} characters.`)
