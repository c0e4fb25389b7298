// What the clinic's side sees of it in the head of the chart, on every page of it.
import { useTexts } from '../../../../texts/context.tsx'
import { SubjectMark } from '../../../../ui/subject.tsx'
import { chartMark, type PartProps } from '../../../chart/staff/section.ts'
import { readChannelOf } from '../channel.server.ts'
import type { ConfidentialChannel } from '../rows.ts'
import { waysOf } from './panel.tsx'

export const channelMark = chartMark({
  key: 'channel',
  title: 'channel.title',
  may: 'people.find',
  load: (ctx, { patient }) => readChannelOf(ctx, { patient }),
  Part: ChannelMark,
})

function ChannelMark({ of, about: { at } }: PartProps<ConfidentialChannel | null>) {
  const t = useTexts()
  if (!of) return null
  return (
    <SubjectMark tone="danger">
      <a href={`${at}/person`}>{t('channel.mark', { ways: waysOf(t, of) })}</a>
    </SubjectMark>
  )
}
