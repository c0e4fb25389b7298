// What texts from the care team may hold: agreed to knowingly, for one number, and taken back as easily.
import { redirect } from 'react-router'
import { problems, typed } from '../../../../doors/web/form.ts'
import { patientPage, personAction } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button, Buttons } from '../../../../ui/button.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { Prose } from '../../../../ui/prose.tsx'
import { Card, Section } from '../../../../ui/section.tsx'
import { takeBackTexts } from '../../../forms/sign/texts.server.ts'
import { agreeToTexts, readOwnTexts, type OwnTexts } from '../own.server.ts'

export const loader = patientPage(async ({ ctx, url }) => ({
  own: await readOwnTexts(ctx, {}),
  did: url.searchParams.get('did'),
}))

export const action = personAction('patient', async ({ ctx, form }) => {
  const give = typed(form, 'do').do === 'give'
  await (give ? agreeToTexts(ctx, {}) : takeBackTexts(ctx, {}))
  return redirect(`/notices/texts?did=${give ? 'given' : 'taken'}`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function OwnTextsPage({ loaderData: { own, did }, actionData }: Props) {
  const t = useTexts()
  const { stopped, forOther } = own
  return (
    <Page
      title={t('texts.own')}
      lede={t(forOther ? 'texts.for.lede' : 'texts.own.lede')}
      back={{ href: '/notices', label: t('notices.choose.title') }}
      before={<ErrorSummary errors={problems(actionData)} />}
    >
      {(did === 'given' || did === 'taken') && (
        <Panel tone="done" focus>
          <p>{t(`texts.own.did.${did}`)}</p>
        </Panel>
      )}
      {stopped && (
        <Panel tone="attention">
          <p>{t('texts.own.stopped', { when: t.dateTime(stopped.at) })}</p>
        </Panel>
      )}
      <Where of={own} />
      <Section title={t(forOther ? 'texts.for.consent' : 'texts.own.consent')}>
        <form method="post">
          <Agreement of={own} />
        </form>
      </Section>
      <Section title={t(forOther ? 'texts.for.whoReads' : 'texts.own.whoReads')}>
        <p>{t(forOther ? 'texts.for.who' : 'texts.own.who')}</p>
      </Section>
    </Page>
  )
}

/** Where texts go, and how that can become the phone of whoever asks. */
function Where({ of: { goes, confirmed, taken } }: { of: OwnTexts }) {
  const t = useTexts()
  const number = goes ? goes.number : confirmed
  if (number) return <p>{t('texts.own.number', { number })}</p>
  if (goes)
    return (
      <p>
        {goes.helper ? t('texts.own.numberOf', { who: goes.helper }) : t('texts.for.other')}{' '}
        {taken && t('texts.for.taken')}
      </p>
    )
  return (
    <p>
      {t('texts.own.noNumber')}{' '}
      <a href="/security/second-factor/phone">{t('texts.own.addPhone')}</a>
    </p>
  )
}

function Agreement({ of: { consent, confirmed, taken, wording } }: { of: OwnTexts }) {
  const t = useTexts()
  if (consent) {
    const { at, by, name } = consent
    const when = t.dateTime(at)
    const who = by === 'helper' && name ? name : t(`texts.by.${by}`)
    return (
      <>
        <p>
          {by === 'you' ? t('texts.own.given', { when }) : t('texts.own.givenBy', { when, who })}
        </p>
        <Card>
          <Prose>{consent.wording}</Prose>
        </Card>
        <Buttons>
          <Button kind="quiet" name="do" value="take">
            {t('texts.own.take')}
          </Button>
        </Buttons>
      </>
    )
  }
  return (
    <>
      <p>{t('texts.own.not')}</p>
      {confirmed && !taken && (
        <>
          <Card>
            <Prose>{wording}</Prose>
          </Card>
          <Buttons>
            <Button name="do" value="give">
              {t('texts.own.give')}
            </Button>
          </Buttons>
        </>
      )}
    </>
  )
}
