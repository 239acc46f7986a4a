// Shows what the simulated platforms show, and lets one person play all sides.
import { chinese, commands, tries, words } from "./words.js";

/** Whose group serves whose customers. */
const DESKS = { wecom: "dingtalk-group", kf: "dingtalk-group", dingtalk: "bot-group", web: "webhook-group" };
const POLL = 500;

const time = new Intl.DateTimeFormat(chinese ? "zh-CN" : "en", { hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false });
const byId = (id) => document.getElementById(id);
const groupBox = byId("group");
/** What is drawn, by chat; the group's log shows one of three chats. */
const drawn = { wecom: [], kf: [], dingtalk: [], group: [] };
const seen = {};
const steps = new Map();
let screens = {};
let loaded = false;
let customer = "wecom";
let quoting = null;

const desk = () => DESKS[customer];
const isCustomer = (chat) => chat in DESKS;

function element(tag, className, text) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
}

function button(className, text, press) {
  const node = element("button", className, text);
  node.type = "button";
  node.addEventListener("click", press);
  return node;
}

async function post(path, body) {
  await fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  poll();
}

// --- showing

/** Plain text with its addresses as links. */
function plain(text) {
  const body = element("div", "words");
  for (const part of text.split(/(https?:\/\/[^\s"'<>（）()，。；]+)/)) {
    if (/^https?:\/\//.test(part)) {
      const link = element("a", "", part);
      link.href = part;
      body.append(link);
    } else {
      body.append(part);
    }
  }
  return body;
}

function rich(html) {
  const body = element("div", "rich");
  body.innerHTML = html;
  return body;
}

function bubbleOf(chat, line) {
  const bubble = element("div", "bubble");
  if (line.quoted) bubble.append(element("blockquote", "", line.quoted.replace(/[*>]/g, "").slice(0, 60) + "…"));
  if (!isCustomer(chat) && line.author && line.toRobot) bubble.append(element("span", "at", `@${words.robot} `));
  bubble.append(line.html ? rich(line.html) : plain(line.text));
  for (const link of bubble.querySelectorAll("a")) {
    link.target = "_blank";
    link.rel = "noopener";
  }
  if (line.buttons.length) {
    const bar = element("div", "buttons");
    bar.append(...line.buttons.map(({ key, label }) => button("", label, () => post("/demo/press", { chat, who: agentName(), line: line.id, key }))));
    bubble.append(bar);
  }
  return bubble;
}

function draw(chat, line) {
  const group = !isCustomer(chat);
  const row = element("article", `line ${line.author ? "person" : "robot"}${!group && line.author ? " mine" : ""}`);
  const who = line.author || words.robot;
  const body = element("div", "body");
  const meta = element("p", "meta");
  meta.append(element("span", "who", group ? who : ""), element("time", "", time.format(new Date(line.at))));
  if (!group && typeof line.millis === "number") meta.append(element("span", "took", words.took(line.millis)));
  body.append(meta, bubbleOf(chat, line));
  if (group && !line.author && desk() !== "webhook-group") body.append(button("cite", words.quote, () => quote(line)));
  row.append(element("span", "face", line.author ? who.slice(-1) : "秒"), body);
  return row;
}

/** Adds what is new and replaces what has changed. */
function show(box, chat, lines, shown) {
  const log = box.querySelector(".log");
  const before = shown.length;
  lines.forEach((line, i) => {
    const json = JSON.stringify(line);
    if (shown[i]?.json === json) return;
    const node = draw(chat, line);
    if (shown[i]) shown[i].node.replaceWith(node);
    else log.append(node);
    shown[i] = { json, node };
  });
  if (shown.length === before) return false;
  log.querySelector(".empty")?.remove();
  log.scrollTop = log.scrollHeight;
  for (const image of log.querySelectorAll("img")) image.addEventListener("load", () => (log.scrollTop = log.scrollHeight), { once: true });
  return true;
}

function showGroup() {
  const lines = screens[desk()] || [];
  if (!show(groupBox, desk(), lines, drawn.group)) return;
  const said = lines.filter((line) => !line.author).map((line) => line.text);
  const code = said.findLast((text) => /^\W*#[A-Z]\d\w*/.test(text) && !text.includes("#A12"))?.match(/#[A-Z]\w+/)[0];
  const link = said.findLast((text) => text.includes("/workbench/"))?.match(/http[^\s()]+\/workbench\/[^\s()]+/)[0];
  if (desk() === "webhook-group") {
    byId("workbench").hidden = !link;
    if (link) byId("workbench").href = link;
  } else if (code) {
    chips(byId("commands"), byId("agent-hint"), commands(code), command);
  }
}

function showAll() {
  for (const chat of Object.keys(DESKS)) {
    const news = chat !== "web" && show(byId(chat), chat, screens[chat], drawn[chat]);
    const waiting = DESKS[chat] !== desk() && screens[DESKS[chat]].length > (seen[DESKS[chat]] ?? screens[DESKS[chat]].length);
    if (loaded && (news || waiting) && chat !== customer) byId(`tab-${chat}`).classList.add("news");
    seen[DESKS[chat]] ??= screens[DESKS[chat]].length;
  }
  loaded = true;
  showGroup();
  seen[desk()] = screens[desk()].length;
}

async function poll() {
  try {
    screens = await (await fetch("/demo/screens", { cache: "no-store" })).json();
    showAll();
  } catch (stopped) {
    // The demo was stopped, or is being started again.
    if (!(stopped instanceof TypeError)) throw stopped;
  }
}

// --- saying

const agentName = () => document.querySelector("[name=agent]:checked").value;

function customerSays(text) {
  if (customer !== "web") {
    post("/demo/say", { chat: customer, who: "", text, toRobot: true, quote: null });
    return;
  }
  const page = document.querySelector("#web iframe").contentDocument;
  page.getElementById("text").value = text;
  page.getElementById("text").form.requestSubmit();
}

/** The next step of a try; each has its own count for each customer. */
function tryOut(one) {
  const step = `${customer} ${one.label}`;
  const at = steps.get(step) || 0;
  steps.set(step, (at + 1) % one.says.length);
  const text = one.says[at];
  if (text === null) post("/demo/picture", { chat: customer, who: "", words: "" });
  else customerSays(text);
  return one.says.length > 1 ? `${at + 1}/${one.says.length} · ${one.hint}` : one.hint;
}

function command(one) {
  if (one.picture) post("/demo/picture", { chat: desk(), who: agentName(), words: one.says });
  else agentSays(one.says, !one.aside);
  return one.hint;
}

function agentSays(text, toRobot) {
  post("/demo/say", { chat: desk(), who: agentName(), text, toRobot, quote: toRobot ? quoting : null });
  quote(null);
}

/** @param press does it, and returns what to say about it */
function chips(bar, hint, list, press) {
  const about = (text) => (hint.textContent = text ? words.try + text : "");
  bar.replaceChildren(...list.map((one) => {
    const chip = button("chip", one.label, () => about(press(one)));
    chip.title = one.hint;
    return chip;
  }));
}

function quote(line) {
  const bar = byId("quote");
  quoting = line ? line.id : null;
  bar.hidden = !line;
  if (!line) return;
  bar.querySelector("span").textContent = `${words.quote} ${words.robot}：${line.text.replace(/[*>]/g, "").slice(0, 40)}…`;
  byId("mention").checked = true;
  groupBox.querySelector(".compose input").focus();
}

function showCustomer(name) {
  customer = name;
  for (const tab of document.querySelectorAll("[data-show]")) {
    const selected = tab.dataset.show === name;
    tab.setAttribute("aria-selected", selected);
    byId(tab.dataset.show).hidden = !selected;
    if (selected) tab.classList.remove("news");
  }
  if (name === "web" && !byId("web").firstChild) {
    const frame = element("iframe");
    frame.src = "/chat";
    frame.title = words.web;
    byId("web").append(frame);
  }
  chips(byId("tries"), byId("customer-hint"), tries.filter((one) => !one.on || one.on.includes(name)), tryOut);
  byId("customer-hint").textContent = "";
  if (groupBox.dataset.desk !== desk()) showDesk();
}

function showDesk() {
  groupBox.dataset.desk = desk();
  byId("agents").textContent = words.groups[desk()].name;
  byId("group-hint").textContent = words.groups[desk()].hint;
  byId("commands").replaceChildren();
  byId("agent-hint").textContent = "";
  byId("workbench").hidden = true;
  quote(null);
  drawn.group = [];
  groupBox.querySelector(".log").replaceChildren(element("p", "empty", words.emptyGroup));
  if (screens[desk()]) showAll();
}

// --- what goes wrong

function showFaults(faults) {
  const groups = Object.entries(words.faultsOf).map(([platform, name]) => {
    const group = element("fieldset");
    group.append(element("legend", "", name));
    for (const fault of faults.filter((one) => one.name.startsWith(`${platform}.`))) {
      const label = element("label");
      const input = element("input");
      input.type = "checkbox";
      input.name = fault.name;
      input.checked = fault.on;
      input.addEventListener("change", () => switchFault(fault.name, input.checked));
      label.append(input, ` ${words[fault.name]}`);
      group.append(label);
    }
    return group;
  });
  document.querySelector("#faults .switches").replaceChildren(...groups);
  countFaults(faults);
}

function countFaults(faults) {
  const count = document.querySelector("#faults summary b");
  const on = faults.filter((fault) => fault.on).length;
  count.textContent = on;
  count.hidden = on === 0;
}

async function switchFault(fault, on) {
  const answer = await fetch("/demo/faults", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ fault, on }) });
  countFaults(await answer.json());
}

// --- the page

function onSubmit(box, placeholder, say) {
  const input = box.querySelector(".compose input");
  input.placeholder = placeholder;
  input.setAttribute("aria-label", placeholder);
  box.querySelector(".compose").addEventListener("submit", (event) => {
    event.preventDefault();
    const text = input.value.trim();
    input.value = "";
    if (text) say(text);
  });
}

for (const box of document.querySelectorAll(".app[data-who]")) {
  box.append(byId("app").content.cloneNode(true));
  box.querySelector(".head span").textContent = box.id === "kf" ? words.vip : box.dataset.who;
  box.querySelector(".log").append(element("p", "empty", words.empty));
  onSubmit(box, words.ask, customerSays);
}
onSubmit(groupBox, words.answer, (text) => agentSays(text, byId("mention").checked));
document.documentElement.lang = chinese ? "zh-CN" : "en";
document.title = words.title;
for (const node of document.querySelectorAll("[data-t]")) node.textContent = words[node.dataset.t] ?? node.textContent;
for (const node of document.querySelectorAll("[data-label]")) node.setAttribute("aria-label", words[node.dataset.label]);
for (const tab of document.querySelectorAll("[data-show]")) tab.addEventListener("click", () => showCustomer(tab.dataset.show));
document.querySelector("#quote button").addEventListener("click", () => quote(null));
showCustomer(customer);
fetch("/demo/faults", { cache: "no-store" }).then((answer) => answer.json()).then(showFaults);
setInterval(poll, POLL);
poll();
