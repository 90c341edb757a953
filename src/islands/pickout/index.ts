// linli-pickout: pasting a message presses 认一认 by itself. Without script people press it, or just send: the page asks all the same.
customElements.define("linli-pickout", class extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector<HTMLTextAreaElement>("textarea");
    const button = this.querySelector<HTMLButtonElement>("button");
    field?.addEventListener("paste", () => {
      const chosen = [...(this.closest("form")?.querySelectorAll<HTMLInputElement>("input[type=file]") ?? [])].some(input => input.files?.length);
      // Chosen photos would be lost on the way: then the person presses herself.
      if (!chosen) setTimeout(() => { if (field.value.trim().length > 10) button?.click(); });
    });
  }
});
