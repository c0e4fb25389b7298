// The page that the link of a reminder or an offer opens, and the frame around it.
import type { TextKey } from '../en.ts'

export const visitLink = {
  'common.skip': 'Ir a la página',
  'common.emergency': 'En una emergencia, llame al <call>{number}</call>.',
  'common.questions': '¿Tiene preguntas? Llámenos al <call>{phone}</call>.',
  'common.demo': 'Demostración. Todas las personas son inventadas.',
  'form.problems': 'Hay algo que corregir',
  'form.day': 'Día',
  'form.month': 'Mes',
  'form.year': 'Año',
  'appointments.yours': '{time} en su reloj',

  'visitLink.title': 'Su cita en {clinic}',
  'visitLink.when': 'Cuándo',
  'visitLink.now': 'Ahora',
  'visitLink.old': 'La cita que tenemos que cambiar',
  'visitLink.new': 'Hora nueva',
  'visitLink.held': 'Guardada para usted hasta el',
  'visitLink.born': 'Fecha de nacimiento del paciente',
  'visitLink.bornHint': 'Para que nadie más cambie la cita.',
  'visitLink.noDate': 'Escriba la fecha de nacimiento: día, mes y año.',
  'visitLink.wrongDate':
    'Esa no es la fecha de nacimiento que tenemos. Después de cinco fechas equivocadas este enlace deja de servir; siempre puede llamarnos.',
  'visitLink.confirm': 'Confirmar: iré',
  'visitLink.cancel': 'Cancelar esta cita',
  'visitLink.other time': 'Pedir otra hora',
  'visitLink.take': 'Tomar la hora nueva',
  'visitLink.refuse.earlier': 'No, sigo con la hora que tengo',
  'visitLink.refuse.clinic': 'Esta hora no me conviene',
  'visitLink.confirmed': 'Usted ya confirmó esta cita.',
  'visitLink.over':
    'Aquí ya no se puede cambiar nada. Entre en el portal para ver sus citas, o llame al {phone}.',
  'visitLink.became.confirmed': 'Gracias. Su cita queda confirmada.',
  'visitLink.became.cancelled':
    'Su cita queda cancelada y la hora queda libre para otra persona. Para pedir otra entre en el portal, o llame al {phone}.',
  'visitLink.became.asked':
    'Lo hemos recibido. Recepción le contactará para darle otra hora. Hasta entonces su cita sigue en pie.',
  'visitLink.became.too late':
    'Ya es tarde para cancelar esta cita aquí. Recepción sabe que quiere cancelarla y le contactará; o llame ahora al {phone}.',
  'visitLink.became.taken': 'La hora nueva es suya. Su cita cambió de hora.',
  'visitLink.became.refused': 'Gracias por decírnoslo. Sigue con la hora que tiene.',
  'visitLink.became.refusedClinic':
    'Gracias por decírnoslo. Recepción le contactará para darle otra hora.',
  'visitLink.became.goneClinic':
    'Esta oferta terminó: se acabó el plazo o ya se respondió. Recepción le contacta si todavía no tiene otra hora.',
  'visitLink.became.gone':
    'Esta oferta terminó: se acabó el plazo o ya se respondió. Sigue con la hora que tiene.',
  'visitLink.signIn': 'Entrar para ver todo sobre sus citas',
} as const satisfies Partial<Record<TextKey, string>>
