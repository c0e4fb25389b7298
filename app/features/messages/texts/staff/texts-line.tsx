// What a thread says of its texts: how far each got, that the number was stopped, what was agreed to, and the way to send
// one.
import { useTexts } from '../../../../texts/context.tsx'
import type { Texts } from '../../../../texts/texts.ts'
import { Panel } from '../../../../ui/panel.tsx'
import type { Stopped } from '../number.ts'
import type { ThreadTexts } from '../send.server.ts'
import type { TextState } from '../state.ts'

export function StoppedPanel({ of }: { of: Stopped }) {
  const t = useTexts()
  return (
    <Panel tone="attention">
      <p>{t(`texts.stopped.${of.how}`, { when: t.dateTime(of.at) })}</p>
    </Panel>
  )
}

export function TextsLine({ of: { number } }: { of: ThreadTexts }) {
  const t = useTexts()
  if (!number) return null
  if (number.stopped) return <StoppedPanel of={number.stopped} />
  return (
    <p>
      {toWords(number, t)} · {agreedWords(number, t)}
    </p>
  )
}

type Known = NonNullable<ThreadTexts['number']>

/** Where texts go, and whose phone that is where it is not the patient's. */
export function toWords({ number, helper }: Known, t: Texts): string {
  return helper === null
    ? t('texts.to', { number })
    : t('texts.toHelper', { number, who: helper || t('texts.someHelper') })
}

function agreedWords({ consent }: Known, t: Texts): string {
  if (!consent) return t('texts.noConsent')
  const { helper } = consent
  const when = t.date(consent.at)
  return helper === null
    ? t('texts.consent', { when })
    : t('texts.consentBy', { when, who: helper || t('texts.someHelper') })
}

/** How far a text got, in a sentence. */
export function textStateWords(of: TextState, t: Texts): string {
  const { what, at, form, reason, code } = of
  const said = t(`texts.state.${what}`, {
    when: t.dateTime(at),
    reason: reason && t(`texts.reason.${reason}`, { code }),
  })
  const left = what === 'sent' || what === 'delivered' || what === 'queued'
  return left ? `${said}. ${t(`texts.form.${form}`)}`.replace('..', '.') : said
}
