import { defineConfig } from 'vitepress'
export default defineConfig({ title: 'policy-lineage', themeConfig: { search: { provider: 'local' } } })
