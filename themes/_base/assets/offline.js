// Keeps the page with a collection code on this device for as long as it has one: there may be no network at the counter.
const KEPT = 'collecting';
const DAYS = 30;
const page = document.querySelector('[data-offline]');
const here = location.origin + location.pathname;

if (page && 'caches' in window && navigator.serviceWorker) {
  say();
  addEventListener('online', say);
  addEventListener('offline', say);
  if (navigator.onLine) keep().catch(() => {});
}

function say() {
  page.hidden = navigator.onLine;
}

async function keep() {
  const kept = await caches.open(KEPT);
  await forgetOld(kept);
  if (page.dataset.offline !== 'keep') {
    await kept.delete(here);
    return;
  }

  await navigator.serviceWorker.register(new URL('worker.js', here));
  const drawnWith = performance.getEntriesByType('resource')
    .map(entry => entry.name)
    .filter(address => address.startsWith(location.origin) && /\.(css|js|woff2|svg|png|webp|avif|jpe?g)(\?|$)/.test(address));
  await Promise.allSettled([here, ...new Set(drawnWith)].map(address => kept.add(address)));
}

async function forgetOld(kept) {
  for (const request of await kept.keys()) {
    const made = Date.parse((await kept.match(request))?.headers.get('date'));
    if (Date.now() - made > DAYS * 24 * 60 * 60 * 1000) await kept.delete(request);
  }
}
