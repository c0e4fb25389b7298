// Letters and texts about a booking, for whoever says that they speak Spanish best.
import type { TextKey } from '../en.ts'

export const publicBooking = {
  'publicBooking.refused.noNew': 'En este momento no podemos aceptar pacientes nuevos.',
  'publicBooking.refused.otherVisit': 'Hace falta otro tipo de cita. Llámenos, por favor.',
  'publicBooking.refused.callUs': 'Llámenos, por favor, antes de que podamos dar esta cita.',
  'publicBooking.refused.notReached': 'No pudimos hablar con usted para preguntar lo que faltaba.',

  'publicBooking.letter.code.title': '{code} es su código de {clinic}',
  'publicBooking.letter.code':
    'Su código es {code}.\n\nEscríbalo en la página en la que pide la cita, en los próximos {minutes} minutos. Entonces la hora es suya.\n\nSi usted no pidió ninguna cita en {clinic}, alguien escribió su dirección por error. No haga caso de este mensaje: sin el código no se da ninguna cita.',
  'publicBooking.text.code':
    '{code} es su código para pedir cita en {clinic}. Vale {minutes} minutos.',
  'publicBooking.letter.linkCode':
    'Su código es {code}.\n\nEscríbalo en la página que abrió nuestro enlace, en los próximos {minutes} minutos. Entonces verá las horas libres.\n\nSi usted no abrió ningún enlace de {clinic}, lo hizo otra persona. No haga caso de este mensaje: sin el código no se muestra nada.',
  'publicBooking.text.linkCode':
    '{code} es su código para pedir cita en {clinic}. Vale {minutes} minutos.',
  'publicBooking.letter.received.title': 'Recibida: su cita en {clinic}',
  'publicBooking.letter.received':
    'Hola, {name}:\n\nHemos recibido su solicitud. La hora queda guardada para usted:\n\n{when}\n{place}\n\nRecepción la revisa y le escribe cuando todo esté en orden.\n\nVer o cancelar la cita: {link}\n\n{clinic}, {phone}',
  'publicBooking.text.received':
    '{clinic}: recibida. {when} queda guardada para usted. Ver o cancelar: {link}',
  'publicBooking.letter.booked.title': 'Confirmada: su cita en {clinic}',
  'publicBooking.letter.booked':
    'Hola, {name}:\n\nSu cita está confirmada:\n\n{when}\n{place}\n\nVer o cancelar la cita: {link}\n\n{clinic}, {phone}',
  'publicBooking.text.booked': '{clinic}: cita confirmada, {when}. Ver o cancelar: {link}',
  'publicBooking.letter.refused.title': 'Sobre su cita en {clinic}',
  'publicBooking.letter.refused':
    'Hola, {name}:\n\nNo pudimos darle esta cita:\n\n{when}\n\n{why}\n\nPuede llamarnos al {phone} o pedir otra cita: {book}\n\n{clinic}',
  'publicBooking.text.refused':
    '{clinic}: no pudimos darle la cita del {when}. {why} Tel. {phone}.',
  'publicBooking.letter.cancelled.title': 'Cancelada: su cita en {clinic}',
  'publicBooking.letter.cancelled':
    'Hola, {name}:\n\nComo usted pidió, esta cita queda cancelada:\n\n{when}\n{place}\n\nPedir otra: {book}\n\n{clinic}, {phone}',
  'publicBooking.text.cancelled':
    '{clinic}: cita cancelada como usted pidió, {when}. Pedir otra: {book}',
  'publicBooking.letter.link.title': 'Pida su cita en {clinic}',
  'publicBooking.letter.link':
    'Hola, {name}:\n\nPida su cita con nosotros. Abra este enlace, escriba su fecha de nacimiento y elija una hora:\n\n{link}\n\nNo necesita una cuenta. El enlace vale una vez, hasta el {until}. Si prefiere llamar: {phone}.\n\n{clinic}',
  'publicBooking.text.link': '{clinic}: pida su cita; no necesita una cuenta: {link}',
} as const satisfies Partial<Record<TextKey, string>>
