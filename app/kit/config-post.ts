// What the environment says about e-mails and texts: where they leave, and whom they are from.
import { StartError } from './errors.ts'

type Sender = { url: string; from: string } | null
const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/** @throws StartError with one sentence for a person */
export function readSmtp(env: NodeJS.ProcessEnv): Sender {
  const { PORTICO_SMTP_URL: url, PORTICO_MAIL_FROM: from } = env
  if (!url && !from) return null
  const parsed = url ? URL.parse(url) : null
  if (!url || !parsed?.hostname || !/^smtps?:$/.test(parsed.protocol))
    throw new StartError(
      'PORTICO_SMTP_URL must look like smtps://user:password@mail.example.org:465, or smtp://…:587 for a server that offers STARTTLS.',
    )
  if (!from || !/^([^<>]*<)?[^\s<>@]+@[^\s<>@]+>?$/.test(from))
    throw new StartError(
      'PORTICO_MAIL_FROM must say whom e-mails are from, such as "Hillside Clinic <portal@example.org>".',
    )
  return { url, from }
}

/** @throws StartError with one sentence for a person */
export function readSms(env: NodeJS.ProcessEnv): Sender {
  const { PORTICO_SMS_URL: url, PORTICO_SMS_FROM: from } = env
  if (!url && !from) return null
  const parsed = url ? URL.parse(url) : null
  const safe = parsed?.protocol === 'https:' || loopback.has(parsed?.hostname ?? '')
  if (!url || !parsed?.username || !parsed.password || !safe)
    throw new StartError(
      'PORTICO_SMS_URL must look like https://account:token@api.twilio.com, with the account and token of your SMS provider.',
    )
  if (!from || !/^(\+\d{7,15}|MG[\da-f]{32})$/.test(from))
    throw new StartError(
      'PORTICO_SMS_FROM must be the number that texts come from, such as +12025550100, or a messaging service of Twilio (MG…).',
    )
  return { url, from }
}
