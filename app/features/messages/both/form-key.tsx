/** Says which form this is, so that it makes one message however often it is sent; kept with what was typed. */
import { useTyped } from '../../../ui/typed.tsx'

export function FormKey({ of }: { of: string }) {
  const [typed = of] = useTyped('key') ?? []
  return <input type="hidden" name="key" value={typed} />
}
