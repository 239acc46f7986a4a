// Keeps an agent's page up to date. A stream says when there is news; where it is blocked, the page asks by itself.
(() => {
  const ASK_EVERY = 3000;
  const LOOK_ANYWAY_EVERY = 30000;
  const form = document.getElementById('act');
  let heard = false;

  const refresh = () => {
    const live = document.querySelector('.live');
    if (live && !document.hidden) htmx.trigger(live, 'refresh');
  };

  const listen = () => {
    const stream = new EventSource(form.dataset.events);
    // A proxy may open the stream and keep back what comes: only what was heard counts.
    ['ready', 'changed', 'beat'].forEach(name => stream.addEventListener(name, () => { heard = true; }));
    // What came between the page and its stream is told by neither, so the page asks once the stream is there.
    ['ready', 'changed'].forEach(name => stream.addEventListener(name, refresh));
    stream.onerror = () => { heard = false; };
  };

  if (window.EventSource && form) listen();
  setInterval(() => { if (!heard) refresh(); }, ASK_EVERY);
  setInterval(refresh, LOOK_ANYWAY_EVERY);
  document.addEventListener('visibilitychange', refresh);

  document.addEventListener('click', event => {
    const filler = event.target.closest('[data-fill]');
    if (!filler) return;
    const box = form.elements.text;
    box.value = box.value.trim() ? box.value.trimEnd() + '\n' + filler.dataset.fill : filler.dataset.fill;
    const list = filler.closest('details');
    if (list) list.open = false;
    box.focus();
  });
})();
