// What the reader chose, kept on the reader's machine alone. Where the browser keeps nothing (private
// windows, full disks), a choice holds for the page.

/** What was remembered under a name, if anything. */
export function remembered(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined
  } catch {
    return undefined
  }
}

/** Remembers a text under a name; nothing, or an empty text, forgets it. */
export function remember(name: string, text?: string): void {
  try {
    if (text) localStorage.setItem(name, text)
    else localStorage.removeItem(name)
  } catch {
    // It holds for this page.
  }
}
