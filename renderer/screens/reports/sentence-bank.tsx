import { Button, Input } from 'antd'
import { useDeferredValue, useState } from 'react'
import type { AppClient } from '../../../shared/contract/index.ts'
import type { Report, ReportBlock } from '../../../shared/domain/report/report.ts'
import { LoadState } from '../../components/load-state.tsx'
import { useCall } from '../../hooks/use-call.ts'
import './sentence-bank.css'

export type Sentence = Awaited<ReturnType<AppClient['sentences.list']>>['sentences'][number]

const SHOWN = 30

/** One paragraph of another report, as it would stand here, and the step that takes it. */
const SentenceCard = ({
  sentence,
  onTake,
}: {
  readonly sentence: Sentence
  readonly onTake: (sentence: Sentence) => void
}) => (
  <li className="reports-sentence">
    <p className="reports-sentence-from">
      {sentence.year}年 · {sentence.headings.at(-1) ?? sentence.reportTitle}
    </p>
    <p className="reports-sentence-text">{sentence.adjusted}</p>
    <Button size="small" onClick={() => onTake(sentence)}>
      插入到这一段后面
    </Button>
  </li>
)

/** 句库: what earlier reports said in the chapter the clerk stands in. */
export const SentenceBank = ({
  report,
  block,
  onTake,
}: {
  readonly report: Report
  readonly block: ReportBlock | undefined
  readonly onTake: (sentence: Sentence) => void
}) => {
  const [text, setText] = useState('')
  const wanted = useDeferredValue(text.trim())
  const query = useCall(
    'sentences.list',
    {
      reportId: report.id,
      limit: SHOWN,
      text: wanted,
      ...(block === undefined ? {} : { blockId: block.id }),
    },
    { keepPrevious: true },
  )
  return (
    <section aria-label="句库">
      <Input
        size="small"
        allowClear
        aria-label="在句库里找"
        placeholder="在句库里找"
        maxLength={100}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <LoadState query={query} rows={5}>
        {({ sentences, total }) =>
          total === 0 ? (
            <p className="reports-facts-hint">
              以前的报告里没有这一章的句子。点选别的标题或段落，或者在上面换几个字找；做好的报告和“一键排版”的报告都会进入句库。
            </p>
          ) : (
            <>
              <p className="reports-facts-hint">
                {total > sentences.length
                  ? `共${total}段，先列${sentences.length}段`
                  : `共${total}段`}
                。年份已改为{report.year}年的写法，数据仍是往年的，插入后逐处核对。
              </p>
              <ul className="reports-sentences">
                {sentences.map((sentence) => (
                  <SentenceCard key={sentence.blockId} sentence={sentence} onTake={onTake} />
                ))}
              </ul>
            </>
          )
        }
      </LoadState>
    </section>
  )
}
