// A preview is as high as its page, so that it ends where the page ends. Without script it has a fixed height.
for (const frame of document.querySelectorAll('.home-frame__page')) {
  const fit = () => {
    const page = frame.contentDocument?.documentElement;
    if (page) frame.style.setProperty('block-size', `${page.scrollHeight}px`);
  };
  frame.addEventListener('load', fit);
  fit();
}
