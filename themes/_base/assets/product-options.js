// A chosen option shows its price, stock and picture at once: the page of that choice is fetched and its
// [data-live] parts are swapped in. Without script the button [data-apply-options] does the same by a page load.
const form = document.querySelector('form[data-options]');

if (form) {
  form.querySelector('[data-apply-options]')?.setAttribute('hidden', '');
  form.addEventListener('change', event => {
    if (event.target.matches('[data-option]')) show(form);
  });
}

let asking;
async function show(form) {
  const chosen = [...form.querySelectorAll('[data-option]:checked')].map(input => [input.name, input.value]);
  const address = `${form.dataset.options}?${new URLSearchParams(chosen)}`;

  asking?.abort();
  asking = new AbortController();
  const answer = await fetch(address, { signal: asking.signal }).catch(() => null);
  if (!answer?.ok) return;

  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const part of document.querySelectorAll('[data-live]')) {
    const fresh = page.querySelector(`[data-live="${part.dataset.live}"]`);
    if (fresh) part.replaceChildren(...fresh.childNodes);
  }
  history.replaceState(null, '', address);
}
