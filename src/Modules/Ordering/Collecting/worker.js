// Shows the pages with a collection code when there is no network: the last one seen, and what it is drawn with.
// What is kept is the page's business (offline.js); this only keeps it fresh and gives it out.
const KEPT = 'collecting';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', event => {
  if (event.request.method === 'GET' && new URL(event.request.url).origin === location.origin) {
    event.respondWith(freshOrKept(event.request));
  }
});

async function freshOrKept(request) {
  const kept = await caches.open(KEPT);
  try {
    const answer = await fetch(request);
    if (answer.ok && await kept.match(request.url)) await kept.put(request.url, answer.clone());
    return answer;
  } catch (noNetwork) {
    const known = await kept.match(request.url);
    if (known) return known;
    throw noNetwork;
  }
}
