// Fills the number of articles beside the basket after load, so that pages can be the same for everybody.
const address = document.querySelector('meta[name="basket-count"]')?.content;
const places = document.querySelectorAll("[data-basket-count]");

async function show() {
  const answer = await fetch(address, { headers: { Accept: "application/json" } });
  if (!answer.ok) return;
  const body = await answer.json();
  const count = Number(body.count ?? body);
  for (const place of places) {
    place.textContent = String(count);
    place.hidden = !count;
  }
}

if (address && places.length > 0) {
  show().catch(() => {});
  addEventListener("pageshow", (event) => event.persisted && show().catch(() => {}));
}
