// What is shared with people outside: what is open, and what no longer is.
import { patientPage, section } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import { Loaded, Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { Lines } from '../../record/both/lines.tsx'
import { relationWords } from '../../caregivers/words.ts'
import { listShares } from '../shares.server.ts'
import type { Share } from '../terms.ts'
import { openedWords, stateWords, thingsWords } from '../words.ts'

export const loader = patientPage(async ({ ctx }) => ({
  list: await section(ctx, () => listShares(ctx, {})),
}))

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function Shares({ loaderData: { list } }: Props) {
  const t = useTexts()
  return (
    <Page
      title={t('shares.title')}
      back={{ href: '/documents', label: t('documents.title') }}
      lede={t('shares.lede')}
    >
      <Loaded of={list} what={t('shares.what')}>
        {(shares) => {
          const open = shares.filter(({ state }) => state === 'open')
          const past = shares.filter(({ state }) => state !== 'open')
          return (
            <>
              {open.length === 0 ? (
                <Nothing tellUs={false}>{t('shares.none')}</Nothing>
              ) : (
                <ShareRows of={open} />
              )}
              <ButtonLink href="/shares/new">{t('shares.new')}</ButtonLink>
              {past.length > 0 && (
                <Section title={t('shares.past')}>
                  <ShareRows of={past} />
                </Section>
              )}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

function ShareRows({ of }: { of: Share[] }) {
  const t = useTexts()
  return (
    <Rows>
      {of.map((share) => (
        <Row
          key={share.id}
          href={`/shares/${share.id}`}
          icon={share.state === 'guessed' ? 'warning' : 'key'}
          title={t('shares.for', { whom: share.whom })}
          say={openedWords(t, share)}
          second={
            <Lines
              of={[
                `${thingsWords(t, share)} · ${stateWords(t, share)}`,
                share.by &&
                  t('shares.by', {
                    name: share.by.name,
                    relation: relationWords(share.by.relation, t),
                  }),
              ]}
            />
          }
        />
      ))}
    </Rows>
  )
}
