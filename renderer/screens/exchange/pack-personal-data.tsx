import { Alert, Button } from 'antd'
import { personalDataText } from '../../../shared/text/evidence-text.ts'
import { useRoute } from '../../hooks/use-route.ts'
import { type PackPreview, placeLabels } from './pack-view.ts'

const SHOWN = 5

/** A hint before a pack is handed on: which texts hold numbers of persons, each opening its entry. */
export const PackPersonalData = ({ places }: { readonly places: PackPreview['personalData'] }) => {
  const { goTo } = useRoute()
  if (places.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={`有${places.length}处可能含个人信息，交出前请考虑隐去；不影响生成。`}
      description={
        <ul className="exchange-places">
          {places.slice(0, SHOWN).map(({ entryId, evidenceId, where, found }) => (
            <li key={`${entryId}${evidenceId ?? ''}${where}`}>
              {placeLabels[where]}：{personalDataText(found)}
              <Button type="link" size="small" onClick={() => goTo('ledger', { entry: entryId })}>
                查看记录
              </Button>
            </li>
          ))}
          {places.length > SHOWN && <li>另有{places.length - SHOWN}处</li>}
        </ul>
      }
    />
  )
}
