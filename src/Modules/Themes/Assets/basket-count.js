// Fills in what is not the same for everybody after load, so that pages can be: how much is in the basket, who is signed in.
const address = document.querySelector('meta[name="basket-count"]')?.content;
const counts = document.querySelectorAll("[data-basket-count]");
const units = document.querySelectorAll("[data-basket-unit]");
const names = document.querySelectorAll("[data-account-name]");

async function show() {
  const answer = await fetch(address, { headers: { Accept: "application/json" } });
  if (!answer.ok) return;
  const { count, name } = await answer.json();
  fill(counts, count ? String(count) : "");
  fill(names, name ?? "");
  // A bare number says nothing to those who only hear it.
  for (const unit of units) unit.textContent = !count ? "" : count === 1 ? unit.dataset.one : unit.dataset.other;
}

function fill(places, text) {
  for (const place of places) {
    place.textContent = text;
    place.hidden = !text;
  }
}

if (address && counts.length + names.length > 0) {
  show().catch(() => {});
  addEventListener("pageshow", (event) => event.persisted && show().catch(() => {}));
  // Somebody comes back from another tab, in which they may have put something in.
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && show().catch(() => {}));
}
