// The form of a setting: what stands there, who changed it last, why it is changed now, and what to do when somebody
// else was quicker.
import type { ReactNode } from 'react'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { problems } from '../../../doors/web/form.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Meanwhile, type Compared } from '../../../ui/meanwhile.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import type { settingOf } from './setting-page.ts'

export type Setting = Awaited<ReturnType<typeof settingOf>>

type Props = {
  title: string
  lede?: ReactNode
  back?: { href: string; label: string }
  setting: Setting
  /** The action's answer. */
  sent?: unknown
  /** The fields, for comparing them with what somebody else left there. */
  compare: Compared[]
  /** Instead of one button that saves. */
  buttons?: ReactNode
  /** Before the form. */
  above?: ReactNode
  /** Below the form. */
  after?: ReactNode
  children: ReactNode
}

export function SettingPage({ title, lede, back, setting, sent, compare, ...rest }: Props) {
  const { buttons, above, after, children } = rest
  const t = useTexts()
  const errors = problems(sent)
  const { last, history, done, draft, version } = setting
  return (
    <Page
      title={title}
      lede={lede}
      back={back ?? { href: '/staff/settings', label: t('settings.title') }}
      before={<ErrorSummary errors={errors} />}
    >
      {done && (
        <Panel tone="done" focus>
          <p>{t(`settings.done.${done}`)}</p>
        </Panel>
      )}
      {above}
      <DraftForm what="settings.draft" draft={draft} sent={sent}>
        <Meanwhile version={version} sent={sent} compare={compare} />
        {children}
        <Field
          label={t('settings.why')}
          hint={t('settings.whyHint')}
          name="why"
          optional
          maxLength={300}
          error={errorFor(errors, 'why')}
        />
        {buttons ?? <Button>{t('settings.save')}</Button>}
      </DraftForm>
      {after}
      <p>
        {last && t('settings.last', { by: last.by ?? 'nobody', when: t.dateTime(last.at) })}{' '}
        <a href={history}>{t('settings.history')}</a>
      </p>
    </Page>
  )
}
