// Who can see my record: those who help, what each sees and until when, those who were asked, and those who no
// longer do.
import { patientPage, section } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import type { Texts } from '../../../texts/texts.ts'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Loaded, Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Disclosure } from '../../../ui/prose.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Card, Section } from '../../../ui/section.tsx'
import { listCaregivers, type Caregiver } from '../caregivers.server.ts'
import { endWords, relationWords, shareLine } from '../words.ts'

export const loader = patientPage(async ({ ctx, url }) => ({
  list: await section(ctx, () => listCaregivers(ctx, {})),
  done: ['stopped', 'changed', 'withdrawn'].find((one) => url.searchParams.get('done') === one),
}))

type Data = Awaited<ReturnType<typeof loader>>

export default function CaregiversPage({ loaderData }: { loaderData: Data }) {
  const t = useTexts()
  const { list, done } = loaderData
  return (
    <Page
      title={t('caregivers.title')}
      back={{ href: '/more', label: t('more.title') }}
      lede={t('caregivers.lede')}
    >
      {done && (
        <Panel tone="done" focus>
          {t(`caregivers.done.${done}` as 'caregivers.done.stopped')}
        </Panel>
      )}
      <Loaded of={list} what={t('caregivers.what')}>
        {({ active, past, invited }) => (
          <>
            {active.length === 0 && <Nothing tellUs={false}>{t('caregivers.none')}</Nothing>}
            {active.map((one) => (
              <Helper key={one.grant} of={one} />
            ))}
            <Buttons>
              <ButtonLink href="/caregivers/new" icon="people">
                {t('caregivers.new')}
              </ButtonLink>
              <ButtonLink href="/hidden" kind="quiet">
                {t('hidden.link')}
              </ButtonLink>
            </Buttons>
            {invited.length > 0 && (
              <Section title={t('caregivers.invited')}>
                {invited.map(({ id, terms, until }) => (
                  <Card key={id}>
                    <h3>{terms.name}</h3>
                    <p>{t('caregivers.invitedUntil', { date: t.date(until) })}</p>
                    <form method="post" action="/caregivers/stop">
                      <Button kind="quiet" name="withdraw" value={id}>
                        {t('caregivers.withdraw', { name: terms.name })}
                      </Button>
                    </form>
                  </Card>
                ))}
              </Section>
            )}
            {past.length > 0 && (
              <Section title={t('caregivers.past')}>
                <Rows>
                  {past.map((one) => (
                    <Row
                      key={one.grant}
                      title={nameAndRelation(one, t)}
                      second={t('record.fromTo', {
                        from: t.dateShort(one.since),
                        to: t.dateShort(one.endedAt ?? one.until ?? one.since),
                      })}
                    />
                  ))}
                </Rows>
              </Section>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}

const nameAndRelation = ({ name, relation }: Caregiver, t: Texts) =>
  t('caregivers.nameAndRelation', { name, relation: relationWords(relation, t) })

function Helper({ of }: { of: Caregiver }) {
  const t = useTexts()
  const { grant, basis, name, acts } = of
  return (
    <Card>
      <h2>{nameAndRelation(of, t)}</h2>
      <Facts
        items={[
          { term: t('caregivers.sees'), value: shareLine(of.sections, t) },
          { term: t('caregivers.does'), value: acts.length > 0 && shareLine(acts, t) },
          { term: t('caregivers.until'), value: endWords(basis, of.until, t) },
        ]}
      />
      <p>
        <a href={`/access?by=${grant}`}>{t('caregivers.did', { name })}</a>
      </p>
      {basis === 'patient' ? (
        <>
          <Buttons>
            <ButtonLink href={`/caregivers/${grant}`} kind="quiet">
              {t('caregivers.change')}
            </ButtonLink>
          </Buttons>
          {/* Two taps: to share again takes an invitation. */}
          <Disclosure title={t('caregivers.end')} of={name}>
            <form method="post" action="/caregivers/stop">
              <p>{t('caregivers.endText', { name })}</p>
              <Button kind="danger" name="stop" value={grant}>
                {t('caregivers.stop', { name })}
              </Button>
            </form>
          </Disclosure>
        </>
      ) : (
        <p className="hint">{t(`caregivers.basis.${basis}`)}</p>
      )}
    </Card>
  )
}
