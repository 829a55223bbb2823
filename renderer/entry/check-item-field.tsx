import { Button, Form, Select } from 'antd'
import { memo, useMemo } from 'react'
import type { EntryForm, OtherFields } from './entry-form.ts'
import { type PlanIndex, itemLabel, itemOptions } from './plan-index.ts'

/** Which check items the entry serves: chosen from the plan, or taken from what its words propose. */
export const CheckItemField = memo(
  ({
    form,
    problem,
    plan,
    year,
    change,
    proposals,
  }: {
    readonly form: OtherFields
    readonly problem: string | undefined
    readonly plan: PlanIndex
    readonly year: number
    readonly change: (changed: Partial<EntryForm>) => void
    /** Check items the words of the entry propose, the likeliest first. */
    readonly proposals: readonly string[]
  }) => {
    const chosen = form.checkItemIds
    const options = useMemo(() => itemOptions(plan, year, chosen), [plan, year, chosen])
    return (
      <>
        <Form.Item
          label="服务于"
          htmlFor="entry-items"
          tooltip="一件事可以服务于几项任务：只记一次，各项任务都能看到，合计只算一次。"
          validateStatus={problem === undefined ? '' : 'error'}
          help={problem}
        >
          <Select
            id="entry-items"
            mode="multiple"
            placeholder="输入任务序号或几个字查找检查项"
            showSearch={{ optionFilterProp: 'label' }}
            listHeight={300}
            value={[...chosen]}
            options={options}
            onChange={(checkItemIds: string[]) => change({ checkItemIds })}
          />
        </Form.Item>
        {proposals.length > 0 && (
          <div className="entry-offers">
            <span className="entry-offers-label">可能服务于</span>
            {proposals.map((id) => {
              const item = plan.item(id)
              return (
                item !== undefined && (
                  <Button
                    key={id}
                    size="small"
                    className="entry-proposal"
                    title={itemLabel(plan, item)}
                    onClick={() => change({ checkItemIds: [...chosen, id] })}
                  >
                    + {itemLabel(plan, item)}
                  </Button>
                )
              )
            })}
          </div>
        )}
      </>
    )
  },
)
