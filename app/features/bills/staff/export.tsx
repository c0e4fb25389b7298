// Which period of the ledger is taken away for the books, and what it will hold.
import { staffPage, section } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { ErrorSummary, errorFor, type FormError } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Loaded, Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Section } from '../../../ui/section.tsx'
import { beginExport, period, sumLedger } from '../export/export.server.ts'
import type { TextKey } from '../../../texts/en.ts'
import { moneyText } from '../money.ts'

export const loader = staffPage(async ({ ctx, url }) => {
  const proposed = await beginExport(ctx, {})
  const said = {
    from: url.searchParams.get('from') ?? proposed.from,
    to: url.searchParams.get('to') ?? proposed.to,
  }
  const read = url.searchParams.has('from') ? period.safeParse(said) : null
  const errors: FormError[] =
    read && !read.success
      ? read.error.issues.map(({ path, message }) => ({ field: String(path[0]), message }))
      : []
  const asked = read?.success ? read.data : null
  return { said, errors, asked, sums: asked && (await section(ctx, () => sumLedger(ctx, asked))) }
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function ExportLedger({ loaderData: { said, errors, asked, sums } }: Props) {
  const t = useTexts()
  return (
    <Page
      title={t('bills.export')}
      back={{ href: '/staff/bills', label: t('bills.queue') }}
      lede={t('bills.export.lede')}
      before={<ErrorSummary errors={errors} />}
    >
      <form method="get">
        <Field
          label={t('bills.export.from')}
          name="from"
          type="date"
          short
          value={said.from}
          error={errorFor(errors, 'from')}
        />
        <Field
          label={t('bills.export.to')}
          name="to"
          type="date"
          short
          value={said.to}
          error={errorFor(errors, 'to')}
        />
        <Button kind={asked ? 'quiet' : 'main'}>{t('bills.export.show')}</Button>
      </form>
      {asked && sums && (
        <Section
          title={t('bills.export.period', { from: t.date(asked.from), to: t.date(asked.to) })}
        >
          <Loaded of={sums} what={t('bills.export.what')}>
            {(rows) =>
              rows.length === 0 ? (
                <Nothing tellUs={false}>{t('bills.export.none')}</Nothing>
              ) : (
                <>
                  <DataTable
                    caption={t('bills.export.what')}
                    quietCaption
                    columns={[
                      { title: t('bills.export.deed') },
                      { title: t('bills.export.n'), number: true },
                      { title: t('bills.sum.amount'), number: true },
                    ]}
                    rows={rows.map(({ deed, currency, n, minor }) => [
                      t(`bills.deed.${deed}` as TextKey),
                      t.number(n),
                      moneyText(t, { minor, currency }),
                    ])}
                  />
                  <form method="post" action="/staff/bills/export/file">
                    <input type="hidden" name="from" value={asked.from} />
                    <input type="hidden" name="to" value={asked.to} />
                    <Button icon="download">{t('bills.export.do')}</Button>
                  </form>
                </>
              )
            }
          </Loaded>
        </Section>
      )}
    </Page>
  )
}
