// Moves over the marks of a chart with the keys, and shows what a mark says when it is pointed at or
// focused. Nothing needs this: without it every mark has its title, and the table below has all.
(() => {
  "use strict";
  const tip = document.createElement("div");
  tip.className = "tip";
  tip.hidden = true;
  // A screen reader hears the label of the mark itself.
  tip.setAttribute("aria-hidden", "true");
  document.body.append(tip);

  const said = (mark) => mark.getAttribute("aria-label") || mark.dataset.said || "";

  function show(mark) {
    tip.textContent = said(mark);
    if (!tip.textContent) return;
    tip.hidden = false;
    mark.classList.add("is-here");
    const at = mark.querySelector("rect, path").getBoundingClientRect();
    const own = tip.getBoundingClientRect();
    const left = Math.min(at.x + at.width / 2 - own.width / 2, innerWidth - own.width - 8);
    const above = at.y - own.height - 6;
    tip.style.left = scrollX + Math.max(8, left) + "px";
    tip.style.top = scrollY + (above > 0 ? above : at.bottom + 6) + "px";
  }

  function hide(mark) {
    tip.hidden = true;
    if (mark) mark.classList.remove("is-here");
  }

  function prepare(group) {
    const marks = [...group.querySelectorAll(".mark")];
    if (!marks.length) return;
    marks.forEach((mark, i) => {
      const title = mark.querySelector("title");
      if (title) {
        // The browser's own tooltip would stand over ours; the words stay.
        mark.dataset.said = title.textContent;
        if (!mark.hasAttribute("aria-label")) mark.setAttribute("aria-label", title.textContent);
        title.remove();
      }
      if (!mark.hasAttribute("href") && !mark.hasAttribute("role")) mark.setAttribute("role", "img");
      mark.setAttribute("tabindex", i ? "-1" : "0");
    });

    function go(from, to) {
      from.setAttribute("tabindex", "-1");
      to.setAttribute("tabindex", "0");
      to.focus();
    }

    group.addEventListener("keydown", (event) => {
      const mark = event.target.closest(".mark");
      if (!mark || event.altKey || event.ctrlKey || event.metaKey) return;
      const i = marks.indexOf(mark);
      const last = marks.length - 1;
      const to = {
        ArrowRight: Math.min(i + 1, last),
        ArrowDown: Math.min(i + 1, last),
        ArrowLeft: Math.max(i - 1, 0),
        ArrowUp: Math.max(i - 1, 0),
        Home: 0,
        End: last,
      }[event.key];
      if (to !== undefined) {
        event.preventDefault();
        go(mark, marks[to]);
      } else if (event.key === "Escape") {
        if (tip.hidden) mark.blur();
        hide(mark);
      }
    });
    for (const mark of marks) {
      mark.addEventListener("focus", () => show(mark));
      mark.addEventListener("blur", () => hide(mark));
      mark.addEventListener("pointerenter", () => show(mark));
      mark.addEventListener("pointerleave", () => hide(mark));
    }
  }

  document.querySelectorAll("svg .marks").forEach(prepare);
  addEventListener("scroll", () => hide(document.querySelector(".is-here")), { passive: true });
  // Who looks for a word, or prints, finds what is folded away in browsers that do not unfold it.
  addEventListener("beforeprint", () => {
    document.querySelectorAll("details:not([open])").forEach((box) => {
      box.open = true;
      box.dataset.folded = "";
    });
  });
  addEventListener("afterprint", () => {
    document.querySelectorAll("details[data-folded]").forEach((box) => {
      box.open = false;
      delete box.dataset.folded;
    });
  });
})();
