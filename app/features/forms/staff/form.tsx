// One form of the clinic as patients see it, all its questions at once.
import { redirect } from 'react-router'
import { typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Flag } from '../../../ui/flag.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Prose } from '../../../ui/prose.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { AnswerStyles } from '../both/answer-styles.tsx'
import { Questions } from '../both/questions.tsx'
import { changeForm } from '../build/build.server.ts'
import { endForm, readOneForm } from '../forms.server.ts'
import { asks, said, type Item } from '../questionnaire/form.ts'
import { keyOf, numbered } from '../questionnaire/keys.ts'
import type { Seen } from '../questionnaire/settle.ts'

const deeds = ['brought', 'ended', 'back', 'published'] as const

export const loader = staffPage(async ({ ctx, params, url }) => {
  const { body: _, ...read } = await readOneForm(ctx, { id: params.form ?? '' })
  const numbers = numbered(read.form)
  // Also what is shown only after some answers: whoever looks at a form wants to see all of it.
  const whole = (items: Item[]): Seen[] =>
    items.map((item) => ({
      key: keyOf(numbers, item, []),
      item,
      open: !item.hidden && !(asks(item) && item.calculated !== null),
      values: item.initial,
      choices: item.choices,
      times: item.items.length > 0 ? [whole(item.items)] : [],
      wrong: [],
    }))
  const done = deeds.find((one) => one === url.searchParams.get('done'))
  return { ...read, seen: whole(read.form.items), done }
})

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const { form: id = '' } = params
  const deed = typed(form, 'do').do
  if (deed === 'change') {
    const draft = await changeForm(ctx, { form: id })
    return redirect(`/staff/settings/forms/drafts/${draft.id}`)
  }
  const ended = deed !== 'use'
  await endForm(ctx, { id, ended })
  return redirect(`/staff/settings/forms/${id}?done=${ended ? 'ended' : 'back'}`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function FormOfClinic({ loaderData }: Props) {
  const t = useTexts()
  const { id, title, version, minutes, ended, form, idle, seen, done, draft, versions, rules } =
    loaderData
  const second = { version, minutes: t('forms.minutes', { n: minutes }) }
  return (
    <Page
      title={said(title, t.lang)}
      lede={t('forms.settings.second', second)}
      back={{ href: '/staff/settings/forms', label: t('forms.settings') }}
    >
      {done && (
        <Panel tone="done" focus>
          <p>{t(done === 'published' ? 'build.done.published' : `forms.settings.done.${done}`)}</p>
        </Panel>
      )}
      {idle.length > 0 && (
        <Panel tone="info">
          <p>{t('forms.settings.idle', { parts: idle.join(', ') })}</p>
        </Panel>
      )}
      {ended && <Flag kind="past" word={t('forms.settings.ended')} />}
      {form.about && <Prose>{said(form.about, t.lang)}</Prose>}
      <form method="post">
        <Buttons>
          <Button name="do" value="change">
            {t(draft ? 'build.goOn' : 'build.changeThis')}
          </Button>
          <ButtonLink kind="quiet" href={`/staff/settings/forms/new?copy=${id}`}>
            {t('build.copyThis')}
          </ButtonLink>
        </Buttons>
      </form>
      <p>
        <a href={`/staff/settings/forms/${id}/file`} download>
          {t('forms.settings.get')}
        </a>
      </p>
      {!ended && (
        <p>
          <a href={`/staff/settings/forms/${id}/public`}>{t('intake.open.link')}</a>
        </p>
      )}
      <Rows>
        <Row
          href={`/staff/settings/forms/${id}/rules`}
          title={t('rules.title')}
          second={rules > 0 ? t('rules.row.some', { n: rules }) : t('rules.row')}
        />
      </Rows>
      <Section title={t('build.versions')}>
        <Rows>
          {versions.map((one) => (
            <Row
              key={one.version}
              title={t('build.versionOf', { version: one.version, when: t.dateTime(one.at) })}
              second={one.by && t('build.versionBy', { by: one.by })}
            />
          ))}
        </Rows>
      </Section>
      <Section title={t('forms.settings.preview')}>
        <fieldset disabled className="field">
          <AnswerStyles of={form.items} />
          <Questions of={seen} />
        </fieldset>
      </Section>
      <form method="post">
        <Button kind="quiet" name="do" value={ended ? 'use' : 'end'}>
          {t(ended ? 'forms.settings.use' : 'forms.settings.end')}
        </Button>
      </form>
    </Page>
  )
}
