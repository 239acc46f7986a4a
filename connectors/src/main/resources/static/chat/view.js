// Draws lines of the conversation. A customer's words only ever become text nodes; the html of a reply was sanitised by
// the server.
import { locale, words } from "./words.js";

const time = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hour12: false });
const day = new Intl.DateTimeFormat(locale, { month: "long", day: "numeric", weekday: "short" });
const exact = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "medium" });

export function element(tag, className, text) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
}

export function dayName(date) {
  const start = (d) => new Date(d.getFullYear(), d.getMonth(), d.getDate()).getTime();
  const days = Math.round((start(new Date()) - start(date)) / 86_400_000);
  if (days === 0) return words.today;
  return days === 1 ? words.yesterday : day.format(date);
}

/**
 * One line: `on.choose(choice)` when a choice is picked, `on.enlarge(media)` when a picture is; `on.rate(line, helpful)`
 * promises to keep what the customer says about an answer.
 */
export function drawLine(line, on) {
  const row = element("article", `line ${line.author}`);
  row.append(element("p", "sender", senderOf(line)));
  const bubble = element("div", "bubble");
  if (line.author === "customer") {
    bubble.append(element("p", "words", line.text));
  } else {
    drawReply(bubble, line, on);
  }
  row.append(bubble, drawTime(new Date(line.at)));
  if (line.rating) row.append(drawRating(line, on));
  return row;
}

/** Two buttons of which at most one is down; what was said can be changed. */
function drawRating(line, on) {
  const group = element("div", "rate");
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", words.rate);
  const thanks = element("p", "rated");
  thanks.setAttribute("role", "status");
  const buttons = [true, false].map((helpful) => {
    const button = element("button", helpful ? "up" : "down");
    button.type = "button";
    button.append(thumb(), element("span", "", helpful ? words.helpful : words.unhelpful));
    button.addEventListener("click", () => say(helpful));
    return button;
  });
  const show = (rating) => buttons.forEach((button, index) => {
    button.setAttribute("aria-pressed", String(rating === (index === 0 ? "helpful" : "unhelpful")));
  });
  let known = line.rating;
  let sending = Promise.resolve();
  async function say(helpful) {
    const before = known;
    known = helpful ? "helpful" : "unhelpful";
    show(known);
    try {
      sending = sending.catch(() => {}).then(() => on.rate(line, helpful));
      await sending;
      thanks.textContent = helpful ? words.ratedHelpful : words.ratedUnhelpful;
    } catch {
      known = before;
      show(known);
      thanks.textContent = words.ratingFailed;
    }
    on.grown();
  }
  show(known);
  group.append(...buttons, thanks);
  return group;
}

function thumb() {
  const drawing = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  drawing.setAttribute("viewBox", "0 0 24 24");
  drawing.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", "M7 10v10H4V10zm0 1 4-8c1.500 0 2.500 1 2.500 2.500V9H19a1.500 1.500 0 0 1 1.500 1.800l-1.500 8A1.500 1.500 0 0 1 17.500 20H7");
  drawing.append(path);
  return drawing;
}

export function drawTyping() {
  const row = element("div", "line bot typing");
  row.setAttribute("aria-label", words.typing);
  const bubble = element("div", "bubble");
  bubble.append(element("i"), element("i"), element("i"));
  row.append(bubble);
  return row;
}

function senderOf(line) {
  if (line.author === "customer") return "";
  return line.author === "agent" ? line.name || words.agent : words.bot;
}

function drawTime(date) {
  const node = element("time", "", time.format(date));
  node.dateTime = date.toISOString();
  node.title = exact.format(date);
  return node;
}

function drawReply(bubble, line, on) {
  if (line.html) bubble.append(drawHtml(line.html, on));
  for (const media of line.media || []) bubble.append(drawMedia(media, on));
  for (const link of line.links || []) bubble.append(drawLink(link));
  if (line.choices && line.choices.length) bubble.append(drawChoices(line.choices, on));
}

function drawHtml(html, on) {
  const body = element("div", "rich");
  body.innerHTML = html;
  for (const link of body.querySelectorAll("a[href]")) inNewWindow(link);
  for (const image of body.querySelectorAll("img")) {
    image.replaceWith(drawPicture({ url: image.getAttribute("src"), title: image.alt }, on));
  }
  for (const table of body.querySelectorAll("table")) {
    const frame = element("div", "table");
    table.replaceWith(frame);
    frame.append(table);
  }
  return body;
}

function drawMedia(media, on) {
  return media.kind === "image" ? drawPicture(media, on) : drawLink(media);
}

function drawPicture(media, on) {
  const title = media.title || words.picture;
  const button = element("button", "thumb");
  button.type = "button";
  button.setAttribute("aria-label", words.openPicture(title));
  const image = element("img");
  image.alt = title;
  image.src = media.url;
  image.addEventListener("error", () => button.replaceWith(element("p", "lost", words.pictureLost(title))));
  image.addEventListener("load", () => on.grown());
  button.append(image);
  button.addEventListener("click", () => on.enlarge({ url: media.url, title }));
  return button;
}

function drawLink(link) {
  const anchor = element("a", "card");
  anchor.href = link.url;
  const target = new URL(link.url, location.href);
  anchor.append(element("span", "name", link.title || target.host));
  anchor.append(element("span", "host", target.host || target.href));
  inNewWindow(anchor);
  return anchor;
}

function inNewWindow(anchor) {
  anchor.target = "_blank";
  anchor.rel = "noopener noreferrer nofollow";
  anchor.title = `${new URL(anchor.href, location.href).host} · ${words.newWindow}`;
}

function drawChoices(choices, on) {
  const list = element("ol", "choices");
  choices.forEach((choice, index) => {
    const button = element("button", "choice");
    button.type = "button";
    button.setAttribute("aria-label", words.choice(index + 1, choice.label));
    button.append(element("span", "number", String(index + 1)), element("span", "label", choice.label));
    button.addEventListener("click", () => on.choose(choice));
    const item = element("li");
    item.append(button);
    list.append(item);
  });
  return list;
}
