// Spanish of forms that are filled in without an account: what goes out to people.
import type { TextKey } from '../en.ts'

export const intake = {
  'intake.letter.goOn.title': 'Su formulario de {clinic}',
  'intake.letter.goOn':
    'Usted empezó a llenar un formulario de {clinic}. Para seguir, abra esta página y escriba el código:\n\n{link}\n\nCódigo: {code}\n\nSirve hasta el {until}. Quien tenga el código puede leer lo que usted escribió: no lo comparta.\n\nSi usted no lo pidió, alguien escribió su dirección por error. No haga caso de este mensaje.',
  'intake.letter.link.title': 'Un formulario para usted de {clinic}',
  'intake.letter.link':
    'Hola, {name}:\n\nPor favor, llene un formulario para nosotros. No necesita una cuenta:\n\n{link}\n\nEl enlace sirve hasta el {until}. Si prefiere llamar: {phone}.\n\n{clinic}',
  'intake.text.link': '{clinic}: por favor, llene un formulario. No necesita una cuenta: {link}',
  'intake.letter.code.title': '{code} es su código de {clinic}',
  'intake.letter.code':
    'Su código es {code}.\n\nEscríbalo en la página que abrió, en los próximos {minutes} minutos.\n\nSi usted no abrió un enlace de {clinic}, avísenos: {phone}. No dé el código a nadie.',
  'intake.text.code': '{code} es su código de {clinic}. Sirve {minutes} minutos. No lo dé a nadie.',
} as const satisfies Partial<Record<TextKey, string>>
