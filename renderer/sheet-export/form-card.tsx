import { ExportOutlined, ImportOutlined } from '@ant-design/icons'
import { Alert, Button, Card, Select } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { helpProps } from '../help/topics.ts'
import type { IsoDate } from '../../shared/domain/date.ts'
import { DateField } from '../components/date-field.tsx'
import { type PackAs, PackForm } from '../components/pack-form.tsx'
import { WorkProgress } from '../components/work-progress.tsx'
import { useCall } from '../hooks/use-call.ts'
import { MadeForms } from './made-forms.tsx'
import { useFormBack } from './use-form-back.ts'
import { useFormsOut } from './use-forms-out.ts'
import './sheet-export.css'

const ImportDrawer = lazy(async () => ({
  default: (await import('../sheet-import/import-drawer.tsx')).ImportDrawer,
}))

/** 给股室发表、收股室的表: a form for each office, filled in with WPS, and taken in again as a merge. */
export const FormCard = ({ year }: { readonly year: number }) => {
  const offices = useCall('offices.list', {})
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [dueOn, setDueOn] = useState<IsoDate>()
  const [as, setAs] = useState<PackAs>('zip')
  const out = useFormsOut()
  const back = useFormBack()
  const options = (offices.data ?? [])
    .filter(({ removed }) => !removed)
    .map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Card {...helpProps('forms')} title="给股室发表、收股室的表" className="exchange-door">
      <p className="exchange-lead">
        股室不用装软件。给每个股室发一张{year}
        年度的表，里面是它的检查项和已经登记的台账；用WPS填好带回来，先看清改了什么，再合并进台账。
      </p>
      <div className="form-fields">
        <Select
          className="form-offices"
          mode="multiple"
          aria-label="发给哪些股室"
          placeholder="发给哪些股室"
          maxTagCount="responsive"
          value={[...chosen]}
          options={options}
          onChange={setChosen}
        />
        <DateField label="交回日期" placeholder="交回日期" value={dueOn} onChange={setDueOn} />
      </div>
      {chosen.length > 1 && <PackForm as={as} onChange={setAs} />}
      <div className="exchange-actions">
        <Button
          type="primary"
          icon={<ExportOutlined aria-hidden />}
          disabled={chosen.length === 0}
          loading={out.isPending}
          onClick={() => out.make({ year, officeIds: chosen, dueOn, as })}
        >
          给股室发表
        </Button>{' '}
        <Button
          icon={<ImportOutlined aria-hidden />}
          loading={back.isPending}
          onClick={() => back.look()}
        >
          收股室的表
        </Button>
      </div>
      <WorkProgress isRunning={out.isPending || back.isPending} />
      <MadeForms made={out.made} />
      {back.problem !== undefined && <Alert type="error" showIcon title={back.problem} />}
      {back.preview !== undefined && (
        <Suspense fallback={null}>
          <ImportDrawer
            preview={back.preview}
            year={year}
            onPreview={back.setPreview}
            onClose={back.close}
          />
        </Suspense>
      )}
    </Card>
  )
}
