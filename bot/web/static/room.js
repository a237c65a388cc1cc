// The room's page: sends what is said and pressed, shows what the server tells.
"use strict";

const $ = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const page = document.body.dataset;
const log = $("#log"), scroll = $("#scroll"), form = $("#say"), text = $("#text"), as = $("#as");

// ---- sending ---------------------------------------------------------------------------------

async function post(path, fields, working = page.working) {
  const body = fields instanceof FormData ? fields : new URLSearchParams(fields);
  const slow = setTimeout(() => toast(working, true), 400);
  document.body.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(`/room/${path}?lang=${page.lang}`, { method: "POST", body });
    const told = await answer.json().catch(() => ({ problem: page.wrong }));
    clearTimeout(slow);
    toast(told.problem || told.toast || "");
    return answer.ok ? told : null;
  } catch {
    clearTimeout(slow);
    toast(page.unreachable);
    return null;
  } finally {
    document.body.removeAttribute("aria-busy");
  }
}

let fading;
function toast(words, stays = false) {
  const shown = $("#toast");
  clearTimeout(fading);
  shown.textContent = words;
  shown.classList.toggle("shown", Boolean(words));
  if (words && !stays) fading = setTimeout(() => shown.classList.remove("shown"), 6000);
}

async function say(words) {
  const fields = { ...Object.fromEntries(new FormData(form)), text: words };
  answering("");
  if (!(await post("say", fields)) && !text.value) text.value = words;
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const words = text.value.trim();
  text.value = "";
  text.focus();
  if (words) say(words);
});

text.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    form.requestSubmit();
  }
  if (event.key === "Escape") answering("");
});

function answering(id) {
  const said = id && $(`#said-${id}`);
  form.elements.replies_to.value = id;
  $("#replying").hidden = !said;
  if (!said) return;
  $("[data-quote]").textContent = `${$(".who > span", said).textContent} – ${$(".text", said).innerText}`;
  text.focus();
}
$("#stop-replying").addEventListener("click", () => { answering(""); text.focus(); });

document.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  const { reply, choice, message, say: words } = button ? button.dataset : {};
  if (reply) answering(reply);
  if (words) say(words);
  if (choice) {
    button.classList.add("pressed");
    post("press", { as: as.value, chat: page.chat, lang: page.lang, message, choice })
      .finally(() => button.classList.remove("pressed"));
  }
  if (!event.target.closest(".menu")) all(".menu[open]").forEach((menu) => (menu.open = false));
});

document.addEventListener("keydown", (event) => {
  const menu = $(".menu[open]");
  if (event.key === "Escape" && menu) {
    menu.open = false;
    $("summary", menu).focus();
  }
});

// ---- who one is -------------------------------------------------------------------------------

function become() {
  all(".said", log).forEach(mark);
  for (const link of all("a.chat, .back, .menu a.button")) {
    const address = new URL(link.href);
    address.searchParams.set("as", as.value);
    link.href = address;
  }
  const here = new URL(location);
  here.searchParams.set("as", as.value);
  history.replaceState(null, "", here);
}
function mark(said) {
  said.classList.toggle("mine", said.dataset.author !== "" && said.dataset.author === as.value);
}
if (as.tagName === "SELECT") as.addEventListener("change", become);

// Up and down go through the list of chats, as on a phone's keyboard.
$("#chats").addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const chats = all("a.chat");
  const next = chats[chats.indexOf(document.activeElement) + step];
  if (next) {
    event.preventDefault();
    next.focus();
  }
});

// ---- files ------------------------------------------------------------------------------------

async function send(file) {
  if (!file) return;
  if (file.size > 5e6) return toast(page.tooLarge);
  const fields = new FormData();
  // What is being written goes below the file, as on a phone.
  const caption = $("#text").value;
  for (const [name, value] of [["as", as.value], ["chat", page.chat], ["file", file], ["caption", caption]]) {
    fields.append(name, value);
  }
  toast(page.sending, true);
  const told = await post("upload", fields, page.sending);
  if (told && caption && $("#text").value === caption) $("#text").value = "";
  if (told && told.chat !== page.chat) open(`/room?chat=${encodeURIComponent(told.chat)}&lang=${page.lang}`, "_self");
}
$("#file").addEventListener("change", (event) => {
  send(event.target.files[0]);
  event.target.value = "";
});
const carriesFile = (event) => event.dataTransfer && event.dataTransfer.types.includes("Files");
document.addEventListener("dragover", (event) => {
  if (!carriesFile(event)) return;
  event.preventDefault();
  $("#drop").hidden = false;
});
document.addEventListener("dragleave", (event) => {
  if (!event.relatedTarget) $("#drop").hidden = true;
});
document.addEventListener("drop", (event) => {
  if (!carriesFile(event)) return;
  event.preventDefault();
  $("#drop").hidden = true;
  send(event.dataTransfer.files[0]);
});

