/** Vital signs: the newest of each, one row a kind. */
import { patientPage, section } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Loaded, Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { FlagOf } from '../../results/both/flag-of.tsx'
import { slugOf } from '../kinds.ts'
import { listVitals } from '../vitals.server.ts'
import type { VitalReading } from '../vitals.fhir.ts'
import { vitalLine, vitalNaming } from '../both/vital-words.ts'

export const loader = patientPage(async ({ ctx }) => ({
  vitals: await section(ctx, () => listVitals(ctx, {})),
}))

type Data = Awaited<ReturnType<typeof loader>>

export default function Vitals({ loaderData }: { loaderData: Data }) {
  const t = useTexts()
  return (
    <Page
      title={t('vitals.title')}
      lede={t('vitals.lede')}
      back={{ href: '/record', label: t('place.record') }}
    >
      <Loaded of={loaderData.vitals} what={t('vitals.what')}>
        {(readings) =>
          readings.length === 0 ? (
            <Nothing>{t('vitals.none')}</Nothing>
          ) : (
            <Rows>
              {readings.map((reading) => (
                <VitalRow key={reading.ids[0]} reading={reading} />
              ))}
            </Rows>
          )
        }
      </Loaded>
    </Page>
  )
}

function VitalRow({ reading }: { reading: VitalReading }) {
  const t = useTexts()
  const { code, at, values } = reading
  return (
    <Row
      href={code ? `/vitals/${encodeURIComponent(slugOf(code))}` : `/results/${reading.ids[0]}`}
      title={vitalNaming(t, reading).title || t('vitals.one')}
      second={at ? t.dateShort(at) : t('results.undated')}
      end={
        <>
          {values.map((measured, i) => (
            <FlagOf key={i} measured={measured} quiet />
          ))}
          <span>{vitalLine(t, reading)}</span>
        </>
      }
    />
  )
}
