// What only a script can do is shown only where there is one.
for (const part of document.querySelectorAll('[data-needs-script]')) part.hidden = false;
