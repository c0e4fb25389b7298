// The form of a passkey: a button that asks the device, hidden until the script shows that it can. What the device
// answers is sent as a plain form, so the server answers with a page.
import { Script } from '../../../doors/web/script.tsx'
import { useTexts } from '../../../texts/context.tsx'
import { Button, type ButtonProps } from '../../../ui/button.tsx'

export type PasskeyFormProps = {
  /** What the browser is asked for: JSON, or the address that gives it. */
  options: string
  /** A new passkey is made; otherwise one is used. */
  make?: boolean
  /** On the button. */
  label: string
  kind?: ButtonProps['kind']
  /** Other fields to send along. */
  fields?: Record<string, string>
  /** Said instead of the button where there is no script, or a browser that knows no passkeys. */
  otherwise?: string
}

export function PasskeyForm(props: PasskeyFormProps) {
  const { options, make, label, kind, fields = {}, otherwise } = props
  const t = useTexts()
  return (
    <>
      <form method="post" hidden data-passkey={options} data-make={make ? 'yes' : undefined}>
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="passkey" />
        <Button kind={kind} icon="key">
          {label}
        </Button>
        <p
          role="status"
          data-stopped={t(make ? 'passkey.notMade' : 'passkey.notUsed')}
          data-there={t('passkey.there')}
        />
      </form>
      {otherwise && <p>{otherwise}</p>}
      {/* Right behind the form, so that nothing moves once the page is seen. */}
      <Script name="passkey" />
    </>
  )
}
