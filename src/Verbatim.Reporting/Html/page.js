(() => {
  "use strict";
  const marks = number => document.querySelectorAll(`mark[data-f~="${number}"]`);
  const cards = [...document.querySelectorAll(".row .card")];
  const light = (number, on) => {
    marks(number).forEach(mark => mark.classList.toggle("on", on));
    document.getElementById("f" + number)?.classList.toggle("on", on);
  };
  cards.forEach(card => {
    const number = card.id.slice(1);
    for (const [type, on] of [["mouseenter", true], ["mouseleave", false], ["focusin", true], ["focusout", false]]) {
      card.addEventListener(type, () => light(number, on));
    }
  });
  document.querySelectorAll("mark[data-f]").forEach(mark => {
    const numbers = mark.dataset.f.split(" ");
    mark.addEventListener("mouseenter", () => numbers.forEach(number => light(number, true)));
    mark.addEventListener("mouseleave", () => numbers.forEach(number => light(number, false)));
    mark.addEventListener("click", () => document.getElementById("f" + numbers[0])?.focus());
  });
  let at = -1;
  document.addEventListener("keydown", event => {
    const step = { j: 1, n: 1, k: -1, p: -1 }[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey || !cards.length) return;
    at = (at + step + cards.length) % cards.length;
    cards[at].focus();
    cards[at].scrollIntoView({ block: "center" });
  });
  const openTarget = () => document.querySelector(":target")?.closest("details")?.setAttribute("open", "");
  window.addEventListener("hashchange", openTarget);
  window.addEventListener("beforeprint", () => document.querySelectorAll("details").forEach(details => details.open = true));
  openTarget();
})();
