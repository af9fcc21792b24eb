// Tells the server that a telephone number, the way to a shop or a link to another site was pressed: the kind, and nothing of who pressed.
// Keeps and reads nothing in the browser. Links work without this; they are not counted then.
const { count } = document.currentScript.dataset;

function kindOf(link) {
  if (link.dataset.tap) return link.dataset.tap;
  if (link.protocol === "tel:") return "phone";
  return /^https?:$/.test(link.protocol) && link.host !== location.host && link.closest("main") ? "website" : null;
}

document.addEventListener("click", event => {
  const link = event.target.closest?.("a[href]");
  const kind = link && kindOf(link);
  if (kind) navigator.sendBeacon(count, new URLSearchParams({ kind }));
});
