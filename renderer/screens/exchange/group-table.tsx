import { numberText } from '../../../shared/text/number-text.ts'
import type { Preview } from './view.ts'

type Group = Preview['byOffice'][number]

/** What an import touches, per office, task or kind of record; groups it leaves alone are left out. */
export const GroupTable = ({
  label,
  none,
  groups,
}: {
  readonly label: string
  /** What records of no group are called. */
  readonly none: string
  readonly groups: readonly Group[]
}) => {
  const touched = groups.filter(
    (group) => group.new + group.changed + group.deleted + group.conflicts > 0,
  )
  if (touched.length === 0) return <p className="exchange-quiet">没有变化。</p>
  return (
    <table className="exchange-groups">
      <thead>
        <tr>
          <th scope="col">{label}</th>
          <th scope="col">新增</th>
          <th scope="col">更新</th>
          <th scope="col">删除</th>
          <th scope="col">冲突</th>
        </tr>
      </thead>
      <tbody>
        {touched.map((group) => (
          <tr key={group.id ?? ''}>
            <th scope="row">{group.name || none}</th>
            <td>{numberText(group.new)}</td>
            <td>{numberText(group.changed)}</td>
            <td>{numberText(group.deleted)}</td>
            <td>{numberText(group.conflicts)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
