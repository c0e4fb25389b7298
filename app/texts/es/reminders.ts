// What tells of visits outside the portal, for whoever speaks Spanish best: reminders, answers to them, times that are offered.
import type { TextKey } from '../en.ts'

export const reminders = {
  'reminders.sms':
    '{clinic}: su cita es el {when}. Responda C para confirmar, X para cancelar, R para pedir otra hora. O abra {link}',
  'reminders.title': 'Su cita del {day}',
  'reminders.push': '{clinic}, {when}',
  'reminders.email':
    'Hola:\n\nUsted tiene una cita en {clinic} el\n\n{when}.\n\nConfírmela, cancélela o pida otra hora aquí:\n\n{link}\n\nO llame al {phone}.',
  'reminders.details': 'Es para: {type}, con {who}.\n{place}, {address}',
  'reminders.choose': 'Para elegir cómo le recordamos sus citas, entre aquí: {link}',

  'reminders.changed.booked':
    '{clinic}: usted tiene una cita el {when}. Responda C para confirmar, X para cancelar, R para pedir otra hora, o llame al {phone}.',
  'reminders.changed.moved':
    '{clinic}: tuvimos que cambiar su cita. Ahora es el {when}. Responda C para confirmar, X para cancelar, R para pedir otra hora, o llame al {phone}.',
  'reminders.changed.cancelled':
    '{clinic}: tuvimos que cancelar su cita del {when}. Llame al {phone} para pedir otra hora, por favor.',
  'reminders.changed.taken': '{clinic}: la hora nueva es suya. Ahora su cita es el {when}.',

  'reminders.answer.confirmed': '{clinic}: gracias. Su cita del {when} queda confirmada.',
  'reminders.answer.cancelled':
    '{clinic}: su cita del {when} queda cancelada. Para otra cita llame al {phone}.',
  'reminders.answer.asked':
    '{clinic}: le contactaremos para darle otra hora. Hasta entonces su cita del {when} sigue en pie. O llame al {phone}.',
  'reminders.answer.too late':
    '{clinic}: ya es tarde para cancelar su cita del {when} por mensaje. Hemos avisado a recepción. Llame al {phone}.',
  'reminders.answer.over':
    '{clinic}: su cita del {when} se cambió, se canceló o ya empezó, y no cambiamos nada. Llame al {phone}.',

  'offers.title.earlier': 'Una hora más temprana para su cita: {day}',
  'offers.title.clinic': 'Tenemos que cambiar su cita: nueva hora el {day}',
  'offers.push.earlier': '{when}. Guardada para usted hasta el {until}.',
  'offers.push.clinic': '{when}. Guardada para usted hasta el {until}.',
  'offers.sms.earlier':
    '{clinic}: hay una hora antes para usted: {when}. Se la guardamos hasta el {until}. Tome esa hora o siga con la suya: {link}',
  'offers.sms.clinic':
    '{clinic}: tenemos que cambiar su cita del {old}. Le guardamos el {when} hasta el {until}. Responda aquí: {link} o llame al {phone}',
  'offers.email.earlier':
    'Hola:\n\nHay una hora antes para su cita en {clinic}:\n\n{when}.\n\nSe la guardamos hasta el {until}. Tome esa hora, o siga con la que tiene ({old}):\n\n{link}\n\nSi no hace nada, sigue con la hora que tiene.',
  'offers.email.clinic':
    'Hola:\n\nLo sentimos: {clinic} tiene que cambiar su cita del {old}. Le guardamos otra hora:\n\n{when}.\n\nSe la guardamos hasta el {until}. Díganos si le conviene:\n\n{link}\n\nO llame al {phone}.',
} as const satisfies Partial<Record<TextKey, string>>
