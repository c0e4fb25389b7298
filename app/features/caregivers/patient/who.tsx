// Whose record: a card for each that this account opens. One tap opens it, here and from the head of every page.
import { redirect } from 'react-router'
import { ownPath, typed } from '../../../doors/web/form.ts'
import { patientPage, personAction } from '../../../doors/web/page.server.ts'
import { useTexts, Words } from '../../../texts/context.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Lines } from '../../record/both/lines.tsx'
import { shareWords } from '../words.ts'
import { chooseRecord, listRecords, type OpenRecord } from '../records.server.ts'

export const loader = patientPage(async ({ ctx, url }) => ({
  ...(await listRecords(ctx, {})),
  to: ownPath(url.searchParams.get('to')),
  stopped: url.searchParams.has('stopped'),
}))

export const action = personAction('patient', async ({ ctx, form }) => {
  const { record, to } = typed(form, 'record', 'to')
  await chooseRecord(ctx, { record })
  return redirect(ownPath(to))
})

type Data = Awaited<ReturnType<typeof loader>>

export default function Who({ loaderData }: { loaderData: Data }) {
  const t = useTexts()
  const { records, ended, to, stopped } = loaderData
  return (
    <Page title={t(records.length > 0 ? 'who.title' : 'who.none.title')}>
      {stopped && (
        <Panel tone="done" focus>
          {t('who.stopped')}
        </Panel>
      )}
      {ended && !stopped && (
        <Panel tone="attention" focus>
          {ended.name ? t('who.ended', { name: ended.name }) : t('who.endedNoName')}
        </Panel>
      )}
      {records.length === 0 && (
        <p>
          <Words of="who.none" />
        </p>
      )}
      <form method="post">
        <input type="hidden" name="to" value={to} />
        <Rows>
          {records.map((one) => (
            <RecordRow key={one.record} of={one} />
          ))}
        </Rows>
      </form>
    </Page>
  )
}

function RecordRow({ of }: { of: OpenRecord }) {
  const t = useTexts()
  const { record, name, recordNumber, relation, isOpen } = of
  return (
    <Row
      send={{ name: 'record', value: record }}
      icon={relation === 'self' ? 'person' : 'people'}
      title={name}
      say={relation === 'self' ? t('who.own') : sharedWords(of, t)}
      second={
        <Lines
          of={[
            isOpen && t('who.open'),
            relation === 'self' && recordNumber && t('who.number', { number: recordNumber }),
          ]}
        />
      }
      more={
        relation === 'proxy' && (
          <p>
            <a href={`/who/stop/${record}`}>{t('who.stop', { name })}</a>
          </p>
        )
      }
    />
  )
}

function sharedWords({ basis, name, sections }: OpenRecord, t: ReturnType<typeof useTexts>) {
  const words = sections.length > 0 ? shareWords(sections, t) : t('who.nothing')
  const key = basis === 'guardian' || basis === 'incapacity' ? basis : 'shared'
  return t(`who.${key}`, { name, sections: words })
}
