"use strict";
(() => {
  const byId = (id) => document.getElementById(id);

  // The panel: a mention shows its decision without leaving the text.
  const panel = byId("panel");
  const body = byId("panel-body");
  let opener = null;

  const show = (link) => {
    const decision = byId("decision-" + link.dataset.decision);
    if (!decision) {
      return;
    }
    const copy = decision.cloneNode(true);
    copy.removeAttribute("id");
    for (const part of copy.querySelectorAll("details")) {
      part.open = true;
    }
    const name = link.querySelector("bdi").textContent;
    byId("panel-title").textContent = name.length > 120 ? name.slice(0, 119) + "…" : name;
    body.replaceChildren(copy);
    opener = link;
    panel.showModal();
    panel.scrollTop = 0;
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    if (link.dataset.decision) {
      event.preventDefault();
      show(link);
    } else if (panel.contains(link)) {
      opener = null;
      panel.close();
    }
  });
  byId("panel-close").addEventListener("click", () => panel.close());
  panel.addEventListener("click", (event) => {
    if (event.target === panel) {
      panel.close();
    }
  });
  panel.addEventListener("close", () => {
    body.replaceChildren();
    if (opener) {
      opener.focus();
    }
    opener = null;
  });

  // What a link leads to is opened, and what holds it.
  const reveal = () => {
    const target = /^#[a-z0-9-]+$/.test(location.hash) && byId(location.hash.slice(1));
    for (let at = target; at; at = at.parentElement) {
      if (at.tagName === "DETAILS") {
        at.open = true;
      }
    }
    if (target) {
      target.scrollIntoView();
      const within = target.tagName === "DETAILS" ? target.querySelector("summary") : target;
      within.focus({ preventScroll: true });
    }
  };
  window.addEventListener("hashchange", reveal);
  reveal();

  // The search: entities by text and kind.
  const search = byId("entity-search");
  if (search) {
    const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    const words = byId("entity-filter");
    const kind = byId("entity-kind");
    const rows = Array.from(document.querySelectorAll("#entities > details"), (part) => ({
      part,
      kind: part.dataset.kind,
      text: plain(
        part.querySelector("summary h3").textContent + " " +
        part.querySelector("code").textContent + " " +
        Array.from(part.querySelectorAll("tbody th"), (cell) => cell.textContent).join(" ")
      ),
    }));
    const apply = () => {
      const wanted = plain(words.value.trim());
      let shown = 0;
      for (const row of rows) {
        const fits = row.text.includes(wanted) && (!kind.value || row.kind === kind.value);
        row.part.hidden = !fits;
        shown += fits ? 1 : 0;
      }
      byId("entity-shown").textContent = shown + " of " + rows.length + " shown";
    };
    words.addEventListener("input", apply);
    kind.addEventListener("change", apply);
    search.addEventListener("submit", (event) => event.preventDefault());
    search.hidden = false;
    apply();
  }

  // On paper nothing can be opened.
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = Array.from(document.querySelectorAll("main details:not([open])"));
    for (const part of opened) {
      part.open = true;
    }
  });
  window.addEventListener("afterprint", () => {
    for (const part of opened) {
      part.open = false;
    }
  });
})();
