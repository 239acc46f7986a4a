"use strict";

// The key "/" goes to the page's search or question field.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  const field = document.querySelector("[data-slash]");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey && field) {
    event.preventDefault();
    field.focus();
    field.select();
  }
  if (event.key === "Escape" && !typing) {
    document.querySelector("[data-close-panel]")?.click();
  }
});

// A form that changes much asks first, with the name of the thing.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.dataset.confirm || form.dataset.confirmed) {
    return;
  }
  event.preventDefault();
  const dialog = document.getElementById("confirm");
  document.getElementById("confirm-text").textContent = form.dataset.confirm;
  document.getElementById("confirm-yes").textContent = form.dataset.yes;
  dialog.returnValue = "no";
  dialog.onclose = () => {
    if (dialog.returnValue === "yes") {
      form.dataset.confirmed = "yes";
      form.requestSubmit();
    }
  };
  dialog.showModal();
});

// What takes a while shows that it was understood, and is not asked for twice.
document.addEventListener("submit", (event) => {
  if (!event.defaultPrevented && !event.target.hasAttribute("hx-post") && !event.target.hasAttribute("hx-get")) {
    event.target.setAttribute("aria-busy", "true");
    setTimeout(() => {
      for (const button of event.target.querySelectorAll("button")) {
        button.disabled = true;
      }
    });
  }
});
addEventListener("pageshow", (event) => {
  for (const form of event.persisted ? document.querySelectorAll("form[aria-busy]") : []) {
    form.removeAttribute("aria-busy");
    form.querySelectorAll("button").forEach((button) => { button.disabled = false; });
  }
});

// The opened row stays marked beside its details; closing them needs no round trip.
document.addEventListener("click", (event) => {
  const row = event.target.closest(".console-rows tbody tr");
  if (row) {
    for (const other of row.parentElement.children) {
      other.setAttribute("aria-selected", String(other === row));
    }
    if (!event.target.closest("a, button")) {
      row.querySelector("a")?.click();
    }
  }
  const close = event.target.closest("[data-close-panel]");
  if (close) {
    event.preventDefault();
    history.pushState({}, "", close.href);
    document.getElementById("faq-panel").hidden = true;
    document.querySelector(".console-rows [aria-selected=true]")?.setAttribute("aria-selected", "false");
  }
  const language = event.target.closest("[data-lang]");
  if (language) {
    event.preventDefault();
    const url = new URL(location.href);
    url.searchParams.set("lang", language.dataset.lang);
    location.assign(url);
  }
});

// What was typed is not lost by a wrong click.
const unsaved = document.querySelector("[data-unsaved]");
if (unsaved) {
  let changed = document.querySelector(".is-invalid, [role=alert]:not([hidden])") !== null;
  unsaved.addEventListener("input", () => { changed = true; });
  unsaved.addEventListener("submit", () => { changed = false; });
  addEventListener("beforeunload", (event) => { if (changed) { event.preventDefault(); } });
}

// htmx only sees buttons inside a form; the one that was pressed may stand outside and says what is meant.
document.body.addEventListener("htmx:configRequest", (event) => {
  const pressed = event.detail.triggeringEvent?.submitter;
  if (pressed?.name) {
    event.detail.formData.set(pressed.name, pressed.value);
  }
});

// Uploading: the limit before, the share while, the seconds after.
const upload = document.getElementById("upload");
if (upload) {
  const busy = document.getElementById("busy");
  const bar = busy.querySelector("progress");
  const text = document.getElementById("busy-text");
  const file = upload.querySelector("input[type=file]");
  let clock;
  const stop = () => { clearInterval(clock); busy.hidden = true; };

  file.addEventListener("change", () => {
    const tooLarge = file.files[0] && file.files[0].size > Number(upload.dataset.max);
    file.setCustomValidity(tooLarge ? upload.dataset.tooLarge : "");
    file.reportValidity();
    const result = document.getElementById("import-result");
    result.querySelector("[name=dryRun]")?.remove();
    result.querySelector("[data-bad-rows]")?.remove();
  });
  document.body.addEventListener("htmx:beforeRequest", (event) => {
    if (event.detail.elt === upload) {
      busy.hidden = false;
      bar.value = 0;
      text.textContent = upload.dataset.sending;
    }
  });
  document.body.addEventListener("htmx:xhr:progress", (event) => {
    if (!event.detail.lengthComputable || event.detail.elt !== upload) {
      return;
    }
    const share = Math.round(100 * event.detail.loaded / event.detail.total);
    bar.value = share;
    text.textContent = `${upload.dataset.sending} ${share}%`;
    if (share === 100) {
      const since = Date.now();
      bar.removeAttribute("value");
      text.textContent = upload.dataset.reading;
      clearInterval(clock);
      clock = setInterval(() => {
        text.textContent = `${upload.dataset.reading} · ${Math.round((Date.now() - since) / 1000)} s`;
      }, 1000);
    }
  });
  document.body.addEventListener("htmx:afterRequest", stop);

  // The bad rows come as a file of their own, from the spreadsheet that is still chosen.
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-bad-rows]");
    if (button) {
      const action = upload.action;
      upload.action = button.dataset.action;
      HTMLFormElement.prototype.submit.call(upload);
      upload.action = action;
    }
  });
}

// Whatever goes wrong on the way is said, not swallowed.
const failed = (event) => {
  const note = document.getElementById("failed");
  if (note) {
    note.textContent = event.detail.elt === upload ? upload.dataset.lost : note.textContent;
    note.hidden = false;
    note.scrollIntoView({ block: "nearest" });
  }
};
document.body.addEventListener("htmx:responseError", failed);
document.body.addEventListener("htmx:sendError", failed);
document.body.addEventListener("htmx:beforeRequest", () => {
  const note = document.getElementById("failed");
  if (note) { note.hidden = true; }
});
