// The pharmacies that are offered first when a refill is asked for: those that are kept, and the one used last. Each can be removed.
import { redirect } from 'react-router'
import { patientPage, personAction, section } from '../../../../doors/web/page.server.ts'
import { telephone, useTexts } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { useWhose } from '../../../../ui/frame.tsx'
import { Loaded, Nothing } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import { listOwnPharmacies, removePharmacy } from '../pharmacies/own.server.ts'

export const loader = patientPage(async ({ ctx, url }) => ({
  list: await section(ctx, () => listOwnPharmacies(ctx, {})),
  done: url.searchParams.get('done') === 'removed',
}))

export const action = personAction('patient', async ({ ctx, form }) => {
  await removePharmacy(ctx, { id: String(form.get('remove') ?? '') })
  return redirect('/medicines/pharmacies?done=removed')
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function OwnPharmacies({ loaderData: { list, done } }: Props) {
  const t = useTexts()
  const { helps, name } = useWhose()
  return (
    <Page
      title={t(helps === 'yes' ? 'refills.own.title.other' : 'refills.own.title', { name })}
      tabTitle={t('refills.own.tab')}
      back={{ href: '/medicines/refill', label: t('refills.form') }}
      lede={t('refills.own.lede')}
    >
      {done && (
        <Panel tone="done" focus>
          <p>{t('refills.own.removed')}</p>
        </Panel>
      )}
      <Loaded of={list} what={t('refills.own.what')}>
        {(pharmacies) =>
          pharmacies.length === 0 ? (
            <Nothing tellUs={false}>{t('refills.own.none')}</Nothing>
          ) : (
            <Rows>
              {pharmacies.map(({ id, name: called, street, town, zip, phone, last }) => (
                <Row
                  key={id}
                  title={called}
                  say={`${street}, ${town} ${zip}`}
                  second={last && t('refills.form.last')}
                  more={
                    <>
                      <p>
                        <a href={telephone(phone)}>
                          <bdi>{phone}</bdi>
                        </a>
                      </p>
                      <form method="post">
                        <Button kind="quiet" name="remove" value={id}>
                          {t('refills.own.remove')}
                          <span className="heard"> {called}</span>
                        </Button>
                      </form>
                    </>
                  }
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
    </Page>
  )
}
