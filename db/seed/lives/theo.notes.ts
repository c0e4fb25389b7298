// What was written about Theo's visits; to his parents, and from age four to him as well.

export const notes: Record<string, string> = {
  newborn: `Theo was born at 40 weeks and 4 days and weighed 3,410 grams. He breathed and cried at once. He passed the hearing screen in both ears and the heart screen. He had vitamin K and his first hepatitis B shot.

He is a little yellow, which is common; the number is well under the line for light. He feeds every two to three hours.

Please see Hana in the first days at home. Call if he will not wake to feed, or if the yellow reaches his legs.

Joy Ferreira-Stone, MD`,
  d15: `Two weeks old and already above his birth weight, which is the best sign there is. The cord stump fell off. The yellow is gone.

We talked about safe sleep: on his back, his own flat bed, nothing soft in it. Marcus asked how one knows that a baby is sick. A temperature of 38 or more before he is two months old is always a call, at any hour.

Hana Brandvold-Achebe, CNM, FNP`,
  m6: `Theo sits with a hand on the floor, laughs out loud, and grabs for spoons. Growth follows his own line.

You may start soft foods now. Offer egg and peanut butter thinned with milk early; that lowers the chance of allergy.

Vaccines today. He may be warm and cross tonight.

Hana Brandvold-Achebe, CNM, FNP`,
  m12: `A year old. He walks along the couch and says mama, dada and "duck" for most animals.

A month ago his cheeks came out in hives after scrambled egg. He was well otherwise. Leave egg out for now; baked into bread is fine if he has had it already. We will test it again here, with care.

Blood from the finger for iron and lead today. Vaccines in both thighs.

Hana Brandvold-Achebe, CNM, FNP`,
  m24: `Two years. Theo puts two and three words together, runs, and has opinions about socks.

Growth on his line. We talked about tantrums: stay near, stay dull, let it pass.

The eczema in the bends of his arms is mild. Thick cream twice a day, and the weak steroid for three days when it is red.

Hana Brandvold-Achebe, CNM, FNP`,
  m36: `Three years. He pedals, draws a circle, and tells long stories about trains.

He ate a teaspoon of scrambled egg here, then a whole one, and nothing happened for two hours. I have marked the egg allergy as outgrown. Let him eat egg often, so that it stays that way.

Hana Brandvold-Achebe, CNM, FNP`,
  m48: `Four years. Theo hops on one foot, draws a person with six parts, and asked me why my stethoscope is cold.

He sees 20/30 with each eye and hears all tones. Growth on his line: 104 cm and 17.1 kg. Blood pressure is fine. His teeth are healthy; varnish today.

Four shots were a lot. He chose the dinosaur bandage.

We talked about the new baby: a doll to practice with, and one thing each day that stays only his.

Hana Brandvold-Achebe, CNM, FNP`,
  ear1: `Why you came
Two days of fever, a runny nose and pulling at the right ear. Awake most of the night.

What I found
Temperature 38.9. The right eardrum is red and bulging; the left is fine. Lungs clear, he drinks.

What we will do next
Amoxicillin twice a day for ten days, and something for pain. He should be better in two days; if he is not, bring him back.

Hana Brandvold-Achebe, CNM, FNP`,
  ear2: `Why you came
Left ear pain since last night, after a week of a cold.

What I found
Temperature 38.1. Left eardrum dull and a little red, not bulging.

What we talked about
At three, with one ear and little fever, two of three children get well without antibiotics. You were comfortable to wait.

What we will do next
Pain medicine by weight. If he is not better in two days, start the amoxicillin I have sent; otherwise leave it at the pharmacy. (He did not need it.)

Hana Brandvold-Achebe, CNM, FNP`,
  wheeze: `Theo came in working hard to breathe, on day three of a cold. Oxygen 93 to 95 percent. He has bronchiolitis, a virus in the small airways.

We cleared his nose, watched him feed, and he kept his oxygen above 93 asleep. No X-ray and no antibiotics were needed. Home after five hours.

Come back for pauses in breathing, blue lips, or fewer than three wet diapers in a day.

Nils Ravenscroft-Amin, MD`,
  now: `Why you came
A look at the ears: his teacher says he asks "what?" a lot, and he had a cold two weeks ago.

What I found
Both eardrums move, no fluid behind them. He repeated every whispered word, including the rude one Marcus taught him.

What I think
He hears well. He is four, and listening is optional.

What we will do next
Nothing. Next visit when he turns five, or when you need us. Good luck to all of you with the baby.

Hana Brandvold-Achebe, CNM, FNP`,
}
