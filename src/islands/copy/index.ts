// linli-copy: copies the address or text in its field. Without script people mark and copy it themselves.
import { wordsOf } from "../shared/words";

customElements.define("linli-copy", class extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector<HTMLInputElement | HTMLTextAreaElement>("input, textarea");
    const button = this.querySelector<HTMLButtonElement>("button");
    if (!field || !button) return;
    const note = document.createElement("p");
    note.className = "island-note";
    note.setAttribute("role", "status");
    this.append(note);
    button.hidden = false;
    button.addEventListener("click", () => {
      field.select();
      // The old way works on plain http too, where the clipboard's own interface is closed.
      note.textContent = document.execCommand("copy") ? wordsOf(this)[0] ?? "" : "";
    });
  }
});
