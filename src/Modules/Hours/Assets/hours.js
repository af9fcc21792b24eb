// The line of a day keeps saying what was typed into it, and how it is understood: an early end is on the day after.
const latest = '06:00';
for (const day of document.querySelectorAll('.hours-day')) {
  const line = day.querySelector('[data-hours]');
  const plain = time => time.replace(/^0(?=\d)/, '');
  const text = (from, to) => from && to && to > '00:00' && to <= from && to <= latest
    ? line.dataset.overNight.replace('{from}', plain(from)).replace('{to}', plain(to))
    : [from, to].filter(Boolean).map(plain).join('–');
  day.addEventListener('input', () => {
    const ranges = [...day.querySelectorAll('.hours-range')]
      .map(range => text(...[...range.querySelectorAll('input')].map(input => input.value))).filter(Boolean);
    const closed = day.querySelector('[name$="-closed"]').checked || ranges.length === 0;
    line.textContent = closed ? line.dataset.hours : ranges.join(', ');
  });
}
