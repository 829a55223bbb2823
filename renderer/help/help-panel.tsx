import { Button, Input } from 'antd'
import { useState } from 'react'
import { HelpContents, HelpFound } from './help-list.tsx'
import { HelpPageView, type Place } from './help-page.tsx'
import type { Topic } from './topics.ts'
import './help.css'

/** What the panel shows: words asked for, else the contents, else a page. */
type Shown = Place & { readonly asked: string; readonly hasContents: boolean }

const page = (place: Place): Shown => ({ ...place, asked: '', hasContents: false })

/** 使用帮助: a page of the manual, the contents, or what a search found. */
export const HelpPanel = ({
  topic,
  onOpen,
}: {
  readonly topic: Topic
  readonly onOpen: (topic: Topic) => void
}) => {
  const [shown, setShown] = useState<Shown>(page({ topic }))
  const [wanted, setWanted] = useState(topic)
  // F1 at another place opens another page while this one is shown; a page opened in here is shown already.
  if (wanted !== topic) {
    setWanted(topic)
    if (shown.topic !== topic) setShown(page({ topic }))
  }
  const open = (place: Place): void => {
    setShown(page(place))
    onOpen(place.topic)
  }
  const asked = shown.asked.trim()
  return (
    <div className="help">
      <div className="help-bar">
        <Button onClick={() => setShown({ ...page(shown), hasContents: !shown.hasContents })}>
          目录
        </Button>
        <Input
          type="search"
          aria-label="在使用帮助中查找"
          placeholder="查找，例如：撤销"
          allowClear
          value={shown.asked}
          onChange={(event) => setShown({ ...shown, asked: event.target.value })}
        />
      </div>
      <div className="help-body">
        {asked !== '' && <HelpFound asked={asked} onOpen={open} />}
        {asked === '' && shown.hasContents && <HelpContents onOpen={open} />}
        {asked === '' && !shown.hasContents && (
          <HelpPageView key={`${shown.topic} ${shown.index}`} place={shown} onOpen={open} />
        )}
      </div>
    </div>
  )
}
