// All second factors of a person, each with what it is for.
import { problems } from '../../../../doors/web/form.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { ButtonLink } from '../../../../ui/button.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import { Section } from '../../../../ui/section.tsx'
import { FEW } from '../../factors/codes.ts'
import { asksSecond, hasSecond } from '../../methods.ts'
import type { OverviewData } from './overview-page.ts'

export function Overview({ data, actionData }: { data: OverviewData; actionData?: unknown }) {
  const t = useTexts()
  const { root, changed, usedUp, owes, has } = data
  const here = `${root}/security/second-factor`
  const on = asksSecond(has)
  const must = has.needed && !on
  return (
    <Page
      title={t('factors.title')}
      lede={t('factors.lede')}
      back={must ? undefined : { href: `${root}/security`, label: t('security.title') }}
      before={<ErrorSummary errors={problems(actionData)} />}
    >
      {changed && (
        <Panel tone="done" focus>
          {t(`factors.changed.${changed}`)}
        </Panel>
      )}
      {usedUp && (
        <Panel tone="attention" focus>
          {t('factors.usedUp')}
        </Panel>
      )}
      {owes && (
        <>
          <Panel tone="attention">{t('factors.owes')}</Panel>
          <ButtonLink href={`${root}/confirm?to=${root || '/'}`}>{t('factors.show')}</ButtonLink>
        </>
      )}
      {must && <Panel tone="attention">{t('factors.must')}</Panel>}
      {on && has.recovery <= FEW && (
        <Panel tone="attention">{t('factors.few', { n: has.recovery })}</Panel>
      )}
      {on && (
        <Section title={t('factors.yours')}>
          <Rows>
            {has.passkeys > 0 && (
              <Row href={`${root}/security`} icon="key" title={t('factors.passkey')} />
            )}
            {has.totp && (
              <Row
                href={`${here}/remove/totp`}
                icon="lock"
                title={t('factors.app')}
                second={t('factors.remove')}
              />
            )}
            {has.sms && (
              <Row
                href={`${here}/remove/sms`}
                icon="phone"
                title={t('factors.phone')}
                second={t('factors.remove')}
              />
            )}
            {has.recovery > 0 && (
              <Row
                href={`${here}/remove/recovery`}
                icon="print"
                title={t('factors.codes')}
                second={t('factors.codesLeft', { n: has.recovery })}
              />
            )}
          </Rows>
        </Section>
      )}
      <Section title={t(on ? 'factors.more' : 'factors.choose')}>
        <form method="post">
          <Rows>
            <Row
              href={`${root}/security/passkeys/new`}
              icon="key"
              title={t(has.passkeys > 0 ? 'factors.newPasskey' : 'factors.passkey')}
              second={t('factors.passkeyText')}
            />
            <Row
              send={{ name: 'start', value: 'app' }}
              icon="lock"
              title={t(has.totp ? 'factors.newApp' : 'factors.app')}
              second={t('factors.appText')}
            />
            <Row
              href={`${here}/phone`}
              icon="phone"
              title={t(has.sms ? 'factors.newPhone' : 'factors.phone')}
              second={t('factors.phoneText')}
            />
            {(on || has.paperCounts) && (
              <Row
                href={`${here}/codes`}
                icon="print"
                title={t(has.recovery > 0 ? 'factors.newCodes' : 'factors.codes')}
                second={t(hasSecond(has) ? 'factors.codesText' : 'factors.codesAlone')}
              />
            )}
          </Rows>
        </form>
      </Section>
    </Page>
  )
}
