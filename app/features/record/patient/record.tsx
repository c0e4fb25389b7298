// The record's front page: where everything is kept, plain words first.
import { patientPage } from '../../../doors/web/page.server.ts'
import { useVisit } from '../../../doors/web/visit-provider.tsx'
import { useTexts } from '../../../texts/context.tsx'
import type { IconName } from '../../../ui/icon.tsx'
import { Page } from '../../../ui/page.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { leadsTo, wholeSight } from '../../caregivers/sections.ts'

export const loader = patientPage(async () => null)

const shelves = [
  ['results', 'flask'],
  ['visits', 'visits'],
  ['medicines', 'pill'],
  ['conditions', 'record'],
  ['allergies', 'warning'],
  ['immunizations', 'syringe'],
  ['vitals', 'heart'],
  ['documents', 'file'],
  ['procedures', 'shield'],
  ['care-team', 'people'],
] as const satisfies [string, IconName][]

export default function Record() {
  const t = useTexts()
  const { sight = wholeSight, person = '' } = useVisit()
  const open = shelves.filter(([name]) => leadsTo(sight, `/${name}`))
  return (
    <Page
      title={sight.own ? t('record.title') : t('home.of', { name: person })}
      tabTitle={t('place.record')}
    >
      <Rows>
        {open.map(([name, icon]) => (
          <Row
            key={name}
            href={`/${name}`}
            icon={icon}
            title={t(`record.${name}`)}
            second={t(`record.${name}.second`)}
          />
        ))}
        <Row href="/summary" icon="record" title={t('summary.row')} second={t('summary.rowText')} />
        {leadsTo(sight, '/corrections') && (
          <Row
            href="/corrections"
            icon="record"
            title={t('amend.row.record')}
            second={t('amend.list.lede')}
          />
        )}
        <Row
          href="/takeaway"
          icon="download"
          title={t('takeaway.row')}
          second={t('takeaway.rowText')}
        />
      </Rows>
    </Page>
  )
}
