// Shows what the simulated platforms show, and lets one person play both sides.
const zh = {
  title: "秒回 · 演示",
  lead: "左边是顾客的手机，右边是同事的钉钉群。两边的平台是模拟的，中间是真的秒回。",
  console: "管理后台 ↗",
  customer: "顾客的手机",
  wecom: "企业微信",
  dingtalk: "钉钉",
  web: "网页",
  shop: "山野集客服",
  send: "发送",
  agents: "同事的钉钉群",
  hint: "引用工单并 @秒回，话就到顾客那里；不 @ 的只留在群里。",
  groupName: "山野集客服群",
  members: "小李、小王、秒回机器人",
  ask: "发消息…",
  answer: "在群里说…",
  empty: "从下面选一句，或者自己问。机器人马上就回。",
  emptyGroup: "还没有工单。让顾客发一句「转人工」，这里就会收到。",
  quote: "引用",
  robot: "秒回",
  took: (ms) => `${ms} 毫秒`,
  as: "以谁的身份说话",
  claim: (code) => `${code} 接单`,
  resolve: (code) => `${code} 结束`,
  aside: "这个客户谁来接一下？",
  faults: "让平台出错",
  "wecom.DUPLICATE": "重复推送",
  "wecom.BUSY": "系统繁忙 -1",
  "wecom.RATE_LIMIT": "限流 45009",
  "wecom.HTTP_ERROR": "502 错误",
  "wecom.HTML": "返回网页",
  "wecom.TOKEN_REVOKED": "令牌失效",
  "wecom.UNTRUSTED_IP": "IP 不可信 60020",
  "dingtalk.DUPLICATES": "重复推送",
  "dingtalk.RATE_LIMIT": "限流",
  "dingtalk.SERVER_ERROR": "500 错误",
  "dingtalk.HTML": "返回网页",
  "dingtalk.WEBHOOK_GONE": "会话地址失效",
  "dingtalk.GATEWAY_DOWN": "网关拒绝连接",
};
const en = {
  title: "Miaohui · demo",
  lead: "The customer's phone is on the left, the agents' DingTalk group on the right. The platforms are simulated; the Miaohui between them is real.",
  console: "Console ↗",
  customer: "The customer's phone",
  wecom: "WeCom",
  dingtalk: "DingTalk",
  web: "Web",
  shop: "山野集客服",
  send: "Send",
  agents: "The agents' DingTalk group",
  hint: "Quote a ticket and mention @秒回 to answer the customer; what has no mention stays in the group.",
  groupName: "山野集客服群",
  members: "小李, 小王, the robot 秒回",
  ask: "Message…",
  answer: "Say something in the group…",
  empty: "Pick a line below or ask anything. The bot answers at once.",
  emptyGroup: "No tickets yet. Let the customer send 转人工 (a person, please) and one turns up here.",
  quote: "Quote",
  robot: "秒回",
  took: (ms) => `${ms} ms`,
  as: "Who is speaking",
  claim: (code) => `${code} 接单`,
  resolve: (code) => `${code} 结束`,
  aside: "这个客户谁来接一下？",
  faults: "Make platforms fail",
  "wecom.DUPLICATE": "Deliveries repeated",
  "wecom.BUSY": "Busy, -1",
  "wecom.RATE_LIMIT": "Rate limit 45009",
  "wecom.HTTP_ERROR": "HTTP 502",
  "wecom.HTML": "Answers with a page",
  "wecom.TOKEN_REVOKED": "Tokens revoked",
  "wecom.UNTRUSTED_IP": "Untrusted IP 60020",
  "dingtalk.DUPLICATES": "Deliveries repeated",
  "dingtalk.RATE_LIMIT": "Rate limit",
  "dingtalk.SERVER_ERROR": "HTTP 500",
  "dingtalk.HTML": "Answers with a page",
  "dingtalk.WEBHOOK_GONE": "Session address gone",
  "dingtalk.GATEWAY_DOWN": "Gateway refuses",
};
const chinese = /^zh\b/i.test(navigator.language || "zh");
const words = chinese ? zh : en;
const QUESTIONS = ["怎么退货？", "尺码怎么选？", "能送到月球吗？", "转人工"];
const POLL = 500;

const time = new Intl.DateTimeFormat(chinese ? "zh-CN" : "en", { hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false });
const groupBox = document.getElementById("group");
const shown = { wecom: 0, dingtalk: 0, group: 0 };
let code = "";
let quoting = null;

function element(tag, className, text) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
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

