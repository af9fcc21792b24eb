// A chosen option shows its price, stock and picture at once: the page of that choice is fetched and its
// [data-live] parts are swapped in. Without script the button [data-apply-options] does the same by a page load. Who wants to
// go on before everything is chosen is led to what is missing; without script the server does that.
const form = document.querySelector('form[data-options]');

if (form) {
  form.querySelector('[data-apply-options]')?.setAttribute('hidden', '');
  form.addEventListener('change', event => {
    if (event.target.matches('[data-option]')) show(form, event.target);
  });
  form.addEventListener('submit', event => {
    const open = [...form.querySelectorAll('fieldset[data-missing]')].find(group => !group.querySelector(':checked'));
    if (!open) return;
    event.preventDefault();
    ask(open);
  });
}

let asking;
async function show(form, chosenNow) {
  answered(chosenNow.closest('fieldset'));
  const quantity = form.querySelector('[name=quantity]')?.value;
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
  // The tiles themselves stay, so that the keyboard stays on them; what goes together with the choice is said anew.
  for (const fresh of page.querySelectorAll('[data-option]')) {
    const tile = form.querySelector(`[data-option][name="${fresh.name}"][value="${CSS.escape(fresh.value)}"]`);
    if (!tile) continue;
    tile.checked = fresh.checked;
    tile.parentElement.className = fresh.parentElement.className;
    tile.nextElementSibling.replaceWith(fresh.nextElementSibling);
  }
  const field = form.querySelector('[name=quantity]');
  if (field && quantity) field.value = quantity;
  history.replaceState(null, '', address);
}

function ask(group) {
  if (!group.querySelector('.field__error')) {
    const text = document.createElement('p');
    text.className = 'field__error';
    text.id = `${group.querySelector('[data-option]').name}-error`;
    text.setAttribute('role', 'alert');
    text.textContent = group.dataset.missing;
    group.querySelector('legend').after(text);
    group.classList.add('field--error');
    group.setAttribute('aria-describedby', text.id);
  }
  group.scrollIntoView({ block: 'center' });
  group.querySelector('[data-option]').focus({ preventScroll: true });
}

function answered(group) {
  group.querySelector('.field__error')?.remove();
  group.classList.remove('field--error');
  group.removeAttribute('aria-describedby');
}
