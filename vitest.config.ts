import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Whole sites are built inside tests, and Eleventy loads its TypeScript templates by itself.
    execArgv: ['--import', 'tsx'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    // How long a browser on a busy machine may take until something holds.
    expect: { poll: { timeout: 20_000 } },
    reporters: process.env['CI'] ? ['default', 'json'] : ['default'],
    outputFile: { json: '.cache/test-results.json' },
  },
})
