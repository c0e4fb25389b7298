// What a merge would do, said before it is done: who sees what, which account opens it, what ends.
import { useTexts } from '../../../texts/context.tsx'
import type { Texts } from '../../../texts/texts.ts'
import type { Side } from '../pair.server.ts'

export const whichOf = ({ fields }: Side, t: Texts): string =>
  fields.number ? t('pair.record', { number: fields.number }) : t('pair.noNumber')

export function WhatHappens({ one, other }: { one: Side; other: Side }) {
  const t = useTexts()
  const sides = [one, other]
  const own = sides.flatMap((side) => side.own ?? [])
  const email = own[0]?.email ?? t('pair.noEmail')
  return (
    <ul>
      <li>{t('pair.happens.reads')}</li>
      <li>{t('pair.happens.details')}</li>
      <li>
        {own.length === 0 && t('pair.happens.noAccount')}
        {own.length === 1 && t('pair.happens.account', { email })}
        {own.length === 2 && t('pair.happens.accounts')}
      </li>
      {sides
        .filter(({ helpers }) => helpers.length > 0)
        .map((side) => (
          <li key={side.patient}>
            {t('pair.happens.helpers', { names: t.list(side.helpers), which: whichOf(side, t) })}
          </li>
        ))}
      {sides
        .filter(({ restricted }) => restricted)
        .map((side) => (
          <li key={side.patient}>{t('pair.happens.restricted', { which: whichOf(side, t) })}</li>
        ))}
      {sides.some(({ invited }) => invited) && <li>{t('pair.happens.invited')}</li>}
      {own.length > 0 && <li>{t('pair.happens.told')}</li>}
    </ul>
  )
}
