// What a role may do. Its name is its id: people have it, audit rows name it, so it never changes.
import { z } from 'zod'
import { permissions, type Permission } from '../../../kit/access.ts'
import { permissionWords } from '../../access/document.ts'
import { capital } from '../../../texts/capital.ts'
import { keepAnAdmin, oneAtATime } from '../../staff/keep-admin.ts'
import { settingKind } from '../kind.ts'

const known = (may: readonly string[]): Permission[] =>
  permissions.filter((one) => may.includes(one))

export const role = settingKind<{ may: Permission[] }>({
  key: 'role',
  title: 'settings.role',
  page: (id) => `/staff/settings/roles/${id.replaceAll(' ', '_')}`,
  opensAccess: true,
  may: 'staff.manage',
  value: z.object({
    may: z.array(z.string()).transform(known),
  }),
  async read(tx, id) {
    const row = await tx.db
      .selectFrom('staff_role')
      .select('may')
      .where('role', '=', id)
      .executeTakeFirst()
    return row ? { may: known(row.may) } : null
  },
  async write(tx, id, { may }) {
    await oneAtATime(tx)
    await tx.db.updateTable('staff_role').set({ may }).where('role', '=', id).execute()
    await keepAnAdmin(tx, 'may')
  },
  fields: ({ may }) => ({ may }),
  lines: ({ may }, t) =>
    permissions.map((one) => ({
      term: capital(permissionWords[one] ?? one),
      value: t(may.includes(one) ? 'settings.yes' : 'settings.no'),
    })),
})
