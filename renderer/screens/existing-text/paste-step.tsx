import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Input } from 'antd'
import type { ReadDocument } from '../../../shared/domain/existing-text/document.ts'
import { LIMITS } from '../../../shared/domain/input-text.ts'
import { CallError } from '../../api/call-error.ts'
import { api } from '../../api/client.ts'
import { loadErrorText } from '../../components/load-state.tsx'
import type { TextDraftState } from './use-text-draft.ts'

/** The first step: the text is pasted, or a file is opened. */
export const PasteStep = ({ state }: { readonly state: TextDraftState }) => {
  // Reads only, so nothing shown needs to be read again, as `useCommand` would.
  const read = useMutation<ReadDocument, CallError, { readonly text?: string }>({
    mutationFn: (input) => api['documents.read'](input),
    onSuccess: state.recognise,
  })
  // Not by `maxLength`: the field would cut the text off without a word.
  const isTooLong = state.pasted.length > LIMITS.documentText
  const isFromText = read.variables?.text !== undefined
  const recognise = () => {
    if (state.pasted.trim() !== '' && !isTooLong && !read.isPending)
      read.mutate({ text: state.pasted })
  }
  return (
    <section className="existing-paste" aria-label="粘贴或打开">
      <h2 className="existing-title">一键排版</h2>
      <p className="existing-hint">
        把写好的文字排成公文格式：认出题目、主送机关、各级标题、表格、附件、落款，请您核对，再生成报告。正文一字不动、一字不丢。
      </p>
      {read.error !== null && read.error.code !== 'cancelled' && (
        <Alert
          type="error"
          showIcon
          className="existing-notice"
          title={loadErrorText(read.error)}
        />
      )}
      <div className="existing-actions">
        <Button
          loading={read.isPending && !isFromText}
          disabled={read.isPending}
          onClick={() => read.mutate({})}
        >
          打开文件
        </Button>
        <span className="existing-hint">
          Word文件或纯文本文件。旧格式的Word文件、WPS文字文件，请先在WPS中另存为新格式的Word文件。
        </span>
      </div>
      <label className="existing-label" htmlFor="existing-pasted">
        或者把文字粘贴在这里
      </label>
      <Input.TextArea
        id="existing-pasted"
        className="existing-area"
        value={state.pasted}
        placeholder="从Word、WPS、网页或微信中复制全文，按 Ctrl+V 粘贴。"
        onChange={(event) => state.paste(event.target.value)}
        onKeyDown={({ key, ctrlKey }) => {
          if (key === 'Enter' && ctrlKey) recognise()
        }}
      />
      <div className="existing-actions">
        <Button
          type="primary"
          title="Ctrl+Enter"
          loading={read.isPending && isFromText}
          disabled={read.isPending || isTooLong || state.pasted.trim() === ''}
          onClick={recognise}
        >
          识别
        </Button>
        {isTooLong ? (
          <span className="existing-problem" role="alert">
            ▲ 文字有{state.pasted.length}字，超过{LIMITS.documentText / 10_000}
            万字的上限。文字都还在，请分成几份，一份一份地粘贴。
          </span>
        ) : (
          <span className="existing-hint">涉密文字请勿粘贴。</span>
        )}
      </div>
    </section>
  )
}
