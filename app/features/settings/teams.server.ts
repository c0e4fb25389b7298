// The teams, those that ended last, and everybody who can be in one.
import { z } from 'zod'
import { verb } from '../../kit/verb.ts'

export const listTeams = verb({
  name: 'settings.teams',
  who: ['staff'],
  may: 'staff.manage',
  input: z.object({}),
  audit: { action: 'read', what: 'team' },
  run: async (tx) => {
    const teams = await tx.db
      .selectFrom('team as t')
      .select(['t.team_id as id', 't.name', 't.ended_at', 't.front_desk'])
      .select(({ selectFrom }) =>
        selectFrom('team_member as m')
          .select((m) => m.fn.countAll<number>().as('n'))
          .whereRef('m.team_id', '=', 't.team_id')
          .where('m.ended_at', 'is', null)
          .as('people'),
      )
      .orderBy('t.ended_at', (by) => by.desc().nullsFirst())
      .orderBy('t.name')
      .execute()
    const people = await tx.db
      .selectFrom('staff_member as m')
      .innerJoin('account as a', 'a.account_id', 'm.account_id')
      .select(['m.account_id as account', 'm.name', 'm.role'])
      .where('a.disabled_at', 'is', null)
      .orderBy('m.name')
      .execute()
    return {
      teams: teams.map(({ people: n, ended_at: endedAt, front_desk: isDesk, ...one }) => ({
        ...one,
        people: Number(n ?? 0),
        ended: endedAt !== null,
        isDesk,
      })),
      people,
    }
  },
})
