// What a section of a restricted record shows until somebody says why it must be opened.
import { problems } from '../../../doors/web/form.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Section } from '../../../ui/section.tsx'
import { GlassForm } from '../../break-glass/staff/glass-form.tsx'
import type { Draft } from '../../drafts/drafts.server.ts'
import type { About } from './section.ts'

type Props = { about: About; draft: Draft; sent: unknown }

export function Glass({ about: { may }, draft, sent }: Props) {
  const t = useTexts()
  if (!may.includes('record.break-glass'))
    return <Panel tone="attention">{t('glass.denied')}</Panel>
  return (
    <Section title={t('glass.title')}>
      <GlassForm errors={problems(sent)} draft={draft} sent={sent} />
    </Section>
  )
}
