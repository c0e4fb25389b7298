// The form of one group.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf, step } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { patientPage, personAction, type PageArgs } from '../../../doors/web/page.server.ts'
import { notFound } from '../../../kit/errors.ts'
import { mayLeave } from '../../../kit/files/file.ts'
import { openFile } from '../../../kit/files/read.ts'
import { findReader, wordsIn } from '../../../kit/files/words-in.ts'
import type { Context } from '../../../kit/kit.ts'
import { useTexts } from '../../../texts/context.tsx'
import type { TextKey } from '../../../texts/en.ts'
import { Button, EnterButton } from '../../../ui/button.tsx'
import { readDateField } from '../../../ui/date-field.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Meanwhile } from '../../../ui/meanwhile.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import {
  fieldsOf,
  holdsAtOnce,
  isPart,
  isRegistered,
  type FieldName,
  type Part,
  type Values,
} from '../parts.ts'
import { readPart, sendChange } from '../profile.server.ts'
import { fieldWords, valueWords } from '../said.ts'
import { keptFields } from '../../drafts/kept.ts'
import type { InsuranceCard } from '../insurance/card.ts'
import { cardToRead } from '../insurance/cards.server.ts'
import { suggestedBy } from '../insurance/read.ts'
import { Cards } from '../insurance/patient/cards.tsx'
import { PartFields } from './part-fields.tsx'
import { Waits } from './profile.tsx'

/** @throws notFound for what is no group */
function partIn({ part }: PageArgs['params']): Part {
  if (!isPart(part)) throw notFound()
  return part
}

export const loader = patientPage(async (page) => {
  const part = partIn(page.params)
  return {
    part,
    ...(await readPart(page.ctx, { part })),
    draft: await draftOf(page),
    reads: part === 'insurance' && findReader() !== null,
  }
})

export const action = personAction('patient', async ({ ctx, params, form }) => {
  const part = partIn(params)
  const values: Values = typed(form, ...fieldsOf[part])
  if (part === 'person') values.born = readDateField(form, 'born') ?? ''
  if (form.get('do') === 'read') return step(await readFromCard(ctx, form))
  const { done } = await sendChange(ctx, {
    part,
    ...typed(form, 'version'),
    values: values as Record<string, string>,
  })
  return redirect(`/profile?done=${done}&of=${part}`)
})

/** What the picture says goes into fields that are empty: what somebody typed stays. */
async function readFromCard(ctx: Context, form: FormData) {
  const kept = keptFields(form)
  const card = await cardToRead(ctx, {})
  const words = card?.type ? await wordsIn(openFile(ctx.kit, card), card.type) : null
  const found = Object.entries(words ? suggestedBy(words) : {})
  const fresh = found.filter(([name]) => [kept[name] ?? []].flat().join('').trim() === '')
  return {
    kept: { ...kept, ...Object.fromEntries(fresh.map(([name, value]) => [name, [value]])) },
    read: fresh.map(([name]) => name as FieldName),
  }
}

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function ChangeDetails({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { part, known, stands, open, version, own, draft, cards, reads } = loaderData
  const errors = problems(actionData)
  const what = t(`profile.part.${part}`)
  return (
    <Page
      title={what}
      back={{ href: '/profile', label: t('profile.tab') }}
      lede={t(holdsAtOnce(part) ? `profile.ledeOwn.${part as 'care'}` : 'profile.ledeSent')}
      before={<ErrorSummary errors={errors} />}
    >
      {!known && isRegistered(part) ? (
        <Panel tone="info">{t('profile.notKnown')}</Panel>
      ) : (
        <>
          {open && (
            <>
              <Waits of={open} />
              <p>{t('profile.replaces')}</p>
            </>
          )}
          {part === 'insurance' && <Cards of={cards} />}
          <DraftForm what="profile.draft" draft={draft} sent={actionData}>
            <Meanwhile version={version} sent={actionData} compare={comparedIn(part, t)} />
            {reads && <FromCard of={cards} sent={actionData} />}
            <PartFields part={part} values={open?.to ?? stands} errors={errors} own={own} />
            <Button>{t(holdsAtOnce(part) ? 'profile.save' : 'profile.send')}</Button>
          </DraftForm>
        </>
      )}
    </Page>
  )
}

type FromCardProps = { of: InsuranceCard[]; sent: unknown }

/** Only where somebody is there who reads, and a picture that may be read. */
function FromCard({ of, sent }: FromCardProps) {
  const t = useTexts()
  const read = (sent as { read?: FieldName[] } | undefined)?.read
  if (!of.some(mayLeave)) return null
  return (
    <>
      {read && (
        <Panel tone={read.length > 0 ? 'attention' : 'info'} focus>
          <p>
            {read.length > 0
              ? t('insurance.read', { fields: t.list(read.map((name) => fieldWords(t, name))) })
              : t('insurance.readNothing')}
          </p>
        </Panel>
      )}
      <EnterButton />
      <Button kind="quiet" name="do" value="read">
        {t('insurance.suggest')}
      </Button>
    </>
  )
}

const comparedIn = (part: Part, t: ReturnType<typeof useTexts>) =>
  part === 'person'
    ? [
        ...(['born-day', 'born-month', 'born-year'] as const).map((name) => ({
          name,
          label: t(`register.${name}` as TextKey),
        })),
        comparedOne('sex', t),
      ]
    : fieldsOf[part].map((name) => comparedOne(name, t))

const comparedOne = (name: FieldName, t: ReturnType<typeof useTexts>) => ({
  name,
  label: fieldWords(t, name),
  say: ([value]: string[]) => valueWords(t, name, value),
})
