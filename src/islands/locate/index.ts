// linli-locate: asks where the phone is when the button is pressed, and at no other time. Nothing is watched or kept.
import { fill, wordsOf } from "../shared/words";

customElements.define("linli-locate", class extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector("button");
    if (!button || !("geolocation" in navigator)) return;
    button.hidden = false;
    button.onclick = () => this.ask();
  }

  private ask(): void {
    const [busy, found, denied, failed] = wordsOf(this);
    const note = this.querySelector("[role=status]")!;
    note.textContent = busy ?? "";
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        this.set("lat", coords.latitude.toFixed(6));
        this.set("lng", coords.longitude.toFixed(6));
        this.set("accuracy", String(Math.round(coords.accuracy)));
        note.textContent = fill(found, Math.round(coords.accuracy));
        this.dispatchEvent(new CustomEvent("linli-located", { bubbles: true, detail: coords }));
      },
      error => { note.textContent = (error.code === error.PERMISSION_DENIED ? denied : failed) ?? ""; },
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 0 });
  }

  private set(name: string, value: string): void {
    const field = Array.from(this.querySelectorAll<HTMLInputElement>("input[type=hidden]")).find(input => input.name.endsWith(name));
    if (field) field.value = value;
  }
});
