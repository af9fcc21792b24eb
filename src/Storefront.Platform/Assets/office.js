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

// A form with data-dirty shows its save bar only when something changed.
for (const form of document.querySelectorAll('form[data-dirty]')) {
  form.addEventListener('input', () => form.classList.add('is-dirty'), { once: true });
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
