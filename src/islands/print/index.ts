// linli-print: the button inside opens the printing dialogue. Without script people use the browser's own menu.
customElements.define("linli-print", class extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("click", () => window.print());
  }
});
