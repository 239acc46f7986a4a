// The chat page: sends what the customer writes, one after the other, and shows the transcript as the server has it.
import { call, linesAfter, post } from "./server.js";
import { onPanel, site, tellSite } from "./site.js";
import { dayName, drawLine, drawTyping, element } from "./view.js";
import { isChinese, locale, words } from "./words.js";

const CALL = "转人工";
const TRIES = 6;
const LOOK_EVERY = { bot: 15_000, waiting: 2_000, person: 2_000 };
const LOOK_WHEN_PENDING = 1_000;
const LOOK_WHEN_HIDDEN = 15_000;
const LOOK_WHEN_CLOSED = { bot: 15_000, waiting: 5_000, person: 5_000 };

const $ = (id) => document.getElementById(id);
const log = $("log");
const text = $("text");

let last = 0;
let seen = site.seen;
let lastDay = "";
let floor = "bot";
let agent = "";
let looking = null;
let lookTimer = 0;
let following = true;
let leftAt = 0;
let title = document.title;
let unread = 0;
// What the customer wrote and the transcript does not show yet: queued, sending, pending (taken, but not answered yet),
// sent or failed.
const own = [];

function newId() {
  return crypto.randomUUID ? crypto.randomUUID() : String(Date.now()) + Math.random().toString(16).slice(2);
}

// --- what the server has

/** Fetches the lines that are new; one request at a time, and one more if something happened meanwhile. */
function look() {
  clearTimeout(lookTimer);
  looking = (looking || Promise.resolve()).then(fetchNew).then(
    () => showTrouble(""),
    (failure) => showTrouble(failure.status === 401 ? words.unknownVisitor : words.offline),
  ).finally(() => {
    clearTimeout(lookTimer);
    lookTimer = setTimeout(look, pause());
  });
  return looking;
}

function pause() {
  if (document.hidden) return LOOK_WHEN_HIDDEN;
  if (own.some((one) => one.state === "pending")) return LOOK_WHEN_PENDING;
  return (site.open ? LOOK_EVERY : LOOK_WHEN_CLOSED)[floor];
}

async function fetchNew() {
  for (;;) {
    const news = await linesAfter(last);
    news.messages.forEach(add);
    setFloor(news.floor);
    countUnread();
    if (news.messages.length < 200) return;
  }
}

function add(line) {
  if (line.id <= last) return;
  last = line.id;
  if (line.author === "agent") agent = line.name || words.agent;
  if (line.author === "customer") {
    const index = own.findIndex((one) => one.text === line.text.trim());
    if (index >= 0) own.splice(index, 1)[0].row.remove();
    closeChoices();
  } else if (line.id > seen) {
    unread++;
  }
  insert(drawLine(line, { choose, enlarge, rate, grown: follow }), new Date(line.at));
}

/** What came while nobody could see it; the site around the page keeps how far the customer has read. */
function countUnread() {
  if (site.open && !document.hidden) {
    unread = 0;
    if (last > seen) tellSite({ seen: last });
    seen = last;
  }
  document.title = unread ? `(${unread}) ${title}` : title;
  tellSite({ unread });
}

// --- what is shown

function insert(row, at) {
  $("suggestions")?.remove();
  const name = dayName(at);
  const before = log.querySelector(".line.own, .line.typing");
  if (name !== lastDay) {
    lastDay = name;
    log.insertBefore(element("p", "day", name), before);
  }
  log.insertBefore(row, before);
  follow();
}

/** Only what was asked last can be picked from. */
function closeChoices() {
  for (const old of log.querySelectorAll(".choice:not(:disabled)")) old.disabled = true;
}

/** Goes to the end, unless the customer reads further up; what is taller than the screen is shown from its top. */
function follow() {
  if (!following) return;
  const newest = log.lastElementChild;
  const end = log.scrollHeight - log.clientHeight;
  log.scrollTop = newest ? Math.min(end, newest.offsetTop - 12) : end;
  leftAt = log.scrollTop;
}

/** A customer who scrolls up stays there until the end comes into sight again. */
function noticeScrolling() {
  if (log.scrollTop < leftAt - 8) following = false;
  if (log.scrollHeight - log.scrollTop - log.clientHeight < 60) following = true;
  leftAt = log.scrollTop;
}

function setFloor(next) {
  floor = next;
  const withPeople = floor !== "bot";
  $("floor").textContent = { bot: words.floorBot, waiting: words.floorWaiting, person: words.floorPerson(agent || words.agent) }[floor];
  $("person").textContent = { bot: words.person, waiting: words.waiting, person: words.served }[floor];
  $("person").disabled = withPeople;
  document.body.dataset.floor = floor;
  text.placeholder = withPeople ? words.placeholderPerson : words.placeholder;
}

function showTyping() {
  const busy = floor === "bot" && own.some((one) => one.state === "sending" || one.state === "pending");
  const shown = log.querySelector(".typing");
  if (busy && !shown) {
    log.append(drawTyping());
    follow();
  } else if (!busy && shown) {
    shown.remove();
  }
}

function showTrouble(trouble) {
  $("offline").hidden = !trouble;
  $("offline").textContent = trouble;
}