function draw(screen, line) {
  const mine = screen !== "group" && line.author;
  const row = element("article", `line ${line.author ? "person" : "robot"}${mine ? " mine" : ""}`);
  const who = line.author || words.robot;
  row.append(element("span", "face", line.author ? who.slice(-1) : "秒"));
  const body = element("div", "body");
  const meta = element("p", "meta");
  meta.append(element("span", "who", screen === "group" ? who : ""), element("time", "", time.format(new Date(line.at))));
  if (line.millis !== null && line.millis !== undefined && screen !== "group") meta.append(element("span", "took", words.took(line.millis)));
  const bubble = element("div", "bubble");
  if (line.quoted) bubble.append(element("blockquote", "", line.quoted.replace(/[*>]/g, "").slice(0, 60) + "…"));
  if (screen === "group" && line.toRobot) bubble.append(element("span", "at", `@${words.robot} `));
  bubble.append(line.html ? rich(line.html) : plain(line.text));
  for (const link of bubble.querySelectorAll("a")) {
    link.target = "_blank";
    link.rel = "noopener";
  }
  body.append(meta, bubble);
  if (screen === "group" && !line.author && line.id) {
    const button = element("button", "cite", words.quote);
    button.type = "button";
    button.addEventListener("click", () => quote(line));
    body.append(button);
  }
  row.append(body);
  return row;
}

function show(screen, lines) {
  const box = document.getElementById(screen);
  const log = box.querySelector(".log");
  const news = lines.slice(shown[screen]);
  if (!news.length) return;
  log.querySelector(".empty")?.remove();
  for (const line of news) {
    log.append(draw(screen, line));
    if (screen === "group") noteCode(line);
  }
  shown[screen] = lines.length;
  log.scrollTop = log.scrollHeight;
  for (const image of log.querySelectorAll("img")) image.addEventListener("load", () => (log.scrollTop = log.scrollHeight), { once: true });
  if (box.hidden) document.querySelector(`[data-show="${screen}"]`).classList.add("news");
}

function noteCode(line) {
  const found = !line.author && line.text.match(/#[A-Z]\w+/);
  if (!found) return;
  code = found[0];
  chips(groupBox, [words.claim(code), words.resolve(code), words.aside]);
}

async function poll() {
  try {
    const screens = await (await fetch("/demo/screens", { cache: "no-store" })).json();
    for (const name of Object.keys(shown)) show(name, screens[name]);
  } catch {
    // The demo was stopped, or is being started again.
  }
}

// --- saying

function chips(box, texts) {
  const bar = box.querySelector(".chips");
  bar.replaceChildren(...texts.map((text) => {
    const chip = element("button", "chip", text);
    chip.type = "button";
    chip.addEventListener("click", () => (box === groupBox ? agent(text, text !== words.aside) : customer(box.id, text)));
    return chip;
  }));
}

function customer(platform, text) {
  post("/demo/customer", { platform, text });
}

function agent(text, toRobot) {
  const name = document.querySelector("[name=agent]:checked").value;
  post("/demo/agent", { name, text, toRobot, quote: toRobot ? quoting : null });
  quote(null);
}

function quote(line) {
  const bar = document.getElementById("quote");
  quoting = line ? line.id : null;
  bar.hidden = !line;
  if (!line) return;
  bar.querySelector("span").textContent = `${words.quote} ${words.robot}：${line.text.replace(/[*>]/g, "").slice(0, 40)}…`;
  document.getElementById("mention").checked = true;
  groupBox.querySelector(".compose input").focus();
}

function showTab(name) {
  for (const tab of document.querySelectorAll("[data-show]")) {
    const selected = tab.dataset.show === name;
    tab.setAttribute("aria-selected", selected);
    document.getElementById(tab.dataset.show).hidden = !selected;
    if (selected) tab.classList.remove("news");
  }
  const web = document.getElementById("web");
  if (name === "web" && !web.firstChild) {
    const frame = element("iframe");
    frame.src = "/chat";
    frame.title = words.web;
    web.append(frame);
  }
}

// --- what goes wrong

function showFaults(faults) {
  const box = document.getElementById("faults");
  const groups = ["wecom", "dingtalk"].map((platform) => {
    const group = element("fieldset");
    group.append(element("legend", "", words[platform]));
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
  box.querySelector(".switches").replaceChildren(...groups);
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

document.documentElement.lang = chinese ? "zh-CN" : "en";
document.title = words.title;
for (const node of document.querySelectorAll("[data-t]")) node.textContent = words[node.dataset.t];
document.querySelector("[data-label]").setAttribute("aria-label", words.as);
for (const tab of document.querySelectorAll("[data-show]")) tab.addEventListener("click", () => showTab(tab.dataset.show));
for (const box of document.querySelectorAll("#wecom, #dingtalk, #group")) {
  const input = box.querySelector(".compose input");
  input.placeholder = box === groupBox ? words.answer : words.ask;
  input.setAttribute("aria-label", input.placeholder);
  box.querySelector(".log").append(element("p", "empty", box === groupBox ? words.emptyGroup : words.empty));
  box.querySelector(".compose").addEventListener("submit", (event) => {
    event.preventDefault();
    const text = input.value.trim();
    input.value = "";
    if (!text) return;
    if (box === groupBox) agent(text, document.getElementById("mention").checked);
    else customer(box.id, text);
  });
  if (box !== groupBox) chips(box, QUESTIONS);
}
document.querySelector("#quote button").addEventListener("click", () => quote(null));
fetch("/demo/faults", { cache: "no-store" }).then((answer) => answer.json()).then(showFaults);
setInterval(poll, POLL);
poll();
