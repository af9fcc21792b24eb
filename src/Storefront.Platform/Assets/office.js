// Small helps for the back office. Every page works without them.
htmx.config.includeIndicatorStyles = false;
htmx.config.allowEval = false;

const menu = document.querySelector('.side__menu');
const wide = matchMedia('(min-width: 60rem)');
const fit = () => { if (menu) menu.open = wide.matches; };
wide.addEventListener('change', fit);
fit();

// The error summary takes focus, also where the browser ignores autofocus on a div.
document.querySelector('.error-summary')?.focus();

// A form with a save bar says when something in it is not saved yet, and the browser asks before it is left.
for (const state of document.querySelectorAll('.savebar [data-unsaved]')) {
  const form = state.closest('form');
  let sent = false;
  const changed = () => { state.textContent ||= state.dataset.unsaved; };
  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  form.addEventListener('submit', event => { sent = !event.submitter?.formTarget; });
  addEventListener('pageshow', () => { sent = false; });
  addEventListener('beforeunload', event => { if (state.textContent && !sent) event.preventDefault(); });
}

// Pages that watch long work reload themselves through htmx; selects marked data-submit send their form at once.
document.addEventListener('change', event => {
  if (event.target.matches('[data-submit]')) event.target.form.requestSubmit();
});

// Printing is the browser's own; the button is there only where it works.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
