// Menus are <details> and work without this. With it they close as people expect: by Escape, by a press elsewhere, and when
// another one opens.
const open = () => document.querySelectorAll('details.menu[open]');

document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  for (const menu of open()) {
    const inside = menu.contains(document.activeElement);
    menu.open = false;
    if (inside) menu.querySelector('summary').focus();
  }
});

document.addEventListener('click', event => {
  for (const menu of open()) if (!menu.contains(event.target)) menu.open = false;
});
