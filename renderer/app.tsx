import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { ErrorBoundary } from './components/error-boundary.tsx'
import { Shell } from './shell/shell.tsx'
import { useTheme } from './theme.ts'

dayjs.locale('zh-cn')

/** The page: language, look, the cache of what was read, and a last net for errors. */
export const Root = ({ queries }: { readonly queries: QueryClient }) => {
  const theme = useTheme()
  return (
    <ConfigProvider
      locale={zhCN}
      theme={theme}
      wave={{ disabled: true }}
      // antd would put a space between two characters, and a button's name must be what it says.
      button={{ autoInsertSpace: false }}
    >
      <App className="page" message={{ maxCount: 3 }}>
        <ErrorBoundary>
          <QueryClientProvider client={queries}>
            <Shell />
          </QueryClientProvider>
        </ErrorBoundary>
      </App>
    </ConfigProvider>
  )
}
