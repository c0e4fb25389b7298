// Makes the link and the code, and writes the letter, for whoever has the address that was asked for.
import { z } from 'zod'
import type { Job } from '../../../kit/jobs/job.ts'
import type { Tx } from '../../../kit/kit.ts'
import { sendLater } from '../../../kit/post/outgoing.ts'
import { placeOf } from '../../../kit/vault/place.ts'
import { jobContext, verb } from '../../../kit/verb.ts'
import { createTexts } from '../../../texts/texts.ts'
import { readClinic } from '../../clinic/clinic.server.ts'
import { newToken, tokenHash } from '../token.ts'
import { CODE_TRIES, codeMac, LINK_MINUTES, newCode, type LinkPurpose } from './links.ts'

export const writeLinks: Job = {
  name: 'link',
  work: async (kit, { id }) => {
    if (!id) return
    const own = jobContext(kit, 'link')
    const clinic = await readClinic({ ...own, claim: { kind: 'public' } }, {})
    await writeLink(own, { id, clinic: clinic?.name ?? '', phone: clinic?.phone ?? '' })
  },
}

const writeLink = verb({
  name: 'account.link.write',
  who: ['job'],
  input: z.object({ id: z.uuid(), clinic: z.string(), phone: z.string() }),
  audit: () => [],
  run: async (tx, { id, clinic, phone }) => {
    const asked = await waiting(tx, id)
    if (!asked?.email) return // nobody has the address, or it was written already
    const token = newToken()
    const code = asked.purpose === 'link' && (await mayGuess(tx, asked.account)) ? newCode() : null
    await tx.db
      .updateTable('one_time')
      .set({
        secret_hash: tokenHash(token),
        code_mac: code ? codeMac(tx.vault, id, code) : null,
      })
      .where('one_time_id', '=', id)
      .execute()
    const place = placeOf('account', 'email', asked.account)
    const to = await tx.vault.open(asked.account, place, asked.email)
    // The address of the portal is the configured one, whatever the request said it was.
    const { origin } = tx.ctx.kit.config
    const t = createTexts({ lang: 'en', timeZone: 'UTC', clinicName: clinic, phone })
    const minutes = LINK_MINUTES[asked.purpose]
    const texts =
      asked.purpose === 'reset'
        ? [t('letter.reset', { link: `${origin}/reset/${token}`, minutes })]
        : [
            t('letter.link', { link: `${origin}/sign-in/link/${token}`, minutes }),
            code && t('letter.code', { code }),
          ]
    await sendLater(tx, {
      channel: 'email',
      purpose: asked.purpose === 'link' ? 'sign-in link' : 'reset',
      whose: 'typed',
      subject: asked.account,
      to: to.toString(),
      title: t(`letter.${asked.purpose}.title`),
      text: [...texts, t('letter.notYou')].filter(Boolean).join('\n\n'),
    })
  },
})

async function waiting(tx: Tx, id: string) {
  const row = await tx.db
    .selectFrom('one_time as o')
    .innerJoin('account as a', 'a.account_id', 'o.account_id')
    .select(['o.purpose', 'a.account_id as account', 'a.email'])
    .where('o.one_time_id', '=', id)
    .where('o.secret_hash', 'is', null)
    .where('o.used_at', 'is', null)
    .where('o.ended_at', 'is', null)
    .where('o.ends_at', '>', tx.now)
    .executeTakeFirst()
  return row && { ...row, purpose: row.purpose as LinkPurpose }
}

/** Six digits can be guessed by somebody who asks for link after link: after some wrong ones a day brings no more. */
async function mayGuess(tx: Tx, account: string): Promise<boolean> {
  const day = await tx.db
    .selectFrom('one_time')
    .select(({ fn }) => fn.sum<string>('attempts').as('wrong'))
    .where('account_id', '=', account)
    .where('purpose', '=', 'link')
    .where('used_at', 'is', null)
    .where('created_at', '>', new Date(tx.now.getTime() - 86_400_000))
    .executeTakeFirst()
  return Number(day?.wrong ?? 0) < CODE_TRIES.day
}
