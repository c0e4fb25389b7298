// Templates of messages of the demonstration clinic.
export type SeedTemplate = {
  team: 'Front desk' | 'Care' | null
  lang: 'en' | 'es'
  title: string
  body: string
  asks: string[]
}

export const templates: readonly SeedTemplate[] = [
  {
    team: null,
    lang: 'en',
    title: 'We need a few more days',
    body: 'Hello {first name},\n\nthank you for your message. We need until {day of the answer} to answer it well. If it gets worse before then, call us at {clinic phone}.\n\n{your name}, {team}',
    asks: ['day of the answer'],
  },
  {
    team: null,
    lang: 'es',
    title: 'Necesitamos unos días más',
    body: 'Hola {first name}:\n\nGracias por su mensaje. Necesitamos hasta el {day of the answer} para responderle bien. Si empeora antes, llámenos al {clinic phone}.\n\n{your name}, {team}',
    asks: ['day of the answer'],
  },
  {
    team: 'Front desk',
    lang: 'en',
    title: 'Your next appointment',
    body: 'Hello {first name},\n\nwe see you on {appointment day} at {appointment time}. Please bring your insurance card and a list of what you take.\n\n{your name}, {clinic}',
    asks: [],
  },
  {
    team: 'Front desk',
    lang: 'es',
    title: 'Su próxima cita',
    body: 'Hola {first name}:\n\nLe esperamos el {appointment day} a las {appointment time}. Traiga por favor su tarjeta del seguro y una lista de lo que toma.\n\n{your name}, {clinic}',
    asks: [],
  },
  {
    team: 'Care',
    lang: 'en',
    title: 'Fasting before a blood test',
    body: 'Hello {first name},\n\nfor the test on {day of the test}, please eat and drink nothing but water for {hours} hours before. Take your tablets as usual, unless we told you otherwise.\n\n{your name}, {team}',
    asks: ['day of the test', 'hours'],
  },
  {
    team: 'Care',
    lang: 'en',
    title: 'Refill sent to the pharmacy',
    body: 'Hello {first name},\n\nwe sent your refill of {medicine} to {pharmacy} today, {today}. It is mostly ready within a day.\n\n{your name}, {team}',
    asks: ['medicine', 'pharmacy'],
  },
  {
    team: 'Care',
    lang: 'es',
    title: 'Receta enviada a la farmacia',
    body: 'Hola {first name}:\n\nHoy, {today}, enviamos su receta de {medicine} a {pharmacy}. Casi siempre está lista en un día.\n\n{your name}, {team}',
    asks: ['medicine', 'pharmacy'],
  },
]
