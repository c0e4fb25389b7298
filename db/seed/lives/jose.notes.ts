// What was written about José's visits, in the words of the people who saw him.

export const notes: Record<string, string> & { class1: string; class2: string; eyes: string } = {
  first: `Why you came
For about four months you have been thirsty, up at night to pass water, and worn out by noon. You have lost some weight without trying. Your father had diabetes.

What I found
Blood pressure 152/94. Weight 97.4 kg. Heart and lungs sound well. The pulses in your feet are strong and you feel a light touch everywhere. A finger stick showed 251.

What I think
You have type 2 diabetes. I know that is a heavy word; you told me what it did to your father. You are catching it earlier than he did, and there is a great deal we can do.

What we will do next
1. Start metformin and glipizide, lisinopril for blood pressure and kidneys, and atorvastatin.
2. Two hours with Marguerite on food, feet and the meter.
3. An eye exam within three months.
4. Come back in three months. Call sooner if you shake, sweat or feel faint.

Inés Castellano-Brook, MD`,
  class1: `You and Lucía came together. We laid out a day of meals on the table with plastic food and had a good laugh about the rice.

We practiced with the meter until you got the same number twice. You will check before breakfast and two hours after supper.

You worry most about giving up your mother's tortillas. You do not have to. Two, not five, and corn, with beans beside them.

Next: low sugar, what it feels like and what to do. Bring your meter.

Marguerite Ngata-Dubois, RN`,
  class2: `Meter shows 140 to 190 before breakfast, down from over 220. You had one shaky afternoon at work when lunch was late; you drank juice and it passed. That was the right thing to do.

We went through: juice or glucose tablets first, then food, then tell us. Lucía knows the signs now.

We looked at your feet together. Check them every evening, dry between the toes, and no walking barefoot at the site.

Marguerite Ngata-Dubois, RN`,
  q3: `Why you came
Three-month visit. You feel like yourself again and sleep through the night.

What I found
A1c 8.4, down from 9.8. Blood pressure 142/88. You have lost 3 kg.

What I think
Going the right way. Metformin agrees with your stomach now, so there is room for more of it.

What we will do next
Metformin goes up to 1,000 mg twice a day. If your stomach complains, go back to half and call us.

Inés Castellano-Brook, MD`,
  q6: `Why you came
Regular visit. Your mother died in Oaxaca and you were there for five weeks.

What we talked about
You said you ate whatever people brought to the house, and that it would have been wrong not to. I agree. We sat for a while.

What I found
A1c 8.1, up a little. Blood pressure 140/86. Weight about the same.

What I think
Grief, and not a failure. Still, I would like to protect your heart and kidneys better.

What we will do next
1. Add empagliflozin 10 mg in the morning. Drink enough water; tell us about any itching or burning.
2. Start walking again when you are ready, ten minutes is enough.

Inés Castellano-Brook, MD`,
  q8: `Why you came
Regular visit. Twice in the past month you felt shaky around four in the afternoon; the meter said 64 and 61.

What I found
A1c 7.4. Blood pressure 132/82. Kidney numbers are steady.

What I think
You no longer need glipizide. The low sugars come from it.

What we will do next
Stop glipizide today. Keep the rest. If a number is under 70 again, call the same day.

Inés Castellano-Brook, MD`,
  q11: `Why you came
Regular visit, after the weeks with your daughter in Toronto. A clinic there drew your blood and you brought the paper; their laboratory writes sugar in other units. 8.6 there is about 155 here.

What I found
A1c 7.3. Blood pressure 132/80. You learned to skate with your grandson and have the bruise to show.

What we will do next
No changes. Bone is fine, the bruise will fade.

Inés Castellano-Brook, MD`,
  q13: `Why you came
Yearly look at everything.

What I found
A1c 7.0. LDL is where we want it. The protein in your urine, which was 62 when we met, is 28 now: inside the usual range. Feet are healthy. Weight 87.2 kg.

What I think
Your kidneys are healing a little, which happens less often than I would like. Be proud.

What we will do next
Keep going. We talked about the hepatitis B vaccine and you want to think about it.

Inés Castellano-Brook, MD`,
  q15: `Why you came
Regular visit. You were made foreman and sit more than before.

What I found
A1c 7.0, weight 86.8 kg, blood pressure 128/78.

What we will do next
You and Lucía will walk after supper, even in the rain; that was her idea. I am taking obesity off your list of problems: by weight and height you no longer have it.

Inés Castellano-Brook, MD`,
  now: `Why you came
Regular three-month visit.

What we talked about
You walk every evening. You had no low sugars. Your knees hurt a little on the stairs at the site, not enough to do anything about.

What I found
Blood pressure 126/76. Weight 85.9 kg. Feet healthy, pulses strong. A1c 6.9, the first time under 7. Cholesterol and kidney numbers are good.

What I think
Type 2 diabetes, well controlled. High blood pressure and cholesterol, both where we want them.

What we will do next
1. No change in medicines.
2. Eye exam in the coming weeks; it is booked.
3. Back in three months, with your meter.

Inés Castellano-Brook, MD`,
  eyes: `Dear Dr. Castellano,

I saw José for his yearly diabetes eye exam. He reads the smallest line with his glasses. Pressure in the eyes is normal. In both eyes there are a few small dots of bleeding at the back, the same as in the photographs of last year, and no swelling at the center.

These mild changes do not threaten his sight. Good sugar and blood pressure are the best treatment, and he has both. Please send him again in a year.

Yusuf Demirel-Cole, OD`,
}
