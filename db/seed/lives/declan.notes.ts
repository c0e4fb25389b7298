// What was written about Declan's visits, to him and to his mother.

export const notes = {
  attack: `Declan came in at night with a cold, a tight chest and short sentences. He is allergic to cats and had slept over at a friend's house with three.

Oxygen 92 percent at first. After three rounds of albuterol and one dose of steroid by mouth he spoke in full sentences and slept. Oxygen 97 percent.

Home with the steroid for four more days and the rescue inhaler with the spacer. Please see your own doctor this week; he needs something every day for a while.

Nils Ravenscroft-Amin, MD`,
  afterAttack: `Why you came
Three days after the emergency room.

What I found
No wheeze. Breathing test 78 percent of what we expect for his height, 91 after the inhaler. That gap is what asthma looks like.

What we will do next
1. Fluticasone, 2 puffs morning and night, every day, also when well. Rinse and spit.
2. Albuterol with the spacer when the chest is tight, and 15 minutes before soccer.
3. One copy of the action plan on the fridge, one for the school nurse.
4. No sleepovers with cats for now. He took this hardest.

Hana Brandvold-Achebe, CNM, FNP`,
  physical13: `Why you came
Yearly checkup and the shots for seventh grade.

What I found
He grew 9 cm in a year and his jeans show it. Lungs clear, breathing test 94 percent. Spine straight.

What we did
Tdap, first meningitis vaccine and second HPV. He sat down for all three and felt fine.

Hana Brandvold-Achebe, CNM, FNP`,
  acne: `Why you came
Pimples on the forehead, cheeks and upper back for a year. You have tried toothpaste, which you asked me not to tell your mother.

What I found
Black and white heads, some red bumps, few scars. Worse under the chin strap.

What we will do next
1. Benzoyl peroxide wash once a day in the shower. It bleaches towels.
2. Adapalene gel at night, a pea for the whole face, every second night for two weeks, then each night.
3. It gets a little worse before it gets better. Give it three months.
4. No toothpaste.

Hana Brandvold-Achebe, CNM, FNP`,
  sports: `Why you came
The form for the soccer team, and your yearly checkup.

What we talked about
School is fine, chemistry is not. You sleep seven hours, with the phone in the room; we agreed on the kitchen from ten o'clock. Your asthma keeps you awake about never. Nobody in the family died young of the heart; you have never fainted.

What I found
173 cm, 61.5 kg. Blood pressure 114/66. Heart sounds the same lying, standing and squatting. Knees and ankles stable. Lungs clear; breathing test 96 percent. Skin much better.

What we will do next
1. Cleared for all sports.
2. Fluticasone down to 2 puffs once a day; back up if you need the rescue inhaler more than twice a week.
3. Two epinephrine pens: one in the soccer bag, one at home. Check the date on them.
4. Third flu-season in a row without a missed week of school. Well done.

Hana Brandvold-Achebe, CNM, FNP`,
  alone: `Part of the visit alone with Declan, as at every visit from age 12. Kept for his care team only.`,
  throat: `Why you came
Sore throat and fever for two days. Two boys on the team have strep.

What I found
Temperature 38.4. Red throat, no pus. The quick test is negative. Because it can miss one in ten at your age, we sent a culture.

What we will do next
No antibiotics for now. Ibuprofen, cold drinks, ice. School when you have had no fever for a day. We will write when the culture is back, in two days.

Hana Brandvold-Achebe, CNM, FNP`,
}
