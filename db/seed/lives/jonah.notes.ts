// What was written about Jonah's way out of a depression. Gently, and for him to read.

export const notes = {
  first: `Why you came
Your wife made the appointment, and you came. For about four months nothing has tasted of anything. You wake at three and lie there. At work you read the same page over. You have stopped calling your brother.

What we talked about
You answered the nine questions honestly; they add up to 19. You have thought that the others would be better off, and you have no plan and no wish to die. You promised to tell me or Miriam if that changes, and you have the crisis number, 988, in your phone.

What I think
This is a depression. It is an illness, and it is not a weakness of character, although it is very good at telling you so. It passes, and it passes sooner with help.

What we will do next
1. Sertraline, half a tablet for a week, then one. The stomach may be queasy for some days. It takes three to four weeks to feel a difference.
2. Talking with Clementine Abara-Finch, who is good at this. I wrote to her today.
3. Ten minutes outside each morning, with or without wanting to.
4. Blood tests, to be sure the thyroid or iron is not playing a part.
5. I will see you in two weeks.

Inés Castellano-Brook, MD`,
  twoWeeks: `Why you came
Two weeks on sertraline.

What we talked about
No better yet, which is expected. Queasy for four days, now fine. You did go out eleven mornings of fourteen. You saw Clementine once and want to go again.

What I found
Blood tests are all fine. Nine questions: 17. No thoughts of being better off gone this week.

What we will do next
Stay the course. See you in a month. Miriam may call me, and you may too.

Inés Castellano-Brook, MD`,
  change: `Why you came
Ten weeks of sertraline.

What we talked about
You laughed at something your son said and noticed that you laughed. You are sleeping until five. But you feel wrapped in cotton, and the bedroom side effects bother you both. You were embarrassed to say it; nearly half of people have them, and few say so.

What I found
Nine questions: 12. Better, and not yet well.

What we will do next
We change from sertraline to escitalopram over two weeks; the sheet tells you day by day.

Inés Castellano-Brook, MD`,
  halfYear: `Why you came
Half a year since the first visit.

What we talked about
You called your brother. You cooked the lamb. You had two bad days after your father's memorial and knew them for what they were.

What I found
Nine questions: 6. Worry questions: 5.

What we will do next
Same medicine, for at least nine more months after you feel well; stopping too soon is the commonest way back. Clementine every other week.

Inés Castellano-Brook, MD`,
  yearly: `Why you came
Yearly visit.

What I found
Nine questions: 3. Blood pressure 122/76. Weight back to what it was. Cholesterol a little high; oats and the bicycle first.

What we talked about
You and Clementine have written down your early signs: waking at three, not answering the phone, reading a page twice. Miriam has a copy. That sheet is worth more than my tablets.

What I think
The depression is in remission. I like writing that word.

Inés Castellano-Brook, MD`,
  now: `Video visit

What we talked about
You would like to stop escitalopram. You have been well for more than a year and a half, the house is calm, and work is kind at the moment. We went over what speaks for it and what against. You know your early signs.

What I found
Nine questions: 2. You look and sound like yourself; the dog agreed.

What we will do next
1. Half a tablet for four weeks, then half every other day for four weeks, then stop. No hurry; you may stay on any step.
2. Dizzy, cross or tearful for a few days after a step is common and passes. Lower than that for a week: call.
3. We talk by video in six weeks.
4. If it comes back we know the way.

Inés Castellano-Brook, MD`,
  therapy: `Psychotherapy note of Clementine Abara-Finch, LCSW. Kept apart from the record; for the therapist only.`,
}
