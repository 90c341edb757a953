// linli-idle: a screen for many goes back to its start when nobody touches it, and leaves no way back to what was typed.
import { fill, wordsOf } from "../shared/words";

const warnAt = 15;
const touches = ["pointerdown", "keydown", "input", "touchstart", "wheel"];

customElements.define("linli-idle", class extends HTMLElement {
  private left = 0;
  private readonly note = document.createElement("p");
  private readonly words = document.createElement("span");

  connectedCallback(): void {
    const seconds = Number(this.getAttribute("seconds") ?? 90);
    const stay = document.createElement("button");
    stay.type = "button";
    stay.className = "btn btn-warm";
    stay.textContent = wordsOf(this)[1] ?? "";
    this.note.className = "idle-note";
    this.note.setAttribute("role", "alert");
    this.note.hidden = true;
    this.note.append(this.words, stay);
    this.append(this.note);
    const touched = (): void => {
      this.left = seconds;
      this.note.hidden = true;
    };
    touched();
    touches.forEach(kind => addEventListener(kind, touched, { passive: true }));
    // Speaking touches nothing: while a recording runs, somebody is there.
    setInterval(() => {
      if (document.querySelector(".voice-on")) touched();
      else if (--this.left <= 0) this.home();
      else if (this.left <= warnAt) {
        this.note.hidden = false;
        this.words.textContent = fill(wordsOf(this)[0], this.left);
      }
    }, 1000);
    document.querySelectorAll<HTMLAnchorElement>("a[data-home]").forEach(link => link.addEventListener("click", event => {
      event.preventDefault();
      this.home();
    }));
    // A page brought back from the browser's memory would show what the last person typed.
    addEventListener("pageshow", event => { if (event.persisted) this.home(); });
  }

  private home(): void {
    document.querySelectorAll("form").forEach(form => form.reset());
    location.replace(this.getAttribute("home") ?? "/");
  }
});
