// Puts the chat on any site: <script src="https://HOST/chat/embed.js" async></script>. A button opens the page in a
// frame; all that is drawn here lives in a shadow tree, so that neither side's styles reach the other.
(() => {
  const script = document.currentScript;
  if (!script || window.miaohuiChat) return;

  const page = new URL("../chat", script.src);
  const given = script.dataset;
  const language = given.lang || document.documentElement.lang || navigator.language || "zh";
  const chinese = /^zh\b/i.test(language);
  const words = chinese
    ? {
        open: "打开在线客服",
        close: "收起在线客服",
        title: "在线客服",
        unread: (count) => `${count} 条新消息`,
        loading: "正在打开…",
        failed: "对话没能打开。",
        elsewhere: "在新窗口打开",
      }
    : {
        open: "Open the chat",
        close: "Close the chat",
        title: "Chat",
        unread: (count) => (count === 1 ? "1 new message" : `${count} new messages`),
        loading: "Opening…",
        failed: "The chat could not be opened.",
        elsewhere: "Open it in a new window",
      };

  const PATIENCE = 10_000;
  const STYLE = `
    :host { all: initial !important; }
    .launcher, .panel { --accent: #0f766e; --on-accent: #fff; --panel: #fff; --line: #dfe5e3; --ink: #1b2523; }
    * { box-sizing: border-box; }
    [hidden] { display: none !important; }
    .launcher, .panel { position: fixed; z-index: 2147483000; right: max(20px, env(safe-area-inset-right)); }
    .left { right: auto; left: max(20px, env(safe-area-inset-left)); }
    .launcher { bottom: max(20px, env(safe-area-inset-bottom)); display: grid; place-items: center; width: 56px; height: 56px;
      padding: 0; border: 0; border-radius: 50%; background: var(--accent); color: var(--on-accent); cursor: pointer;
      box-shadow: 0 6px 20px rgb(10 30 26 / 28%); }
    .launcher:hover { filter: brightness(1.08); }
    .launcher:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
    svg { width: 28px; height: 28px; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
    [aria-expanded="true"] .speech, [aria-expanded="false"] .fold { display: none; }
    .badge { position: absolute; top: -4px; right: -4px; min-width: 22px; height: 22px; padding: 0 6px; border: 2px solid var(--panel);
      border-radius: 11px; background: #c62828; color: #fff; font: 600 12px/18px system-ui, sans-serif; text-align: center; }
    .panel { bottom: calc(max(20px, env(safe-area-inset-bottom)) + 72px); width: 400px; height: min(680px, calc(100dvh - 116px));
      border: 1px solid var(--line); border-radius: 16px; overflow: hidden; background: var(--panel); color: var(--ink);
      box-shadow: 0 16px 48px rgb(10 30 26 / 24%); font: 16px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
    .note { position: absolute; inset: 40% 24px auto; margin: 0; text-align: center; }
    .note a { color: var(--accent); }
    iframe { position: absolute; inset: 0; display: block; width: 100%; height: 100%; border: 0; visibility: hidden; }
    .ready iframe { visibility: visible; }
    .said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    @media (prefers-color-scheme: dark) {
      .launcher, .panel { --accent: #4fd1bf; --on-accent: #06201c; --panel: #161d1b; --line: #2a3532; --ink: #e6ecea; }
    }
    @media (max-width: 480px), (max-height: 480px) {
      .panel { inset: 0; width: auto; height: auto; border: 0; border-radius: 0; }
      .launcher[aria-expanded="true"] { display: none; }
    }
    @media print { .launcher, .panel { display: none; } }`;

  // --- what this browser remembers, on the site's own behalf

  let memory = {};

  function recall(name) {
    try {
      return localStorage.getItem(`miaohui.${name}`) || memory[name] || "";
    } catch {
      return memory[name] || "";
    }
  }

  function remember(name, value) {
    memory[name] = value;
    try {
      localStorage.setItem(`miaohui.${name}`, value);
    } catch {
      // Then it lasts as long as the page.
    }
  }

  function visitor() {
    const known = recall("customer");
    if (/^visitor-[0-9a-f]{32}$/.test(known)) return known;
    const made = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    remember("customer", `visitor-${made}`);
    return recall("customer");
  }

  function who(customer, identity) {
    if (customer && identity) return { customer, identity };
    if (customer) console.warn("miaohui: data-customer is left out of account without data-identity, the site's signature");
    return { customer: visitor(), identity: "" };
  }

  function seenBy(customer) {
    const [line, ...of] = recall("seen").split(" ");
    return of.join(" ") === customer ? line : "";
  }

  // --- what is drawn

  function element(tag, attributes, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
    node.append(...children);
    return node;
  }

  function drawing(name, path) {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("viewBox", "0 0 24 24");
    svg.setAttribute("class", name);
    svg.setAttribute("aria-hidden", "true");
    const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
    line.setAttribute("d", path);
    svg.append(line);
    return svg;
  }

  const side = given.side === "left" ? " left" : "";
  const badge = element("span", { class: "badge", "aria-hidden": "true", hidden: "" });
  const launcher = element("button", { type: "button", class: `launcher${side}`, "aria-expanded": "false", "aria-controls": "panel" },
    drawing("speech", "M21 11.5c0 4.1-4 7.5-9 7.5-1.1 0-2.2-.2-3.200-.5L4 20l1.2-3.6C3.8 15.1 3 13.400 3 11.500 3 7.400 7 4 12 4s9 3.400 9 7.500z"),
    drawing("fold", "m6 9 6 6 6-6"), badge);
  const note = element("p", { class: "note", role: "status" });
  const panel = element("section", { class: `panel${side}`, id: "panel", role: "dialog", "aria-label": words.title, hidden: "" }, note);
  const said = element("p", { class: "said", role: "status" });
  const host = element("miaohui-chat", { lang: chinese ? "zh-CN" : "en" });
  const root = host.attachShadow({ mode: "open" });
  dress(root);
  root.append(launcher, panel, said);

  /** A made style sheet is no inline style, so the site's policy has nothing against it. */
  function dress(tree) {
    if (tree.adoptedStyleSheets && "replaceSync" in CSSStyleSheet.prototype) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      tree.adoptedStyleSheets = [sheet];
    } else {
      tree.append(element("style", {}, STYLE));
    }
    if (given.color && CSS.supports("color", given.color)) {
      launcher.style.setProperty("--accent", given.color);
      launcher.style.setProperty("--on-accent", "#fff");
    }
  }

  // --- the frame

  let person = who(given.customer, given.identity);
  let frame = null;
  let ready = false;
  let isOpen = false;
  let unread = 0;
  let patience = 0;

  function load() {
    const said = new URLSearchParams({ site: location.origin, customer: person.customer, lang: chinese ? "zh-CN" : "en" });
    if (person.identity) said.set("identity", person.identity);
    said.set("seen", seenBy(person.customer) || "0");
    if (!isOpen) said.set("closed", "");
    frame?.remove();
    ready = false;
    panel.classList.remove("ready");
    note.textContent = words.loading;
    frame = element("iframe", { src: `${page}#${said}`, title: words.title, referrerpolicy: "origin" });
    panel.append(frame);
    clearTimeout(patience);
    patience = setTimeout(() => {
      note.replaceChildren(words.failed, " ", element("a", { href: page, target: "_blank", rel: "noopener" }, words.elsewhere));
    }, PATIENCE);
  }

  function tellFrame() {
    frame.contentWindow.postMessage({ miaohui: { open: isOpen } }, page.origin);
  }

  function show(open) {
    if (open === isOpen) return;
    isOpen = open;
    panel.hidden = !open;
    if (!frame && open) load();
    else if (ready) tellFrame();
    launcher.setAttribute("aria-expanded", String(open));
    label();
    if (open) frame.focus();
    else launcher.focus();
  }

  function label() {
    const news = unread && !isOpen ? words.unread(unread) : "";
    launcher.setAttribute("aria-label", (isOpen ? words.close : words.open) + (news && (chinese ? `，${news}` : `, ${news}`)));
    badge.hidden = !news;
    badge.textContent = unread > 99 ? "99+" : String(unread);
    if (said.textContent !== news) said.textContent = news;
  }

  addEventListener("message", (event) => {
    if (!frame || event.source !== frame.contentWindow || event.origin !== page.origin) return;
    const heard = event.data?.miaohui || {};
    if (heard.ready) {
      clearTimeout(patience);
      panel.classList.add("ready");
      note.textContent = "";
      // It may have been opened or closed since the frame was made.
      ready = true;
      tellFrame();
    }
    if (typeof heard.seen === "number") remember("seen", `${heard.seen} ${person.customer}`);
    if (typeof heard.unread === "number") unread = heard.unread;
    if (heard.open === false) show(false);
    label();
  });

  launcher.addEventListener("click", () => show(!isOpen));
  root.addEventListener("keydown", (event) => {
    if (event.key === "Escape") show(false);
  });

  window.miaohuiChat = {
    open: () => show(true),
    close: () => show(false),
    /** Another customer from now on; without arguments an anonymous visitor. */
    identify(customer, identity) {
      person = who(customer, identity);
      unread = 0;
      if (frame) load();
      label();
    },
  };

  function appear() {
    document.body.append(host);
    label();
    // Who has chatted before may have an answer waiting; for others nothing is loaded until they ask.
    if (seenBy(person.customer)) load();
  }

  if (document.body) appear();
  else addEventListener("DOMContentLoaded", appear);
})();
