/**
 * The advice of `app/texts/en/urgent.ts` in Spanish, for a message that was written in Spanish while the pages around it are not.
 * Not yet reviewed by a clinician, nor by a translator.
 */
import type { Kind } from '../kinds.ts'

export const adviceEs = {
  call: 'Llamar al {number}',
  text: 'Mandar un texto al {number}',
  late: 'Puede que no leamos su mensaje a tiempo. Después de pedir ayuda, todavía lo puede enviar.',
}

export const adviceEsOf: Record<Kind, { title: string; body: string }> = {
  breathing: {
    title: 'La falta de aire puede ser una emergencia',
    body: 'Llame al {number} ahora si cuesta respirar o hablar, o si los labios se ponen morados. Siéntese derecho y no maneje.',
  },
  unresponsive: {
    title: 'Un desmayo, o no poder despertar, puede ser una emergencia',
    body: 'Llame al {number} ahora. Quien contesta le dirá qué hacer hasta que llegue la ayuda.',
  },
  seizure: {
    title: 'Una convulsión puede ser una emergencia',
    body: 'Llame al {number} ahora si es la primera, dura 5 minutos o se repite. Ponga a la persona de lado y no le meta nada en la boca.',
  },
  heart: {
    title: 'El dolor de pecho o el corazón muy acelerado puede ser una emergencia',
    body: 'Llame al {number} ahora, aunque no tenga la certeza. Siéntese, descanse y no maneje.',
  },
  stroke: {
    title: 'Señales como estas necesitan ayuda de inmediato',
    body: 'Llame al {number} ahora, aunque se quiten. Recuerde a qué hora empezaron: en el hospital se lo van a preguntar.',
  },
  allergy: {
    title: 'Una reacción alérgica fuerte puede ser una emergencia',
    body: 'Llame al {number} ahora si se hincha la cara, la lengua o la garganta, o si cuesta respirar. Si tiene un autoinyector de epinefrina, úselo primero.',
  },
  bleeding: {
    title: 'Un sangrado fuerte es una emergencia',
    body: 'Llame al {number} ahora si sale mucha sangre o no para. Apriete la herida con una tela limpia hasta que llegue la ayuda.',
  },
  overdose: {
    title: 'Demasiada medicina o una droga puede ser una emergencia',
    body: 'Llame al {number} ahora. No espere a sentirse mal. Diga qué se tomó, cuánto y cuándo.',
  },
  poison: {
    title: 'Un veneno puede ser una emergencia',
    body: 'Llame al {number} ahora, y salga al aire libre si hay gas o humo. No haga vomitar a nadie. Guarde lo que se tragó, para enseñarlo.',
  },
  'self-harm': {
    title: 'No tiene que pasar por esto a solas',
    body: 'En la línea de crisis, {crisis}, hay alguien de día y de noche, por llamada o texto. Si usted u otra persona puede hacerse daño ahora, llame al {number}.',
  },
  'harm-others': {
    title: 'Puede recibir ayuda ahora mismo',
    body: 'En la línea de crisis, {crisis}, hay alguien de día y de noche, por llamada o texto. Si alguien puede salir lastimado ahora, llame al {number}.',
  },
  danger: {
    title: 'Si está en peligro ahora, pida ayuda primero',
    body: 'Llame al {number} y, si puede, vaya a un lugar seguro. Lo que le pasa no es su culpa.',
  },
  child: {
    title: 'Un bebé o un niño tan enfermo necesita ayuda ahora',
    body: 'Llame al {number} o vaya a emergencias ahora. No espere si un bebé está flojito, cuesta despertarlo o no toma, o si tiene fiebre en los primeros 3 meses.',
  },
  pregnancy: {
    title: 'Esto no puede esperar en el embarazo ni después del parto',
    body: 'Llame al {number} o vaya al hospital ahora si hay sangrado, dolor fuerte, mucho dolor de cabeza, salida de líquido, o si el bebé se mueve menos.',
  },
  injury: {
    title: 'Un golpe o una herida así puede ser una emergencia',
    body: 'Llame al {number} o vaya a emergencias ahora. Después de una caída o un golpe en la cabeza, no se mueva mucho y no maneje.',
  },
  sugar: {
    title: 'El azúcar muy baja o muy alta puede ser una emergencia',
    body: 'Si está baja y la persona está despierta, dele jugo o azúcar. Llame al {number} ahora si está confundida, cuesta despertarla o vomita.',
  },
  infection: {
    title: 'Una fiebre así puede ser una emergencia',
    body: 'Llame al {number} o vaya a emergencias ahora. No espere si alguien está confundido, tiene el cuello tieso o escalofríos fuertes, o recibe tratamiento de cáncer.',
  },
  sight: {
    title: 'Un cambio repentino en la vista puede ser una emergencia',
    body: 'Llame al {number} o vaya a emergencias ahora. Si le cayó algo en el ojo, enjuáguelo primero 15 minutos con agua limpia.',
  },
  pain: {
    title: 'Un dolor tan fuerte puede ser una emergencia',
    body: 'Llame al {number} o vaya a emergencias ahora si empezó de repente, es muy fuerte o empeora.',
  },
  help: {
    title: 'Esto puede ser una emergencia',
    body: 'Llame al {number} ahora. No espere una respuesta aquí.',
  },
}
