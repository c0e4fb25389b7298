// The choices: for each kind by which way, and for all of them when and how often.
import { useTexts, Words } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Choices } from '../../../ui/choices.tsx'
import { errorFor, type FormError } from '../../../ui/error-summary.tsx'
import { Section } from '../../../ui/section.tsx'
import { channels, nights, paces, turns } from '../choices.ts'
import type { NoticeSettings } from '../choices.server.ts'
import { kinds } from '../kinds.ts'

type Props = { of: NoticeSettings; errors: FormError[] }

export function ChoicesForm({ of: { choices, reach }, errors }: Props) {
  const t = useTexts()
  const { email, phone } = reach
  return (
    <form method="post">
      <Section title={t('notices.choose.kinds')}>
        <p>{email ? t('notices.reach.email', { email }) : t('notices.reach.noEmail')}</p>
        <p>
          {phone ? (
            t('notices.reach.phone', { phone })
          ) : (
            <Words of="notices.reach.noPhone" links={{ phone: '/security/second-factor/phone' }} />
          )}
        </p>
        {kinds
          .filter((kind) => !kind.always)
          .map(({ kind, title }) => (
            <Choices
              key={kind}
              label={t(title)}
              name={kind}
              several
              value={choices.kinds[kind]}
              error={errorFor(errors, `kinds.${kind}`)}
              options={channels.map((value) => ({ value, label: t(`notices.channel.${value}`) }))}
            />
          ))}
      </Section>
      <Section title={t('notices.choose.how')}>
        <Choices
          label={t('notices.pace')}
          name="pace"
          value={choices.pace}
          error={errorFor(errors, 'pace')}
          options={paces.map((value) => ({ value, label: t(`notices.pace.${value}`) }))}
        />
        <Choices
          label={t('notices.turn')}
          hint={t('notices.turn.hint')}
          name="turn"
          value={choices.turn}
          error={errorFor(errors, 'turn')}
          options={turns.map((value) => ({
            value,
            label:
              value === 'together'
                ? t('notices.turn.together')
                : t('notices.turn.after', { hours: Number(value) }),
          }))}
        />
        <Choices
          label={t('notices.night')}
          hint={t('notices.night.hint')}
          name="night"
          value={choices.night}
          error={errorFor(errors, 'night')}
          options={nights.map((value) => ({ value, label: t(`notices.night.${value}`) }))}
        />
        <Button>{t('notices.choose.save')}</Button>
      </Section>
    </form>
  )
}
