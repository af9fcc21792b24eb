// Keeps the shopper's page of a purchase up to date while somebody is packing. Without script: the refresh link.
const live = document.querySelector('[data-refresh-seconds]');
const seconds = Number(live?.dataset.refreshSeconds);

if (live && seconds > 0) setInterval(refresh, seconds * 1000);

async function refresh() {
  if (document.hidden || live.contains(document.activeElement) || live.querySelector('details.confirm[open]')) return;
  const answer = await fetch(location.href).catch(() => null);
  if (!answer?.ok) return;

  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.querySelector('[data-refresh-seconds]');
  if (!fresh || fresh.innerHTML === live.innerHTML) return;
  const before = live.querySelector('h1')?.textContent;
  live.innerHTML = fresh.innerHTML;
  // Whoever does not see the page hears of the new state.
  const now = live.querySelector('h1')?.textContent;
  const said = document.querySelector('[data-refresh-said]');
  if (said && now !== before) said.textContent = now;
}
