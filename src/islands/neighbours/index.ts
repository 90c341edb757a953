// linli-neighbours, in the report form: when a tile is picked or the typing pauses, asks whether neighbours told of the same, and says so under the
// text. It chooses nothing by itself, moves no focus and changes no field; whatever goes wrong, it is silent. The words go by POST and are kept nowhere.

interface Told {
  code: string;
  says: string;
  chosen: string;
}

const pause = 800;

customElements.define("linli-neighbours", class extends HTMLElement {
  private form: HTMLFormElement | null = null;
  private told: Told | null = null;
  private asked = "";
  private timer = 0;

  connectedCallback(): void {
    this.form = this.closest("form");
    if (!this.form) return;
    this.form.addEventListener("input", ({ target }) => {
      const { name } = target as HTMLInputElement;
      if (name === this.getAttribute("field")) this.show();
      else if (name === "text") this.later(pause);
      else if (name === "tile" || name === "about") this.later(0);
    });
    this.querySelector("button")!.onclick = () => this.choose();
    // A draft or a refused form may hold words already.
    this.later(pause);
  }

  private later(wait: number): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.ask(), wait);
  }

  private async ask(): Promise<void> {
    const data = new FormData(this.form!);
    const body = new URLSearchParams({ tile: String(data.get("tile") ?? ""), text: String(data.get("text") ?? "").trim() });
    const asked = this.isSensitive(data) ? "" : body.toString();
    if (asked === this.asked) return;
    this.asked = asked;
    let told: Told | null = null;
    if (asked !== "" && asked !== "tile=&text=") {
      try {
        const answer = await fetch(this.getAttribute("src")!, { method: "POST", body, credentials: "same-origin" });
        if (answer.status === 200) told = await answer.json() as Told;
      } catch {
        // No network: the choice above is there all the same.
      }
    }
    // She wrote on meanwhile: the next question is on its way.
    if (asked !== this.asked) return;
    this.told = told;
    this.show();
  }

  // The answers that end the draft end the asking, too: such words leave the phone only when they are sent.
  private isSensitive(data: FormData): boolean {
    const values = (this.closest("[sensitive]")?.getAttribute("sensitive") ?? "").split(",");
    return ["tile", "about"].some(name => data.get(name) && values.includes(String(data.get(name))));
  }

  private choice(code: string): HTMLInputElement | undefined {
    return this.choices().find(radio => radio.value === code);
  }

  private choices(): HTMLInputElement[] {
    return Array.from(this.form!.querySelectorAll<HTMLInputElement>(`input[name="${this.getAttribute("field")}"]`));
  }

  private show(): void {
    const chosen = this.choices().find(radio => radio.checked);
    const radio = this.told ? this.choice(this.told.code) : undefined;
    // Whoever said no, or chose another, is not asked again.
    const told = radio && (!chosen || chosen === radio) ? this.told : null;
    const words = told ? chosen ? told.chosen : told.says : "";
    const says = this.querySelector(".neighbour-says")!;
    if (says.textContent !== words) says.textContent = words;
    const button = this.querySelector("button")!;
    button.hidden = !told;
    this.classList.toggle("alert", !!told);
    button.setAttribute("aria-pressed", String(!!chosen && chosen === radio));
    const row = radio?.closest("label");
    if (told && row && !row.parentElement!.contains(document.activeElement)) row.parentElement!.prepend(row);
  }

  private choose(): void {
    const radio = this.choice(this.told?.code ?? "");
    if (!radio) return;
    radio.checked = !radio.checked;
    radio.dispatchEvent(new Event("input", { bubbles: true }));
  }
});
