import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkMath from 'remark-math';
import { rehypePlugins, remarkPlugins } from './src/markdown/plugins.ts';
import { contentChanged, getSite } from './src/site-content/site.ts';

const options = { catalog: () => getSite().catalog, hasBibliography: true, hasAnchors: true };

/** In development a written content file shows at once, also a YAML file, which no module imports. */
const contentWatch = {
  name: 'content-watch',
  hooks: {
    'astro:server:setup': ({ server }) => {
      const folder = new URL('content/', import.meta.url).pathname;
      server.watcher.on('all', (_, path) => {
        if (!path.startsWith(folder)) return;
        contentChanged();
        server.hot.send({ type: 'full-reload' });
      });
    },
  },
};

export default defineConfig({
  // `base` stays `/`: the portable pass makes every address relative, so that one build works everywhere.
  build: { format: 'file', inlineStylesheets: 'never', assets: 'assets' },
  devToolbar: { enabled: false },
  markdown: {
    syntaxHighlight: false,
    processor: unified({ smartypants: false, remarkPlugins: [remarkMath, ...remarkPlugins(options)], rehypePlugins }),
  },
  integrations: [mdx({ optimize: true }), contentWatch],
  vite: {
    build: {
      // `light-dark()` stays as it is written.
      cssTarget: ['chrome123', 'firefox128', 'safari17.5'],
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
