// Putting the public booking page on the clinic's own website: who may show it, and what to paste there.
import { problems, typed } from '../../../doors/web/form.ts'
import { Script } from '../../../doors/web/script.tsx'
import { staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Section } from '../../../ui/section.tsx'
import { SettingPage } from './setting-form.tsx'
import { settingAction, settingOf } from './setting-page.ts'
import { Snippet } from './snippet.tsx'

export const loader = staffPage(async (page) => ({
  ...(await settingOf(page, 'embed')),
  origin: page.visit.kit.config.origin,
}))
export const action = settingAction('embed', (form) => typed(form, 'origins'))

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Embed({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { origin, fields } = loaderData
  const label = t('settings.embed.origins')
  const title = t('publicBooking.title')
  const script = `<script src="${origin}/embed/booking.js" data-title="${title}"></script>`
  const frame = `<iframe src="${origin}/book?embed=1" title="${title}" width="100%" height="1200"></iframe>`
  return (
    <SettingPage
      title={t('settings.embed')}
      lede={t('settings.embed.lede')}
      setting={loaderData}
      sent={actionData}
      compare={[{ name: 'origins', label }]}
      after={
        <Section title={t('settings.embed.snippet')}>
          <p>{t('settings.embed.snippetHint')}</p>
          <h3>{t('settings.embed.withScript')}</h3>
          <Snippet id="with-script">{script}</Snippet>
          <h3>{t('settings.embed.plain')}</h3>
          <Snippet id="plain">{frame}</Snippet>
          <h3>{t('settings.embed.plainPage')}</h3>
          <p>
            <a href="/book">{`${origin}/book`}</a>
          </p>
          <p>{t('settings.embed.policy', { origin })}</p>
          <Script name="copy" />
        </Section>
      }
    >
      <Field
        label={label}
        hint={t('settings.embed.originsHint')}
        name="origins"
        lines={4}
        optional
        value={String(fields.origins ?? '')}
        error={errorFor(problems(actionData), 'origins')}
      />
    </SettingPage>
  )
}
