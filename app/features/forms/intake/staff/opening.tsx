// Whether anybody may fill in a form without an account; its address, a picture of it to print, and what to paste into a website.
import { redirect } from 'react-router'
import { problems, typed } from '../../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../../doors/web/page.server.ts'
import { Script } from '../../../../doors/web/script.tsx'
import { useTexts, Words } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { Qr } from '../../../../ui/qr.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Snippet } from '../../../settings/staff/snippet.tsx'
import { said } from '../../questionnaire/form.ts'
import { openForm, readOpening } from '../public.server.ts'

const deeds = ['open', 'closed'] as const

export const loader = staffPage(async ({ ctx, params, url, visit }) => ({
  ...(await readOpening(ctx, { form: params.form ?? '' })),
  done: deeds.find((one) => one === url.searchParams.get('done')),
  origin: visit.kit.config.origin,
}))

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const { form: id = '' } = params
  const open = typed(form, 'do').do === 'open'
  await openForm(ctx, { form: id, open })
  return redirect(`/staff/settings/forms/${id}/public?done=${open ? 'open' : 'closed'}`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Opening({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { id, since, done, origin } = loaderData
  const title = said(loaderData.title, t.lang)
  const address = `${origin}/intake/${id}`
  const attributes = `data-form="${id}" data-title="${title.replaceAll('"', '')}"`
  return (
    <Page
      title={t('intake.open')}
      lede={t('intake.open.lede')}
      back={{ href: `/staff/settings/forms/${id}`, label: title }}
      before={<ErrorSummary errors={problems(actionData)} />}
    >
      {done && (
        <Panel tone="done" focus>
          <p>{t(`intake.open.done.${done}`)}</p>
        </Panel>
      )}
      <p>{since ? t('intake.open.on', { when: t.date(since) }) : t('intake.open.off')}</p>
      <form method="post">
        <Button kind={since ? 'quiet' : 'main'} name="do" value={since ? 'close' : 'open'}>
          {t(since ? 'intake.open.end' : 'intake.open.start')}
        </Button>
      </form>
      {since && (
        <>
          <Section title={t('intake.open.address')}>
            <p className="prose">
              <a href={address}>{address}</a>
            </p>
            <Qr text={address} label={t('intake.open.qr')} />
            <p>{t('intake.open.qr')}</p>
          </Section>
          <Section title={t('intake.open.embed')}>
            <p>
              <Words of="intake.open.origins" links={{ set: '/staff/settings/embed' }} />
            </p>
            <h3>{t('settings.embed.withScript')}</h3>
            <Snippet id="with-script">
              {`<script src="${origin}/embed/form.js" ${attributes}></script>`}
            </Snippet>
            <h3>{t('settings.embed.plain')}</h3>
            <Snippet id="plain">
              {`<iframe src="${address}?embed=1" title="${title.replaceAll('"', '')}" width="100%" height="1200"></iframe>`}
            </Snippet>
            <Script name="copy" />
          </Section>
        </>
      )}
    </Page>
  )
}
