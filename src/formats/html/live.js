(() => {
  const said = document.getElementById('said');
  const pause = document.getElementById('pause');
  const sheet = new CSSStyleSheet();
  let tag = null;
  let paused = false;
  let asking;
  let wake = () => {};

  const keyOf = (node) => node.dataset?.key || node.id || '';

  // What is the same stays the very same, and keeps focus, selection and what is unfolded.
  function renew(old, next) {
    if (old.isEqualNode(next)) return;
    if (old.nodeName !== next.nodeName || keyOf(old) !== keyOf(next)) return old.replaceWith(next);
    if (old.nodeType !== Node.ELEMENT_NODE) {
      old.nodeValue = next.nodeValue;
      return;
    }
    for (const { name } of [...old.attributes])
      if (!next.hasAttribute(name) && name !== 'open') old.removeAttribute(name);
    for (const { name, value } of next.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
    if (!old.classList.contains('ours')) renewInside(old, next);
  }

  function renewInside(old, next) {
    const known = new Map([...old.childNodes].map((node) => [keyOf(node), node]));
    const wanted = new Set([...next.childNodes].map(keyOf));
    for (const node of [...old.childNodes]) if (keyOf(node) !== '' && !wanted.has(keyOf(node))) node.remove();
    let at = old.firstChild;
    for (const node of [...next.childNodes]) {
      const same = keyOf(node) === '' ? at && keyOf(at) === '' && at : known.get(keyOf(node));
      if (same && same !== at) old.insertBefore(same, at);
      if (!same) old.insertBefore(node, at);
      else {
        at = same.nextSibling;
        renew(same, node);
      }
    }
    while (at) {
      const after = at.nextSibling;
      at.remove();
      at = after;
    }
  }

  // What somebody is reading stays where it is on the screen, also when something above it comes or goes.
  function show(text) {
    // The policy of the page allows no other style element than its own, not even in a document that nobody sees.
    const [whole, style] = /<style>(.*?)<\/style>/s.exec(text);
    const next = new DOMParser().parseFromString(text.replace(whole, ''), 'text/html');
    const main = document.getElementById('main');
    const focused = document.activeElement;
    const onScreen = (node) => node.getBoundingClientRect().top >= 0 && node.getBoundingClientRect().top < innerHeight;
    const seen = [focused, ...main.querySelectorAll('[id],[data-key]')].filter(onScreen);
    const places = seen.map((node) => [node, node.getBoundingClientRect().top]);
    sheet.replaceSync(style);
    document.title = next.title;
    renew(main, next.getElementById('main'));
    if (focused !== document.activeElement && focused.isConnected) focused.focus({ preventScroll: true });
    const [kept, top] = places.find(([node]) => node.isConnected && node.getClientRects().length > 0) || [];
    if (kept && scrollY > 0) scrollBy(0, kept.getBoundingClientRect().top - top);
  }

  async function ask() {
    asking = new AbortController();
    const late = setTimeout(() => asking.abort(), 30000);
    try {
      const headers = tag === null ? {} : { 'if-none-match': tag, prefer: 'wait=20' };
      const answer = await fetch(location.href, { headers, cache: 'no-store', signal: asking.signal });
      if (answer.status === 304) return;
      if (!answer.ok) throw new Error(String(answer.status));
      const text = await answer.text();
      if (paused) return;
      show(text);
      tag = answer.headers.get('etag');
    } finally {
      clearTimeout(late);
    }
  }

  async function follow() {
    for (let wait = 0; ; ) {
      if (paused) await new Promise((resolve) => (wake = resolve));
      try {
        await ask();
        wait = 0;
      } catch {
        if (paused) continue;
        tag = null;
        wait = Math.min(5000, wait * 2 || 250);
        if (wait > 500) said.textContent = said.dataset.lost;
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
  }

  pause.addEventListener('click', () => {
    paused = !paused;
    pause.textContent = paused ? pause.dataset.resume : pause.dataset.pause;
    if (paused) asking.abort();
    else wake();
  });

  document.addEventListener('click', async ({ target }) => {
    if (!target.matches('.command button')) return;
    await navigator.clipboard.writeText(target.previousElementSibling.textContent);
    target.textContent = target.dataset.done;
    setTimeout(() => (target.textContent = target.dataset.copy), 2000);
  });

  document.documentElement.className = 'live';
  document.adoptedStyleSheets = [sheet];
  follow();
})();
