import { LoadState } from '../../components/load-state.tsx'
import { useCall } from '../../hooks/use-call.ts'
import { AboutCard } from './about-card.tsx'
import { AuthorsCard } from './authors-card.tsx'
import { BureauCard } from './bureau-card.tsx'
import { BackupCard } from './backup-card.tsx'
import { CheckCard } from './check-card.tsx'
import { DisplayCard } from './display-card.tsx'
import { LayoutCard } from './layout-card.tsx'
import { OfficesCard } from './offices-card.tsx'
import { SampleCard } from './sample-card.tsx'
import { TemplatesCard } from './templates-card.tsx'
import './screen.css'

/** 设置: what is set once, and the state of the data. Every change is saved at once. */
export const SettingsScreen = () => (
  <LoadState query={useCall('settings.get', {})} rows={12}>
    {(settings) => (
      <div className="settings">
        <div className="settings-columns">
          <div className="settings-column">
            <BureauCard settings={settings} />
            <LayoutCard settings={settings} />
            <TemplatesCard />
          </div>
          <div className="settings-column">
            <OfficesCard />
            <AuthorsCard settings={settings} />
            <DisplayCard />
            <CheckCard settings={settings} />
            <SampleCard settings={settings} />
            <AboutCard settings={settings} />
          </div>
        </div>
        <BackupCard settings={settings} />
      </div>
    )}
  </LoadState>
)
