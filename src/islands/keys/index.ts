// linli-keys: j and k walk the rows, Enter opens, other keys press the element that names them (data-key="a"), ? shows the hints.
// With opens, walking opens at once. Keys sleep while someone types.

customElements.define("linli-keys", class extends HTMLElement {
  private readonly press = (event: KeyboardEvent): void => this.on(event);

  connectedCallback(): void {
    document.addEventListener("keydown", this.press);
  }

  disconnectedCallback(): void {
    document.removeEventListener("keydown", this.press);
  }

  private on(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
    if (event.key === "?") {
      const hints = document.querySelector<HTMLDetailsElement>("details[data-key-hints]");
      if (hints) hints.open = !hints.open;
    } else if (event.key === "j" || event.key === "k") {
      this.walk(event.key === "j" ? 1 : -1);
    } else if (event.key === "Enter" && target === this.here()) {
      this.open(target);
    } else {
      const named = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key)}"]`);
      if (!named) return;
      named.focus();
      named.click();
    }
    event.preventDefault();
  }

  private rows(): HTMLElement[] {
    return Array.from(document.querySelectorAll<HTMLElement>("[data-href]"));
  }

  private here(): HTMLElement | undefined {
    return this.rows().find(row => row.getAttribute("aria-selected") === "true");
  }

  private walk(step: number): void {
    const rows = this.rows();
    const here = this.here();
    const next = rows[here ? rows.indexOf(here) + step : 0];
    if (!next) return;
    here?.removeAttribute("aria-selected");
    next.setAttribute("aria-selected", "true");
    next.tabIndex = -1;
    next.focus();
    next.scrollIntoView({ block: "nearest" });
    if (this.hasAttribute("opens")) this.open(next);
  }

  private open(row: HTMLElement): void {
    if (row.dataset["href"]) location.assign(row.dataset["href"]);
  }
});
