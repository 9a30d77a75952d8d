// The library ships no types: the little of it that we use.

declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      readonly targetFormat: 'woff2' | 'truetype'
      readonly variationAxes: Readonly<
        Record<string, number | { readonly min: number; readonly max: number }>
      >
      readonly keepFeatures: readonly string[]
      readonly preserveNameIds: readonly number[]
      readonly noHinting: boolean
    },
  ): Promise<Uint8Array>
}
