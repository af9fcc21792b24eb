// Fills in what is not the same for everybody after load, so that pages can be: how much is in the basket, who is signed in.
const address = document.querySelector('meta[name="basket-count"]')?.content;
const counts = document.querySelectorAll("[data-basket-count]");
const said = document.querySelectorAll("[data-basket-said]");
const names = document.querySelectorAll("[data-account-name]");

async function show() {
  const answer = await fetch(address, { headers: { Accept: "application/json" } });
  if (!answer.ok) return;
  const { count, name } = await answer.json();
  fill(counts, count ? String(count) : "");
  fill(names, name ?? "");
  say(count);
}

// A bare number says nothing to those who only hear it.
function say(count) {
  for (const link of said) {
    if (count) link.setAttribute("aria-label", count === 1 ? link.dataset.one : link.dataset.other.replace("#", count));
    else link.removeAttribute("aria-label");
  }
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
