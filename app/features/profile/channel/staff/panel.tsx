// What the clinic's side sees of it where details are changed, and whoever calls looks.
import { useTexts } from '../../../../texts/context.tsx'
import type { Texts } from '../../../../texts/texts.ts'
import { Panel } from '../../../../ui/panel.tsx'
import type { ConfidentialChannel } from '../rows.ts'

export function ChannelPanel({ of }: { of: ConfidentialChannel | null }) {
  const t = useTexts()
  if (!of) return null
  return (
    <Panel tone="attention" title={t('channel.panel')}>
      <p>
        <bdi className="prose">{waysOf(t, of)}</bdi>
      </p>
      <p>{t('channel.panelText', { when: t.dateTime(of.at) })}</p>
    </Panel>
  )
}

export const waysOf = (
  t: Texts,
  { email, phone, post, emailProved, phoneProved }: ConfidentialChannel,
) =>
  [
    email && (emailProved ? email : t('channel.unproved', { way: email })),
    phone && (phoneProved ? phone : t('channel.unproved', { way: phone })),
    post.replaceAll('\n', ', '),
  ]
    .filter(Boolean)
    .join(' · ')
