import { Alert } from 'antd'
import type { ExchangeScope } from '../../../shared/domain/exchange/preview.ts'
import { useCall } from '../../hooks/use-call.ts'
import { estimateText, isTooLarge } from './view.ts'

/** How large the file would be, said before it is made: some sticks have no room for a large one. */
export const ExportSize = ({ scope }: { readonly scope: ExchangeScope | undefined }) => {
  const estimate = useCall(
    'exchange.estimate',
    { scope },
    { enabled: scope !== undefined, keepPrevious: true },
  )
  const size = scope === undefined ? undefined : estimate.data
  return (
    <>
      <p className="exchange-size" role="status">
        {size === undefined ? '　' : estimateText(size)}
      </p>
      {size !== undefined && isTooLarge(size) && (
        <Alert
          type="warning"
          showIcon
          title="可能超过4 GB。FAT32格式的U盘放不下这么大的一个文件，本软件也不导出超过4 GB的文件。请不带佐证材料，或按年度、按股室分几次导出。"
        />
      )}
    </>
  )
}
