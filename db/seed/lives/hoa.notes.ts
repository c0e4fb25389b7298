// What was written about Mrs. Hoa's visits, with an interpreter in the room or on the line.

export const notes = {
  first: `Visit with a Vietnamese interpreter (in person), and your daughter Linh.

Why you came
New to our clinic after moving in with Linh. You have had high blood pressure for about twenty years and ran out of tablets two months ago.

What I found
Blood pressure 172/94, the same on both arms, no headache, eyes and heart fine.

What we talked about
You ask that I speak to you and not over you to Linh. You are right. You cook with fish sauce at every meal; we talked about half the amount and more lime, and not about giving it up.

What we will do next
1. Amlodipine and lisinopril, one each in the morning.
2. Blood and urine tests.
3. A cuff for home, with large numbers. Write them down for two weeks.
4. The labels of your medicines will be printed in Vietnamese.

Inés Castellano-Brook, MD`,
  cough: `Visit with a Vietnamese interpreter (telephone).

Why you came
A dry cough at night for six weeks. You tried ginger and honey.

What I think
It is the lisinopril. It does this to one in ten people, and more often to people from East Asia.

What we will do next
Stop lisinopril; losartan instead. The cough goes within four weeks. I have written lisinopril on your list of things you do not tolerate.

Inés Castellano-Brook, MD`,
  bones: `Visit with a Vietnamese interpreter (in person).

Why you came
You slipped in the kitchen and broke your left wrist. It healed straight.

What I found
The bone scan shows osteoporosis: hip -2.7.

What we talked about
A wrist broken from standing height is a message from the bones. You garden on the balcony, walk to the temple, and drink no milk; there is calcium in tofu, bok choy and small dried fish.

What we will do next
Alendronate on Sunday mornings with a full glass of water, then half an hour upright before breakfast. Vitamin D each day. Night light in the hallway.

Inés Castellano-Brook, MD`,
  yearly: `Visit with a Vietnamese interpreter (in person).

Why you came
Yearly visit. You brought two weeks of home blood pressures in very neat columns.

What I found
The average at home is 132/74; here 138/76. Kidneys fine. Stool test negative. You are immune to hepatitis B.

What we talked about
You miss your garden in Cần Thơ. Linh works long hours and the afternoons are quiet. Emeka at our front desk knows of a tea group on Wednesdays where Vietnamese is spoken; you will try it once.

What we will do next
No change in medicines.

Inés Castellano-Brook, MD`,
  now: `Visit with a Vietnamese interpreter (video).

Why you came
Planned visit. Some heartburn after supper.

What we talked about
The tea group has become three afternoons a week, and you teach two of the others to fold paper lotus flowers. You forgot no tablets.

What I found
Blood pressure 134/74. Weight 48.6 kg, steady.

What I think
High blood pressure, well controlled. The heartburn may come from alendronate if you lie down too soon.

What we will do next
1. Stay upright for one full hour after alendronate. Supper before seven.
2. Blood today: kidneys, salts and sugar. One value, potassium, must be drawn again; the first tube was damaged. It is not a sign of illness.
3. Back in four months. Linh is welcome, and so are you alone.

Inés Castellano-Brook, MD`,
}
