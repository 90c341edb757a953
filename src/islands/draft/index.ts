// linli-draft, around a form: keeps what is typed on this phone until it is sent, and sends it later when there is no network.
// The same idempotency key travels every time, so nothing arrives twice. A choice listed in "sensitive" wipes the draft and stops keeping.
import { wordsOf } from "../shared/words";
import * as store from "./store";

const keyField = "idempotency-key";

customElements.define("linli-draft", class extends HTMLElement {
  private form: HTMLFormElement | null = null;
  private silent = false;

  connectedCallback(): void {
    this.form = this.querySelector("form");
    if (!this.form) return;
    this.forgetOld();
    this.giveKey(this.form);
    this.restore(this.form);
    this.form.addEventListener("input", () => this.keep(this.form!));
    this.form.addEventListener("submit", event => this.submit(event, this.form!));
    window.addEventListener("online", () => void this.sendWaiting());
    if (navigator.onLine) void this.sendWaiting();
  }

  private get place(): string {
    return `draft:${this.getAttribute("key") ?? location.pathname}`;
  }

  private say(text: string | undefined): Element {
    const note = this.querySelector(":scope > [role=status]")!;
    note.textContent = text ?? "";
    return note;
  }

  private keep(form: HTMLFormElement): void {
    const fields = typed(form);
    const sensitive = (this.getAttribute("sensitive") ?? "").split(",").filter(Boolean);
    this.silent = this.silent || Object.values(fields).some(value => sensitive.includes(value));
    if (this.silent) localStorage.removeItem(this.place);
    else localStorage.setItem(this.place, JSON.stringify({ at: Date.now(), fields }));
  }

  private restore(form: HTMLFormElement): void {
    const kept = read(this.place);
    // A page that already shows something (a refused form) knows better than the draft.
    if (!kept || form.querySelector(".field-wrong") || Object.values(typed(form)).some(value => value.trim().length > 0)) return;
    for (const [name, value] of Object.entries(kept.fields))
      for (const field of Array.from(form.elements).filter((element): element is HTMLInputElement => (element as HTMLInputElement).name === name))
        if (field.type === "radio" || field.type === "checkbox") field.checked = field.value === value;
        else if (field.type !== "hidden" && field.type !== "file") field.value = value;
    const [restored, forget] = wordsOf(this);
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn-quiet";
    button.textContent = forget ?? "";
    button.onclick = () => {
      localStorage.removeItem(this.place);
      form.reset();
      this.say("");
    };
    this.say((restored ?? "") + " ").append(button);
  }

  private submit(event: Event, form: HTMLFormElement): void {
    if (navigator.onLine || this.silent || !("indexedDB" in window)) {
      // Whether it arrived is known only when a page is shown again: see forgetOld.
      sessionStorage.setItem("sent", this.place);
      return;
    }
    event.preventDefault();
    const data = new FormData(form, (event as SubmitEvent).submitter as HTMLElement | undefined);
    const fields: [string, string | File][] = [];
    data.forEach((value, name) => fields.push([name, value]));
    void store.put({ key: String(data.get(keyField)), action: form.action, fields }).then(() => {
      localStorage.removeItem(this.place);
      form.reset();
      this.giveKey(form, true);
      this.say(wordsOf(this)[2]);
    });
  }

  private async sendWaiting(): Promise<void> {
    const [, , , sending, sent, failed] = wordsOf(this);
    for (const waiting of await store.all()) {
      this.say(sending);
      const body = new FormData();
      waiting.fields.forEach(([name, value]) => body.append(name, value));
      try {
        const answer = await fetch(waiting.action, { method: "POST", body, credentials: "same-origin" });
        if (answer.ok) {
          await store.drop(waiting.key);
          this.say(sent);
          if (answer.redirected) location.assign(answer.url);
        } else {
          this.say(failed);
        }
      } catch {
        this.say(failed);
      }
    }
  }

  private giveKey(form: HTMLFormElement, anew = false): void {
    let field = form.querySelector<HTMLInputElement>(`input[name="${keyField}"]`);
    if (!field) {
      field = document.createElement("input");
      field.type = "hidden";
      field.name = keyField;
      form.append(field);
    }
    if (anew || !field.value)
      field.value = Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, "0")).join("");
  }

  // A draft that was sent is done with, unless this page is the refusal, or the way back from a failed connection.
  // Old ones are nobody's business any more.
  private forgetOld(): void {
    const sent = sessionStorage.getItem("sent");
    const [arrival] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    const failed = sent === this.place && (this.querySelector(".error-summary") !== null || arrival?.type !== "navigate");
    if (sent && !failed) localStorage.removeItem(sent);
    sessionStorage.removeItem("sent");
    const oldest = Date.now() - Number(this.getAttribute("hours") ?? 72) * 3_600_000;
    for (const name of Object.keys(localStorage).filter(name => name.startsWith("draft:")))
      if ((read(name)?.at ?? 0) < oldest) localStorage.removeItem(name);
  }
});

function read(name: string): { at: number; fields: Record<string, string> } | null {
  try {
    return JSON.parse(localStorage.getItem(name) ?? "null") as { at: number; fields: Record<string, string> } | null;
  } catch {
    return null;
  }
}

function typed(form: HTMLFormElement): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const element of Array.from(form.elements) as HTMLInputElement[])
    if (element.name && !/^(hidden|file|password|submit|button)$/.test(element.type)
      && (element.checked || !/^(radio|checkbox)$/.test(element.type)))
      fields[element.name] = element.value;
  return fields;
}
