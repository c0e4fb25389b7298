// Tests stand beside what they test. Real PostgreSQL and browsers are slow guests: two files at a time.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{app,db,test,bin,bench}/**/*.test.{ts,tsx}'],
    environment: 'node',
    maxWorkers: 2,
    testTimeout: 90_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 15_000 } },
    globalSetup: ['./test/global-setup.ts'],
  },
})
