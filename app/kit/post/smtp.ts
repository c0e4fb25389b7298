// E-mail through the clinic's mail server. Without TLS, and a certificate that holds, nothing is sent.
import nodemailer from 'nodemailer'
import { NotSent, type Sender } from './sender.ts'

const SECONDS = 20 // until a server that says nothing counts as gone

export function makeSmtpSender({ url, from }: { url: string; from: string }): Sender {
  const { protocol, hostname, port, username, password } = new URL(url)
  const secure = protocol === 'smtps:'
  const transport = nodemailer.createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 465 : 587),
    secure,
    requireTLS: true,
    auth: username
      ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
      : undefined,
    connectionTimeout: SECONDS * 1000,
    greetingTimeout: SECONDS * 1000,
    socketTimeout: SECONDS * 1000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const domain = /@([^\s<>@]+)>?$/.exec(from)?.[1] ?? hostname
  return async ({ id, to, title, text }) => {
    try {
      const sent = await transport.sendMail({
        from,
        // As an object: nothing in an address is read as further addresses.
        to: { name: '', address: to },
        subject: title,
        text,
        // The same at every attempt, so that one sent twice is seen as one.
        messageId: `<${id}@${domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
      return sent.messageId
    } catch (error) {
      throw asNotSent(error as { code?: string; responseCode?: number; command?: string })
    }
  }
}

/** What a server refuses with 5xx, it will refuse again; but a wrong password of ours can be put right. */
function asNotSent({ code, responseCode, command }: Parameters<typeof reason>[0]): NotSent {
  const refused = responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH'
  return new NotSent(reason({ code, responseCode, command }), refused)
}

const reason = (error: { code?: string; responseCode?: number; command?: string }): string =>
  error.responseCode ? `smtp ${error.responseCode}` : `smtp ${error.code ?? 'error'}`
