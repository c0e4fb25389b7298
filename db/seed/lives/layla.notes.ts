// What was written about Layla: an underactive thyroid, found and treated.

export const notes = {
  first: `Why you came
A year of being cold and tired. Your hair comes out in the shower, you have gained six kilos, and your sister says your voice is lower on the phone. You thought it was grief, or age, or the new country.

What I found
Pulse 56. Dry skin. The thyroid is a little large and firm, no lumps. Reflexes slow to relax, which is a small thing that says much.

What I think
I think of an underactive thyroid. A blood test will tell.

What we will do next
Blood today. I will call you myself. You prefer English with me and Arabic for anything to sign; it is in the chart.

Inés Castellano-Brook, MD`,
  result: `Why you came
To talk about your results.

What they say
TSH is 14.2; the usual range ends at 4.5. The brain is shouting at a thyroid that does not answer. The antibodies are above what the laboratory can count. This is Hashimoto disease: your own defenses have slowly tired out the gland. You did nothing to cause it. The antinuclear test, 1:80, is faint and found in many healthy people; I would not chase it. Your iron is low as well.

What we will do next
1. Levothyroxine 50, one tablet on an empty stomach, with water only.
2. Iron in the evening, never together with the thyroid tablet; they catch each other.
3. Blood in six weeks. Energy comes back over months, not days. Hair last of all.

Inés Castellano-Brook, MD`,
  fasting: `Why you came
You want to make up the days of fasting that you missed while you were ill, and ask how to take your tablet.

What we talked about
You may fast. Take the tablet at bedtime, three hours after the last food of the evening, or half an hour before the meal at dawn; choose the one you will not forget. You chose bedtime. Iron with the evening meal.

What I found
TSH 6.8, halfway home. Pulse 64. You are warmer, you said, and sang in the kitchen.

What we will do next
Levothyroxine goes to 88. Blood in eight weeks.

Inés Castellano-Brook, MD`,
  yearly: `Why you came
Yearly visit.

What I found
TSH 2.1. Weight back to 67 kg. Pulse 70. Blood count and iron are in range. Your hair is thick again and you have cut it short on purpose.

What we did
Pap test, with a nurse beside you as you asked.

What we will do next
Same dose. Iron may stop. TSH once a year, and six weeks after any change.

Inés Castellano-Brook, MD`,
  now: `Why you came
A planned thyroid check, and a question: you are about to start calcium for your bones and heard it is bad with the tablet.

What we talked about
Calcium is fine, four hours apart from levothyroxine. Lunch is a good place for it. Your son starts at the university; the house is very quiet, and you have enrolled in a pottery course.

What I found
Pulse 68, blood pressure 116/72. Thyroid small and soft.

What we will do next
TSH today. I will write below the result. If it is in range, see you in a year.

Inés Castellano-Brook, MD`,
}
