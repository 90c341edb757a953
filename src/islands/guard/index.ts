// linli-guard, around a form: asks before a page with unsent words is left. The question itself is the browser's.
customElements.define("linli-guard", class extends HTMLElement {
  private changed = false;
  private readonly ask = (event: BeforeUnloadEvent): void => {
    if (this.changed) event.preventDefault();
  };

  connectedCallback(): void {
    this.addEventListener("input", () => { this.changed = true; });
    this.addEventListener("submit", () => { this.changed = false; });
    window.addEventListener("beforeunload", this.ask);
  }

  disconnectedCallback(): void {
    window.removeEventListener("beforeunload", this.ask);
  }
});
