/** Shows the button that opens the platform's own share sheet, where there is one; the plain links beside it stay. */
for (const button of document.querySelectorAll("[data-share]")) {
  if (navigator.share) {
    button.hidden = false;
    button.addEventListener("click", () => {
      navigator.share({ title: button.dataset.title, url: button.dataset.share }).catch(() => {});
    });
  }
}

/** A link to a thought leads to the part of the discussion in which it stands. */
function goToThought() {
  const { hash, search } = location;
  if (/^#(thought|comment)-\d+$/.test(hash) && !document.querySelector(hash) && !search.includes("thought=")) {
    location.replace(`?thought=${hash.replace(/^#(thought-)?/, "")}${hash}`);
  }
}
addEventListener("hashchange", goToThought);
goToThought();
