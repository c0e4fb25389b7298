// What a setting said before, who changed it, when and why; any of it can hold again.
import { redirect } from 'react-router'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, section, staffPage, type PageArgs } from '../../../doors/web/page.server.ts'
import { textsOf } from '../../../doors/web/visit-texts.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Card, Section } from '../../../ui/section.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { askAgain } from '../../account/both/ask-again.ts'
import { differences, type Told } from '../differences.ts'
import { kindOf } from '../kinds.ts'
import { verbsOf } from '../settings.server.ts'

/** `name`, `location-<id>`, `role-front_desk` */
function subjectIn({ subject = '' }: PageArgs['params']): { kind: string; id: string } {
  const [kind = '', ...rest] = subject.split('-')
  return { kind, id: rest.join('-').replaceAll('_', ' ') }
}

export const loader = staffPage(async ({ ctx, params, visit }) => {
  const { kind, id } = subjectIn(params)
  const of = kindOf(kind)
  if (of.opensAccess) askAgain(ctx.open.actor, ctx.open.now)
  const versions = await section(ctx, async () =>
    differences(of, await verbsOf(kind).history(ctx, { kind, id }), textsOf(visit)),
  )
  return { title: of.title, page: of.page(id), versions }
})

/** Takes a change back. */
export const action = personAction('staff', async ({ ctx, form, params, visit }) => {
  const { kind, id } = subjectIn(params)
  await verbsOf(kind).takeBack(ctx, { kind, id, ...typed(form, 'version', 'to') })
  await visit.renewClinic()
  return redirect(`${kindOf(kind).page(id)}?done=back`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function History({ loaderData: { title, page, versions }, actionData }: Props) {
  const t = useTexts()
  // The fields that it names are on another page.
  const errors = problems(actionData).map(({ message }) => ({ message }))
  return (
    <Page
      title={t('settings.historyOf', { what: t(title) })}
      tabTitle={t('settings.history')}
      before={<ErrorSummary errors={errors} />}
      lede={t('settings.historyLede')}
      back={{ href: page, label: t(title) }}
    >
      <Loaded of={versions} what={t('settings.historyWhat')}>
        {(all) => <Versions of={all} />}
      </Loaded>
    </Page>
  )
}

function Versions({ of }: { of: Told[] }) {
  const t = useTexts()
  const newest = of[0]?.version ?? 0
  return of.map(({ version, at, by, why, backTo, changes }) => (
    <Section
      key={version}
      title={at ? t.dateTime(at) : t('settings.before')}
      aside={version === newest && t('settings.holds')}
    >
      <Card>
        {at && <p>{t('settings.by', { by: by ?? 'nobody' })}</p>}
        {backTo && <p>{t('settings.wasBack')}</p>}
        {why && <p>{t('settings.reason', { why })}</p>}
        <Facts
          items={changes.map(({ term, from, to }) => ({
            term,
            value:
              from === undefined
                ? to || t('settings.nothing')
                : t('settings.fromTo', {
                    from: from || t('settings.nothing'),
                    to: to || t('settings.nothing'),
                  }),
          }))}
        />
        {version !== newest && (
          <form method="post">
            <input type="hidden" name="version" value={newest} />
            <Button kind="quiet" name="to" value={String(version)}>
              {t('settings.takeBack')}
            </Button>
          </form>
        )}
      </Card>
    </Section>
  ))
}
