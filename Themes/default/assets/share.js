for (const share of document.querySelectorAll("[data-share]")) {
  const text = share.querySelector("[data-share-text]");
  const system = share.querySelector("[data-share-system]");
  const status = share.querySelector("[role=status]");
  const { url, title } = system.dataset;

  const select = () => {
    const selection = getSelection();
    selection.selectAllChildren(text);
    return document.execCommand("copy");
  };
  share.querySelector("[data-share-copy]").addEventListener("click", async () => {
    const copied = navigator.clipboard
      ? await navigator.clipboard.writeText(text.innerText.trim()).then(() => true, select)
      : select();
    status.textContent = copied ? share.dataset.copied : "";
  });
  if (navigator.share) {
    system.hidden = false;
    system.addEventListener("click", () =>
      navigator.share({ title, url, text: text.innerText.trim() }).catch(() => {}));
  }
  share.querySelector(".share__script").hidden = false;
}
