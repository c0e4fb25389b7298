// The chart's section about the person: who this is, how to reach them, and whether the record is restricted.
import { telephone, useTexts } from '../../../texts/context.tsx'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Section } from '../../../ui/section.tsx'
import { chartSection, type PartProps } from '../../chart/staff/section.ts'
import { readChannelOf } from '../../profile/channel/channel.server.ts'
import type { ConfidentialChannel } from '../../profile/channel/rows.ts'
import { ChannelPanel } from '../../profile/channel/staff/panel.tsx'
import { bornWords } from '../../people/age.ts'
import { waitingBeside } from '../../work/staff/waiting.tsx'
import { readPatient } from '../patients.server.ts'

export const personSection = chartSection({
  key: 'person',
  title: 'patient.person',
  group: 'person',
  may: 'people.find',
  load: async (ctx, { patient }) => ({
    ...(await readPatient(ctx, { id: patient })),
    channel: await readChannelOf(ctx, { patient }),
  }),
  // Those who read the record find it in the overview.
  beside: ({ may }) => (may.includes('record.read') ? null : waitingBeside),
  Part: Person,
})

type Data = Awaited<ReturnType<typeof readPatient>> & { channel: ConfidentialChannel | null }

function Person({ of: { card, contact, channel }, about }: PartProps<Data>) {
  const t = useTexts()
  const { at, head, looks, may, now } = about
  return (
    <>
      {about.page.url.searchParams.get('changed') === 'saved' && (
        <Panel tone="done" focus>
          {t('register.saved')}
        </Panel>
      )}
      {head.restricted && <Panel tone="attention">{t('chart.restricted')}</Panel>}
      <Section title={t('patient.who')}>
        <Facts
          items={[
            { term: t('patient.name'), value: card.name },
            { term: t('patient.calledBy'), value: card.preferred },
            { term: t('patient.pronouns'), value: looks.pronouns },
            { term: t('patient.born'), value: bornWords(card.birthDate, now, t) },
            { term: t('patient.number'), value: card.recordNumber },
          ]}
        />
      </Section>
      <Section title={t('patient.reach')}>
        <ChannelPanel of={channel} />
        <Facts
          items={[
            { term: t('patient.email'), value: contact.email ?? t('patient.notKnown') },
            {
              term: t('patient.phone'),
              value: contact.phone ? (
                <a href={telephone(contact.phone)}>{contact.phone}</a>
              ) : (
                t('patient.notKnown')
              ),
            },
          ]}
        />
      </Section>
      {(may.includes('record.restrict') || may.includes('people.register')) && (
        <Buttons>
          {may.includes('people.register') && (
            <ButtonLink href={`${at}/edit`} kind="quiet" shortcut="e">
              {t('register.edit')}
            </ButtonLink>
          )}
          {may.includes('people.register') && (!head.restricted || head.openUntil) && (
            <ButtonLink href={`${at}/form-link`} kind="quiet">
              {t('intake.invite')}
            </ButtonLink>
          )}
          {may.includes('people.register') && (!head.restricted || head.openUntil) && (
            <ButtonLink href={`${at}/photo`} kind="quiet">
              {t(looks.photo ? 'photo.change' : 'photo.add')}
            </ButtonLink>
          )}
          {may.includes('record.restrict') && (
            <ButtonLink href={`${at}/restriction`} kind="quiet" icon="lock">
              {t(head.restricted ? 'chart.changeRestriction' : 'restrict.title')}
            </ButtonLink>
          )}
        </Buttons>
      )}
    </>
  )
}
