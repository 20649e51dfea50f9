const copy = async (element) => {
  const text = element.dataset.text ?? element.innerText.trim();
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Without a secure connection: select what is shown, and let the browser copy that.
    getSelection().selectAllChildren(element);
    return document.execCommand("copy");
  }
};
const report = (place, done, words) => {
  const status = place.querySelector("[role=status]");
  status.textContent = "";
  if (done) setTimeout(() => (status.textContent = words), 50);
};

for (const share of document.querySelectorAll("[data-share]")) {
  const text = share.querySelector("[data-share-text]");
  const system = share.querySelector("[data-share-system]");
  const { url, title } = system.dataset;

  share.querySelector("[data-share-copy]").addEventListener("click", async () =>
    report(share, await copy(text), share.dataset.copied));
  if (navigator.share) {
    system.hidden = false;
    system.addEventListener("click", () => {
      const words = text.dataset.text ? "" : text.innerText.trim();
      // A text that has the link already would show it twice.
      const data = words.includes(url) ? { title, text: words } : { title, url, text: words };
      navigator.share(data).catch(() => {});
    });
  }
  share.querySelector(".share__script").hidden = false;
}

for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () =>
    report(
      button.parentElement, await copy(document.querySelector(button.dataset.copy)),
      button.dataset.copied));
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
