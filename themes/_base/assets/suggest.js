// Search-as-you-type: fills the <datalist> of a search field. Without it the form simply searches.
const delay = 150;

for (const input of document.querySelectorAll('input[data-suggest]')) {
  const list = document.createElement('datalist');
  list.id = `${input.id}-suggestions`;
  input.after(list);
  input.setAttribute('list', list.id);

  let timer, asking;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(suggest, delay);
  });

  async function suggest() {
    const words = input.value.trim();
    if (words.length < 2) return list.replaceChildren();

    asking?.abort();
    asking = new AbortController();
    const answer = await fetch(`${input.dataset.suggest}?q=${encodeURIComponent(words)}`, {
      signal: asking.signal, headers: { Accept: 'application/json' },
    }).catch(() => null);
    if (!answer?.ok) return;

    const { suggestions } = await answer.json();
    list.replaceChildren(...suggestions.map(({ text, hint }) => new Option(hint ?? '', text)));
  }
}
