// A page that asks something about an item before it is done: the question, a note, one button, and the way back.
import type { ReactNode } from 'react'
import { DraftForm, type DraftFormProps } from '../../../doors/web/draft-form.tsx'
import { problems } from '../../../doors/web/form.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button, Buttons } from '../../../ui/button.tsx'
import type { FormError } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { workAddress } from './address.ts'
import { Beside, type BesideProps } from './beside.tsx'

type Props = Pick<BesideProps, 'whole' | 'data'> &
  Pick<DraftFormProps, 'what' | 'draft' | 'sent'> & {
    button: string
    shortcut: string
    children: (errors: FormError[]) => ReactNode
  }

export function Asking({ whole, data, what, draft, sent, button, shortcut, children }: Props) {
  const t = useTexts()
  const errors = problems(sent)
  const back = workAddress(data.choice, `/${whole.item.id}`)
  return (
    <Beside
      whole={whole}
      data={data}
      back={{ href: back, label: t('common.back') }}
      errors={errors}
    >
      <DraftForm what={what} draft={draft} sent={sent}>
        <input type="hidden" name="seen" value={whole.item.changes} />
        {children(errors)}
        <Field label={t('work.note')} name="note" lines={2} maxLength={1000} optional />
        <Buttons>
          <Button shortcut={shortcut}>{button}</Button>
          <a href={back}>{t('work.cancel')}</a>
        </Buttons>
      </DraftForm>
    </Beside>
  )
}
