// One bundle holds the whole server: app/main.ts is its entry and imports the pages from React Router.
import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: process.env.VITEST ? [] : [reactRouter()],
  build: { target: 'es2024' },
  environments: { ssr: { build: { rollupOptions: { input: './app/main.ts' } } } },
  server: { hmr: false },
})
