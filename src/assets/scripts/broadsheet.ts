// The one script of the paper: it adds to pages that are complete without it. Each part looks for its
// own marks in the page, and does nothing where there are none.

import { offerKeys } from './keys.ts'
import { keepForOffline } from './offline.ts'
import { offerSaving } from './saved.ts'
import { offerSharing } from './share.ts'
import { prepareStatus } from './status.ts'
import { offerEmbeds } from './embeds.ts'
import { offerThemes } from './theme.ts'

// The inline script of the head has set it already, unless an operator's policy forbids that script.
document.documentElement.dataset['script'] = ''

prepareStatus()
offerThemes()
offerSharing()
offerSaving()
offerKeys()
keepForOffline()
offerEmbeds()