function enlarge(picture) {
  $("large").src = picture.url;
  $("large").alt = picture.title;
  $("caption").textContent = picture.title;
  $("picture").showModal();
}

function rate(line, helpful) {
  return post("api/chat/feedback", { line: line.id, helpful });
}

function choose(choice) {
  say(choice.value);
}

// --- what the customer says

function say(what) {
  const message = what.trim();
  if (!message) return;
  const row = drawLine({ author: "customer", text: message, at: Date.now() }, {});
  row.classList.add("own");
  const note = element("p", "note");
  row.append(note);
  $("suggestions")?.remove();
  closeChoices();
  log.insertBefore(row, log.querySelector(".typing"));
  following = true;
  follow();
  own.push({ id: newId(), text: message, row, note, tries: 0, state: "queued" });
  sendNext();
}

/** One message after the other, so that they arrive in their order. */
async function sendNext() {
  const one = own.find((candidate) => candidate.state === "queued");
  if (!one || own.some((other) => other.state === "sending")) return;
  one.state = "sending";
  setTimeout(showTyping, 250);
  try {
    const answer = await post("api/chat", { text: one.text, messageId: one.id });
    one.state = answer.decision === "pending" ? "pending" : "sent";
    one.note.replaceChildren();
    await look();
  } catch (failure) {
    await failed(one, failure);
  }
  showTyping();
  sendNext();
}

/** Tries again with the same id, which the server answers once; in the end the customer decides. */
async function failed(one, failure) {
  one.tries++;
  const hopeless = failure.status >= 400 && failure.status < 500 && failure.status !== 429;
  if (!hopeless && one.tries < TRIES) {
    one.note.replaceChildren(failure.status === 429 ? words.tooFast : words.sending);
    await new Promise((done) => setTimeout(done, Math.max(failure.after || 0, 500 * 2 ** one.tries)));
    one.state = "queued";
    return;
  }
  one.state = "failed";
  one.row.classList.add("failed");
  one.note.replaceChildren(failure.status === 413 ? words.tooLong : words.failed);
  if (failure.status !== 413) one.note.append(retryButton(one));
}

function retryButton(one) {
  const button = element("button", "again", words.retry);
  button.type = "button";
  button.addEventListener("click", () => {
    Object.assign(one, { state: "queued", tries: 0 });
    one.row.classList.remove("failed");
    one.note.replaceChildren();
    sendNext();
  });
  return button;
}

// --- the page

function fit() {
  text.style.height = "auto";
  text.style.height = `${Math.min(text.scrollHeight, 140)}px`;
  $("send").disabled = !text.value.trim();
  $("count").hidden = text.value.length < 1800;
  $("count").textContent = `${text.value.length} / 2000`;
}

function submit(event) {
  event?.preventDefault();
  say(text.value);
  text.value = "";
  fit();
}

function welcome(settings) {
  title = settings.title;
  countUnread();
  $("title").textContent = settings.title;
  $("mark").textContent = [...settings.title][0];
  if (last > 0 || own.length) return;
  const hello = element("div", "welcome");
  hello.append(drawLine({ author: "bot", html: "", at: Date.now() }, {}));
  hello.querySelector(".bubble").append(element("p", "words", settings.greeting));
  lastDay = words.today;
  log.prepend(element("p", "day", lastDay), hello);
  if (!settings.suggestions.length) return;
  const box = element("section", "suggestions");
  box.id = "suggestions";
  box.append(element("h2", "", words.suggestions));
  for (const question of settings.suggestions) {
    const button = element("button", "suggestion", question);
    button.type = "button";
    button.addEventListener("click", () => say(question));
    box.append(button);
  }
  hello.append(box);
}

function label() {
  document.documentElement.lang = isChinese ? "zh-CN" : locale;
  $("text-label").textContent = words.message;
  $("send-label").textContent = words.send;
  $("close").setAttribute("aria-label", words.close);
  log.setAttribute("aria-label", words.message);
  $("leave").hidden = !site.embedded;
  $("leave").setAttribute("aria-label", words.leave);
  document.body.classList.toggle("embedded", site.embedded);
  setFloor("bot");
}

function leave() {
  tellSite({ open: false });
}

label();
$("compose").addEventListener("submit", submit);
$("person").addEventListener("click", () => say(CALL));
log.addEventListener("scroll", noticeScrolling, { passive: true });
text.addEventListener("input", fit);
text.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing && event.keyCode !== 229) submit(event);
});
$("leave").addEventListener("click", leave);
addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !event.isComposing && !$("picture").open) leave();
});
onPanel((open) => {
  if (!open) return;
  text.focus();
  follow();
  look();
});
$("picture").addEventListener("click", (event) => {
  if (event.target === $("picture")) $("picture").close();
});
document.addEventListener("visibilitychange", () => {
  if (document.hidden) return;
  countUnread();
  look();
});
addEventListener("online", look);
new ResizeObserver(follow).observe(log);
tellSite({ ready: true });
await look();
await call("api/chat/settings").then(welcome, () => {});
if (site.embedded && site.open) text.focus();
