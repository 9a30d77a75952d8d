// Light or dark, where the reader wants it otherwise than the system has it. The inline script of the
// head sets the same mark before the first paint (`_includes/components/before-paint.ts`).

import { remember, remembered } from './remembered.ts'

const NAME = 'theme'

export function offerThemes(): void {
  const choice = document.querySelector<HTMLSelectElement>('[data-theme-switch]')
  const show = () => {
    const theme = remembered(NAME) ?? ''
    mark(theme)
    if (choice) choice.value = theme
  }
  show()
  choice?.addEventListener('change', () => {
    remember(NAME, choice.value)
    mark(choice.value)
  })
  // Chosen in another tab, or before this page was put aside by the browser.
  addEventListener('storage', ({ key }) => {
    if (key === NAME) show()
  })
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) show()
  })
}

function mark(theme: string): void {
  const { dataset } = document.documentElement
  if (theme === 'light' || theme === 'dark') dataset['theme'] = theme
  else delete dataset['theme']
}
