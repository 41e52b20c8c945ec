/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
/* The theme and the search of the reference. The index, REFERENCE, is in search.js. Works from files, without a server. */
"use strict";
(() => {
  const root = document.documentElement;
  const store = {
    get: () => { try { return localStorage.getItem("theme"); } catch { return null; } },
    set: (value) => { try { localStorage.setItem("theme", value); } catch { /* not kept, then */ } },
  };
  const set = (theme) => { if (theme === "light" || theme === "dark") root.dataset.theme = theme; else delete root.dataset.theme; };
  set(store.get());

  const theme = () => {
    const button = document.getElementById("theme"), names = { auto: "dark", dark: "light", light: "auto" };
    let now = root.dataset.theme || "auto";
    const show = () => {
      button.textContent = { auto: "◐ auto", dark: "● dark", light: "○ light" }[now];
      button.setAttribute("aria-label", "Colours: " + now + ". Change to " + names[now]);
    };
    button.hidden = false;
    button.addEventListener("click", () => { now = names[now]; set(now); store.set(now); show(); });
    show();
  };

  const search = () => {
    const box = document.getElementById("find"), list = document.getElementById("hits");
    const here = location.pathname.split("/").pop() || "index.html";
    const rank = { command: 5, object: 4, step: -2, field: -1, TGSI: -1 };
    const items = REFERENCE.flatMap(([page, kind, rows]) => rows.map(([id, name, note, said]) => ({
      page: page + ".html", id, kind, name, note, said: said || "", rank: rank[kind] || 0,
      key: name.toLowerCase(), all: (name + " " + note + " " + kind).toLowerCase(), text: (said || "").toLowerCase(),
    })));
    let at = -1;

    // A link to the pages as they were before there were several.
    const wanted = decodeURIComponent(location.hash.slice(1));
    if (wanted && !document.getElementById(wanted)) {
      const hit = items.find((item) => item.id === wanted);
      if (hit && hit.page !== here) location.replace(hit.page + "#" + hit.id);
    }

    const score = (item, words) => {
      if (!words.every((word) => item.all.includes(word)))
        return words.every((word) => item.all.includes(word) || item.text.includes(word)) ? 5 + item.rank : -1;
      const first = words[0], parts = item.key.split(/[_.[\] ]+/);
      const how = item.key === first ? 40 : item.key.startsWith(first) ? 30 : parts.includes(first) ? 25
        : item.key.includes(first) ? 20 : 10;
      return how + item.rank;
    };
    const open = (shown) => { list.hidden = !shown; box.setAttribute("aria-expanded", String(shown)); };
    const show = () => {
      const words = box.value.toLowerCase().split(/[\s.]+/).filter(Boolean);
      list.replaceChildren();
      at = -1;
      box.removeAttribute("aria-activedescendant");
      open(words.length > 0);
      if (!words.length) return;
      const hits = items.map((item) => [score(item, words), item]).filter((hit) => hit[0] > 0)
        .sort((a, b) => b[0] - a[0] || a[1].name.length - b[1].name.length).slice(0, 60);
      hits.forEach(([, item], number) => {
        const row = document.createElement("li"), link = document.createElement("a");
        const name = document.createElement("span"), note = document.createElement("small");
        row.id = "hit-" + number;
        row.setAttribute("role", "option");
        link.href = (item.page === here ? "" : item.page) + "#" + item.id;
        link.tabIndex = -1;
        name.className = "n";
        name.textContent = item.name;
        note.textContent = item.note ? item.kind + ", " + item.note : item.kind;
        link.append(name, note);
        if (item.said) {
          const said = document.createElement("small");
          said.className = "said";
          said.textContent = item.said;
          link.append(said);
        }
        row.append(link);
        list.append(row);
      });
      if (!hits.length) {
        const row = document.createElement("li");
        row.className = "nothing";
        row.textContent = "Nothing has that name.";
        list.append(row);
      }
    };
    const move = (step) => {
      const rows = list.querySelectorAll("[role=option]");
      if (!rows.length) return;
      rows[at]?.removeAttribute("aria-selected");
      at = at < 0 && step < 0 ? rows.length - 1 : (at + step + rows.length) % rows.length;
      rows[at].setAttribute("aria-selected", "true");
      box.setAttribute("aria-activedescendant", rows[at].id);
      rows[at].scrollIntoView({ block: "nearest" });
    };
    const go = () => (list.querySelector("[aria-selected] a") || list.querySelector("a"))?.click();
    box.form.addEventListener("submit", (event) => { event.preventDefault(); go(); });
    box.addEventListener("input", show);
    box.addEventListener("focus", show);
    box.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown") move(1);
      else if (event.key === "ArrowUp") move(-1);
      else if (event.key === "Escape") { open(false); box.blur(); } else return;
      event.preventDefault();
    });
    // index.html?q=scissor: a search as a link.
    const asked = new URLSearchParams(location.search).get("q");
    if (asked) { box.value = asked; show(); }
    list.addEventListener("click", () => { open(false); box.blur(); });
    document.addEventListener("click", (event) => { if (!event.target.closest(".search")) open(false); });
    document.addEventListener("keydown", (event) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || document.activeElement === box) return;
      box.focus();
      box.select();
      event.preventDefault();
    });
  };

  document.addEventListener("DOMContentLoaded", () => {
    theme();
    search();
    // On a narrow screen the contents would push the text away.
    if (matchMedia("(max-width: 62rem)").matches) document.querySelector("nav .menu").open = false;
  });
})();
