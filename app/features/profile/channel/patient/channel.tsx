// Where the clinic reaches somebody, and nowhere else: asked for, proved by codes, changed, ended.
import { redirect } from 'react-router'
import { DraftForm } from '../../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../../doors/web/form.ts'
import { patientPage, personAction } from '../../../../doors/web/page.server.ts'
import { invalid } from '../../../../kit/errors.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button, Buttons } from '../../../../ui/button.tsx'
import { Checkbox } from '../../../../ui/choices.tsx'
import { errorFor, ErrorSummary, type FormError } from '../../../../ui/error-summary.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Field } from '../../../../ui/field.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { Section } from '../../../../ui/section.tsx'
import { askAgain } from '../../../account/both/ask-again.ts'
import {
  askChannel,
  endChannel,
  proveChannel,
  readChannel,
  sendCodesAgain,
} from '../channel.server.ts'
import type { ConfidentialChannel } from '../rows.ts'

const HERE = '/profile/channel'
const dones = ['set', 'codes', 'proved', 'ended', 'same'] as const

export const loader = patientPage(async (page) => {
  const { ctx, url } = page
  askAgain(ctx.open.actor, ctx.open.now)
  return {
    channel: await readChannel(ctx, {}),
    done: dones.find((one) => one === url.searchParams.get('done')),
    draft: await draftOf(page),
  }
})

export const action = personAction('patient', async ({ ctx, form }) => {
  const deed = form.get('do')
  if (deed === 'end') {
    await endChannel(ctx, {})
    return redirect(`${HERE}?done=ended`)
  }
  if (deed === 'again') {
    await sendCodesAgain(ctx, {})
    return redirect(`${HERE}?done=codes`)
  }
  if (deed === 'prove') {
    const { 'code-email': email, 'code-phone': phone } = typed(form, 'code-email', 'code-phone')
    const { wrong, late } = await proveChannel(ctx, { email, phone })
    if (late) throw invalid('late', 'These codes do not hold any more. Ask for new ones.')
    if (wrong.length > 0) throw wrongCodes(wrong)
    return redirect(`${HERE}?done=proved`)
  }
  const { changed, codes } = await askChannel(ctx, {
    ...typed(form, 'email', 'phone', 'post'),
    devices: form.get('devices') === 'yes',
  })
  return redirect(`${HERE}?done=${codes ? 'codes' : changed ? 'set' : 'same'}`)
})

const wrongCodes = (wrong: ('email' | 'phone')[]) => {
  const said = 'This code is not right. Look at it again, or ask for new codes.'
  return invalid('wrong_code', said, Object.fromEntries(wrong.map((way) => [`code-${way}`, said])))
}

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function ChannelPage({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { channel, done, draft } = loaderData
  const errors = problems(actionData)
  return (
    <Page
      title={t('channel.title')}
      back={{ href: '/profile', label: t('profile.tab') }}
      lede={t('channel.lede')}
      before={<ErrorSummary errors={errors} />}
    >
      {done && (
        <Panel tone="done" focus>
          <p>{t(`channel.done.${done}`)}</p>
        </Panel>
      )}
      {channel && <Holds of={channel} errors={errors} />}
      <Section title={t(channel ? 'channel.change' : 'channel.ask')}>
        <p>{t('channel.noReason')}</p>
        <DraftForm what="channel.draft" draft={draft} sent={actionData}>
          <Field
            label={t('channel.email')}
            name="email"
            type="email"
            inputMode="email"
            autoComplete="off"
            optional
            value={channel?.email}
            error={errorFor(errors, 'email')}
          />
          <Field
            label={t('channel.phone')}
            hint={t('channel.phoneHint')}
            name="phone"
            type="tel"
            inputMode="tel"
            autoComplete="off"
            optional
            value={channel?.phone}
            error={errorFor(errors, 'phone')}
          />
          <Field
            label={t('channel.post')}
            hint={t('channel.postHint')}
            name="post"
            lines={4}
            maxLength={300}
            autoComplete="off"
            optional
            value={channel?.post}
            error={errorFor(errors, 'post')}
          />
          <Checkbox
            name="devices"
            label={t('channel.devices')}
            hint={t('channel.devicesHint')}
            checked={channel?.devices}
          />
          <Button>{t(channel ? 'channel.save' : 'channel.send')}</Button>
        </DraftForm>
      </Section>
      <Section title={t('channel.knows')}>
        <p>{t('channel.knowsText')}</p>
        <p>
          {t('channel.signIn')} <a href="/security">{t('security.title')}</a>
        </p>
      </Section>
    </Page>
  )
}

function Holds({ of, errors }: { of: ConfidentialChannel; errors: FormError[] }) {
  const t = useTexts()
  const mail = of.email !== '' && !of.emailProved
  const text = of.phone !== '' && !of.phoneProved
  return (
    <Section title={t('channel.holds', { when: t.dateTime(of.at) })}>
      <Facts
        items={[
          {
            term: t('channel.email'),
            value: of.email && <Way value={of.email} proved={of.emailProved} />,
          },
          {
            term: t('channel.phone'),
            value: of.phone && <Way value={of.phone} proved={of.phoneProved} />,
          },
          { term: t('channel.post'), value: of.post && <bdi className="prose">{of.post}</bdi> },
          { term: t('channel.others'), value: t(of.devices ? 'channel.on' : 'channel.nothing') },
        ]}
      />
      {(mail || text) && (
        <form method="post" noValidate>
          <Panel tone="attention" title={t('channel.prove')}>
            <p>{t('channel.proveText')}</p>
          </Panel>
          {mail && <Code way="email" label={t('channel.codeEmail')} errors={errors} />}
          {text && <Code way="phone" label={t('channel.codePhone')} errors={errors} />}
          <Buttons>
            <Button name="do" value="prove">
              {t('channel.confirm')}
            </Button>
            <Button kind="quiet" name="do" value="again">
              {t('channel.again')}
            </Button>
          </Buttons>
        </form>
      )}
      <form method="post">
        <Button kind="quiet" name="do" value="end">
          {t('channel.end')}
        </Button>
      </form>
    </Section>
  )
}

type CodeProps = { way: 'email' | 'phone'; label: string; errors: FormError[] }

const Code = ({ way, label, errors }: CodeProps) => (
  <Field
    label={label}
    name={`code-${way}`}
    inputMode="numeric"
    autoComplete="one-time-code"
    short
    optional
    error={errorFor(errors, `code-${way}`)}
  />
)

function Way({ value, proved }: { value: string; proved: boolean }) {
  const t = useTexts()
  return (
    <>
      <bdi>{value}</bdi>
      <br />
      <small>{t(proved ? 'channel.proved' : 'channel.notProved')}</small>
    </>
  )
}
