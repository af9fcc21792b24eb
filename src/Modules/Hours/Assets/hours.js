// The line of a day keeps saying what was typed into it.
for (const day of document.querySelectorAll('.hours-day')) {
  const line = day.querySelector('[data-hours]');
  day.addEventListener('input', () => {
    const ranges = [...day.querySelectorAll('.hours-range')]
      .map(range => [...range.querySelectorAll('input')].map(input => input.value).filter(Boolean).join('–')).filter(Boolean);
    const closed = day.querySelector('[name$="-closed"]').checked || ranges.length === 0;
    line.textContent = closed ? line.dataset.hours : ranges.join(', ');
  });
}
