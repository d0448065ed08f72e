const loaded = new Map<string, Promise<void>>();

/**
 * Loads the scripts of figures and tables, named in `data-script`, when their element comes within two screens of the reader: what
 * stands in the page is complete, and one that reads the beginning does not wait for what moves at the end. An element whose script
 * has run says so in `data-live`.
 */
export function installNearScripts(): void {
  const elements = document.querySelectorAll<HTMLElement>('[data-script]');
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting || !(target instanceof HTMLElement)) continue;
        observer.unobserve(target);
        void load(target.dataset['script'] ?? '').then(() => (target.dataset['live'] = ''));
      }
    },
    { rootMargin: '200% 0px' },
  );
  for (const element of elements) observer.observe(element);
}

function load(address: string): Promise<void> {
  const known = loaded.get(address);
  if (known) return known;
  const script = Object.assign(document.createElement('script'), { src: address });
  const loading = new Promise<void>((resolve) => script.addEventListener('load', () => resolve()));
  loaded.set(address, loading);
  document.head.append(script);
  return loading;
}
