// The part of Eleventy that we use; it ships no types (3.1.8).

declare module '@11ty/eleventy' {
  export interface UserConfig {
    addExtension(extension: string, options: { readonly key: string }): void
    addDataExtension(
      extension: string,
      options: { readonly read: boolean; readonly parser: (file: string) => Promise<unknown> },
    ): void
    addGlobalData(name: string, value: unknown): void
    addPlugin(plugin: (config: UserConfig) => void): void
    setDataFileSuffixes(suffixes: readonly string[]): void
    setUseGitIgnore(use: boolean): void
    setQuietMode(quiet: boolean): void
    readonly globalData: Readonly<Record<string, unknown>>
    readonly directories: { readonly output: string }
    readonly ignores: Set<string>
  }

  export interface EleventyOptions {
    readonly configPath: string
    readonly quietMode: boolean
    readonly source: 'script'
    readonly config: (config: UserConfig) => void
  }

  export default class Eleventy {
    constructor(input: string, output: string, options: EleventyOptions)
    disableLogger(): void
    write(): Promise<unknown>
  }
}
