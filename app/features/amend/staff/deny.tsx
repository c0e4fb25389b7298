// A correction is denied: on one of the four grounds that the law knows, and why, in plain words.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Choices } from '../../../ui/choices.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { grounds, type Ground } from '../amendment.ts'
import { denyAmendment } from '../take.server.ts'
import { AmendmentFrame } from './frame.tsx'
import { loadAmendment, oneIn, type AmendmentPage } from './load.ts'

export const loader = staffPage(loadAmendment)

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const { at, ...one } = oneIn(params)
  const { ground, words } = typed(form, 'ground', 'words')
  await denyAmendment(ctx, { ...one, ground: ground as Ground, words })
  return redirect(`${at}?done=deny`)
})

type Props = { loaderData: AmendmentPage; actionData?: unknown }

export default function DenyCorrection({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { one, draft } = loaderData
  const errors = problems(actionData)
  return (
    <AmendmentFrame of={loaderData} title="amend.deny" open={one.state === 'asked'} errors={errors}>
      <p>{t('amend.deny.text')}</p>
      <DraftForm what="amend.deny.draft" draft={draft} sent={actionData}>
        <Choices
          label={t('amend.deny.ground')}
          name="ground"
          options={grounds.map((ground) => ({
            value: ground,
            label: t(`amend.ground.${ground}`),
            hint: t(`amend.ground.${ground}.hint`),
          }))}
          error={errorFor(errors, 'ground')}
        />
        <Field
          label={t('amend.deny.words')}
          hint={t('amend.deny.hint')}
          name="words"
          lines={5}
          maxLength={4000}
          error={errorFor(errors, 'words')}
        />
        <Button>{t('amend.deny.do')}</Button>
      </DraftForm>
    </AmendmentFrame>
  )
}