// ---- the clock --------------------------------------------------------------------------------

const turn = (fields) => post("clock", { chat: page.chat, lang: page.lang, ...fields });
const speed = () => $("[name=speed]:checked").value;
const run = $("#run");
if (run) {
  run.addEventListener("click", () =>
    turn(run.dataset.running === "true" ? { do: "pause" } : { do: "play", speed: speed() }));
  all("[name=speed]").forEach((one) =>
    one.addEventListener("change", () => turn({ do: "play", speed: speed() })));
  $("#next").addEventListener("click", () => turn({ do: "next" }));
  $("#jump")?.addEventListener("change", (event) => {
    if (event.target.value) turn({ do: "to", at: event.target.value });
    event.target.value = "";
    $(".menu").open = false;
  });
}
$("#again")?.addEventListener("click", () => $("#sure").showModal());
$("#sure").addEventListener("close", () => {
  if ($("#sure").returnValue === "again") post("again", {});
  $("#sure").returnValue = "";
});

function showClock({ site, home, running, speed: factor }) {
  for (const [name, face] of Object.entries({ site, home })) {
    const shown = $(`[data-face=${name}]`);
    $("[data-city]", shown).textContent = face.city;
    $("[data-time]", shown).textContent = face.time;
    $("[data-time]", shown).dateTime = face.iso;
    $("[data-date]", shown).textContent = face.date;
    $("[data-short-date]", shown).textContent = face.short_date;
  }
  if (!run) return;
  run.dataset.running = running;
  run.setAttribute("aria-label", running ? run.dataset.pause : run.dataset.play);
  $("use", run).setAttribute("href", running ? "#i-pause" : "#i-play");
  const radio = $(`[name=speed][value="${factor}"]`);
  if (radio) radio.checked = true;
}

// ---- what the server tells --------------------------------------------------------------------

function show(html) {
  const held = document.createElement("template");
  held.innerHTML = html; // escaped by the server
  const said = $(".said", held.content);
  const before = $(`#${said.id}`);
  mark(said);
  if (before) {
    const pressed = before.contains(document.activeElement) && document.activeElement.dataset.choice;
    before.replaceWith(said);
    if (pressed) $(`[data-choice="${CSS.escape(pressed)}"]`, said)?.focus();
    return;
  }
  const atEnd = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 160;
  $(".nothing", log)?.remove();
  const last = all(".said", log).at(-1);
  if (!last || last.dataset.day !== said.dataset.day) {
    const day = document.createElement("li");
    day.className = "day";
    day.append(document.createElement("span"));
    day.firstChild.textContent = said.dataset.dayLabel;
    log.append(day);
  }
  said.classList.add("new");
  log.append(said);
  if (atEnd || said.classList.contains("mine")) scroll.scrollTop = scroll.scrollHeight;
}

function mention({ chat, last, when, unread, unreadWords }) {
  const line = $(`a.chat[data-chat="${CSS.escape(chat)}"]`);
  if (!line) return;
  $(".line", line).textContent = last;
  $(".when", line).textContent = when;
  const count = $(".unread", line);
  count.hidden = !unread;
  count.firstElementChild.textContent = unread;
  count.lastElementChild.textContent = unreadWords;
}

async function listAnew() {
  const answer = await fetch(location.href);
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  $("#chats").replaceChildren(...$("#chats", fresh).childNodes);
  become();
}

// On a phone the list may stand where the conversation is, which then is not read.
const looking = scroll.offsetParent !== null;
if (looking) all("a.chat[aria-current] .unread").forEach((count) => (count.hidden = true));
const about = { chat: page.chat, lang: page.lang, since: page.since, looking: Number(looking) };
const events = new EventSource(`/room/events?${new URLSearchParams(about)}`);
const hear = (name, then) =>
  events.addEventListener(name, (event) => then(JSON.parse(event.data)));
hear("hello", ({ boot }) => {
  $("#lost").hidden = true;
  if (boot !== page.boot) location.reload();
});
hear("said", (news) => {
  if (news.html) show(news.html);
  mention(news);
});
hear("clock", showClock);
hear("list", listAnew);
events.addEventListener("error", () => ($("#lost").hidden = false));

scroll.scrollTop = scroll.scrollHeight;
become();
// Before this runs nothing would be sent: Enter would only make a new line.
all("[disabled]", form).forEach((one) => (one.disabled = false));
if (matchMedia("(hover: hover)").matches && document.body.classList.contains("talking")) text.focus();
