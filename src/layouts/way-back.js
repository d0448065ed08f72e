// The page for what is missing is served at any depth: the reader's folder is the nearest one above that holds its manifest.
const ways = document.querySelector('[data-ways]');
const folders = location.pathname.split('/').slice(1, -1);
const above = folders.map((_, depth) => `/${folders.slice(0, folders.length - depth).join('/')}/`);
for (const folder of [...above, '/']) {
  const answer = await fetch(`${folder}app.webmanifest`, { method: 'HEAD' }).catch(() => undefined);
  if (!answer?.ok) continue;
  for (const link of ways.querySelectorAll('a')) link.href = folder + link.dataset.file;
  const words = decoded(location.pathname.slice(folder.length))
    .replace(/\.html$/, '')
    .split(/[^\p{L}\p{N}]+/u);
  ways.querySelector('[data-file="search.html"]').search = new URLSearchParams({ q: words.join(' ').trim() }).toString();
  ways.dataset.ways = 'found';
  break;
}

/** An address with a stray `%` is no valid encoding; its words are looked for as they stand. */
function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
