// E-mail through the clinic's mail server. Without TLS, and a certificate that holds, nothing is sent.
import nodemailer from 'nodemailer'
import type { Logger } from 'nodemailer/lib/shared'
import { NotSent, Unknown, type Sender } from './sender.ts'

const SECONDS = 20 // until a server that says nothing counts as gone

export function makeSmtpSender({ url, from }: { url: string; from: string }): Sender {
  const { protocol, hostname, port, username, password } = new URL(url)
  const secure = protocol === 'smtps:'
  const options = {
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
  }
  const domain = /@([^\s<>@]+)>?$/.exec(from)?.[1] ?? hostname
  return {
    send: async ({ id, to, title, text, link }) => {
      const heard = listener()
      const transport = nodemailer.createTransport({
        ...options,
        logger: heard.logger,
        transactionLog: true,
      })
      try {
        const sent = await transport.sendMail({
          from,
          // As an object: nothing in an address is read as further addresses.
          to: { name: '', address: to },
          subject: title,
          text,
          // The same at every attempt, so that one sent twice is seen as one.
          messageId: `<${id}@${domain}>`,
          headers: {
            'Auto-Submitted': 'auto-generated',
            ...(link && {
              'List-Unsubscribe': `<${link}>`,
              'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            }),
          },
        })
        return sent.messageId
      } catch (error) {
        throw asNotSent(error as Failure, heard.handedOver())
      }
    },
  }
}

const none = () => {}

/** Hears from the log of one connection whether the server was asked to take the letter. Keeps nothing else of it. */
function listener() {
  let handed = false
  const debug = (about: object, said: unknown) => {
    if ('tnx' in about && about.tnx === 'client' && said === 'DATA') handed = true
  }
  const logger = {
    level: none,
    trace: none,
    debug,
    info: none,
    warn: none,
    error: none,
    fatal: none,
  }
  return { logger: logger as unknown as Logger, handedOver: () => handed }
}

type Failure = { code?: string; responseCode?: number }

/** What a server refuses with 5xx, it will refuse again; but a wrong password of ours can be put right. */
function asNotSent({ code, responseCode }: Failure, handedOver: boolean): Error {
  const reason = responseCode ? `smtp ${responseCode}` : `smtp ${code ?? 'error'}`
  if (!responseCode && handedOver) return new Unknown(reason)
  return new NotSent(reason, responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH')
}
