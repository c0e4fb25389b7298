// Days on which the clinic is closed, a line each. The public holidays of a year can be put in and then changed.
import { problems, typed } from '../../../doors/web/form.ts'
import { staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button, Buttons } from '../../../ui/button.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { withHolidays } from '../holidays.ts'
import { SettingPage } from './setting-form.tsx'
import { settingAction, settingOf } from './setting-page.ts'

export const loader = staffPage(async (page) => ({
  ...(await settingOf(page, 'closed')),
  year: page.ctx.open.now.getUTCFullYear(),
}))

/** A button may ask for the holidays of a year: they are added to what is typed, and nothing is saved yet. */
export const action = settingAction(
  'closed',
  (form) => {
    const { days, holidays } = typed(form, 'days', 'holidays')
    if (holidays) {
      form.set('days', withHolidays(days, Number(holidays)))
      form.set('do', 'look')
      form.delete('holidays')
    }
    return typed(form, 'days')
  },
  { look: () => true },
)

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function ClosedDays({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { fields, year } = loaderData
  const label = t('settings.closedDays.label')
  return (
    <SettingPage
      title={t('settings.closedDays')}
      lede={t('settings.closedDays.lede')}
      setting={loaderData}
      sent={actionData}
      compare={[{ name: 'days', label }]}
      buttons={
        <Buttons>
          <Button>{t('settings.save')}</Button>
          {[year, year + 1].map((one) => (
            <Button key={one} kind="quiet" name="holidays" value={String(one)}>
              {t('settings.closedDays.holidays', { year: String(one) })}
            </Button>
          ))}
        </Buttons>
      }
    >
      <Field
        label={label}
        hint={t('settings.closedDays.hint')}
        name="days"
        lines={12}
        optional
        value={String(fields.days)}
        error={errorFor(problems(actionData), 'days')}
      />
    </SettingPage>
  )
}
