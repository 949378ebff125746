// Makes the pages comfortable: theme, menu, copying of code, finding of errors; every page can be read without it.
(() => {
  const root = document.documentElement;
  const isDark = () =>
    root.dataset.theme === undefined
      ? matchMedia('(prefers-color-scheme: dark)').matches
      : root.dataset.theme === 'dark';

  document.querySelector('.theme')?.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    try {
      localStorage.setItem('theme', root.dataset.theme);
    } catch {
      // The choice then holds for this page only.
    }
    document.dispatchEvent(new CustomEvent('themechange'));
  });

  const menu = document.querySelector('.menu');
  const setMenu = (open) => {
    menu?.setAttribute('aria-expanded', String(open));
    document.body.classList.toggle('menu-open', open);
  };
  menu?.addEventListener('click', () => setMenu(menu.getAttribute('aria-expanded') !== 'true'));
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || menu?.getAttribute('aria-expanded') !== 'true') return;
    setMenu(false);
    menu.focus();
  });
  document.getElementById('site-navigation')?.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a')) setMenu(false);
  });

  for (const block of document.querySelectorAll('.code')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    button.addEventListener('click', async () => {
      const text = block.querySelector('pre')?.textContent ?? '';
      button.textContent = await navigator.clipboard.writeText(text).then(
        () => 'Copied',
        () => 'Select and copy by hand',
      );
      setTimeout(() => {
        button.textContent = 'Copy';
      }, 2000);
    });
    block.append(button);
  }

  const filter = document.querySelector('.filter');
  if (filter instanceof HTMLElement) {
    const errors = [...document.querySelectorAll('.error')];
    const status = filter.querySelector('[role=status]');
    filter.hidden = false;
    filter.querySelector('input')?.addEventListener('input', (event) => {
      const words = event.target.value.toLowerCase().split(/\s+/);
      for (const error of errors) {
        const text = error.textContent.toLowerCase();
        error.hidden = !words.every((word) => text.includes(word));
      }
      const left = errors.filter((error) => !error.hidden).length;
      status.textContent = left === errors.length ? '' : `${left} of ${errors.length} errors`;
    });
  }

  // In the single file every page is a section, and the part of the address behind `#/` says which one is shown.
  const sections = [...document.querySelectorAll('section.page')];
  if (sections.length === 0) return;
  const mark = (attribute, slug, current) => {
    for (const link of document.querySelectorAll(`[${attribute}]`)) {
      if (link.getAttribute(attribute) === slug) link.setAttribute('aria-current', current);
      else if (link.getAttribute('aria-current') === current) link.removeAttribute('aria-current');
    }
  };
  const show = () => {
    const address = decodeURIComponent(location.hash.slice(1));
    if (address === 'main') return;
    // Addresses without the slash belong to the reference, which makes them itself.
    const [slug = 'overview', anchor] = address.startsWith('/')
      ? address.slice(1).split('/')
      : address === ''
        ? []
        : ['reference'];
    for (const section of sections) section.hidden = section.dataset.page !== slug;
    document.body.dataset.page = slug;
    mark('data-nav', slug, 'page');
    mark('data-bar', slug, 'true');
    const place = anchor === undefined ? null : document.getElementById(`/${slug}/${anchor}`);
    if (place !== null) place.scrollIntoView();
    else if (slug !== 'reference') scrollTo(0, 0);
    document.dispatchEvent(new CustomEvent('sectionchange', { detail: slug }));
  };
  addEventListener('hashchange', show);
  addEventListener('DOMContentLoaded', show);
})();
