// Which record stays, which account opens it where there are two, and how somebody knows.
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Choices } from '../../../ui/choices.tsx'
import { Field } from '../../../ui/field.tsx'
import type { Side } from '../pair.server.ts'
import { whichOf } from './what-happens.tsx'

type Props = { one: Side; other: Side; errorOf: (name: string) => string | undefined }

export function MergeForm({ one, other, errorOf }: Props) {
  const t = useTexts()
  const owners = [one, other].filter(({ own }) => own)
  return (
    <>
      <Choices
        label={t('pair.stays')}
        hint={t('pair.staysHint')}
        name="stays"
        value={suggested(one, other).patient}
        error={errorOf('stays')}
        options={[one, other].map((side) => ({
          value: side.patient,
          label: whichOf(side, t),
          hint: side.name,
        }))}
      />
      {owners.length === 2 && (
        <Choices
          label={t('pair.account')}
          name="account"
          error={errorOf('account')}
          options={owners.map((side) => ({
            value: side.own?.account ?? '',
            label: side.own?.email ?? t('pair.noEmail'),
            hint: whichOf(side, t),
          }))}
        />
      )}
      <Field
        label={t('pair.reason')}
        hint={t('pair.reasonHint')}
        name="reason"
        lines={2}
        error={errorOf('reason')}
      />
      <Button>{t('pair.merge')}</Button>
    </>
  )
}

/** What others were merged into already, else what somebody signs in to, else the older one. */
function suggested(one: Side, other: Side): Side {
  if (one.also !== other.also) return one.also > other.also ? one : other
  if (Boolean(one.own) !== Boolean(other.own)) return one.own ? one : other
  return one.since <= other.since ? one : other
}
