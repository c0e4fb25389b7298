// Keeps the chosen looks with the account, and on this device for the pages before sign-in.
import { cookie, DISPLAY_COOKIE } from '../../../doors/web/cookies.ts'
import { typed } from '../../../doors/web/form.ts'
import type { Context } from '../../../kit/kit.ts'
import { displaySchema, saveDisplay } from '../account.server.ts'

const YEAR = 31_536_000 // seconds

/** What the answer carries along, so that this browser looks the same after signing out. */
export async function keepDisplay(ctx: Context, form: FormData): Promise<{ 'Set-Cookie': string }> {
  const { text, contrast, theme, keys } = typed(form, 'text', 'contrast', 'theme', 'keys')
  const chosen = { text, contrast, theme, ...(keys && { keys }) }
  await saveDisplay(ctx, chosen as never)
  const kept = encodeURIComponent(new URLSearchParams(displaySchema.parse(chosen)).toString())
  return { 'Set-Cookie': cookie(DISPLAY_COOKIE, kept, YEAR) }
}
