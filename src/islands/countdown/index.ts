// linli-countdown: keeps "2 h 13 min left" true while the page stays open. Without script the words of the page's own moment stand.
import { fill, wordsOf } from "../shared/words";

const units: [number, number, number][] = [[86_400, 2, 6], [3_600, 3, 7], [60, 4, 8], [1, 5, 9]]; // seconds, word for many, word for one

class Countdown extends HTMLElement {
  static readonly all = new Set<Countdown>();
  private words: string[] = [];
  private due = 0;
  private skew = 0;

  connectedCallback(): void {
    this.words = wordsOf(this);
    this.due = Date.parse(this.getAttribute("due") ?? "");
    // A phone whose clock is wrong by minutes must not frighten anyone; smaller differences are the page's age.
    const skew = Date.parse(this.getAttribute("now") ?? "") - Date.now();
    this.skew = Math.abs(skew) > 120_000 ? skew : 0;
    if (!Number.isNaN(this.due)) Countdown.all.add(this);
  }

  disconnectedCallback(): void {
    Countdown.all.delete(this);
  }

  tick(): void {
    const left = Math.floor((this.due - Date.now() - this.skew) / 1000);
    const text = fill(this.words[left >= 0 ? 0 : 1], this.span(Math.abs(left)));
    if (this.textContent !== text) this.textContent = text;
    if (left < 0) this.closest(".clock")?.classList.add("clock-bad");
  }

  // The same two largest units as TimeWords.Span.
  private span(seconds: number): string {
    const counts = units.map(([size], index) => Math.floor(seconds / size) % (index === 0 ? Infinity : index === 1 ? 24 : 60));
    const first = counts.findIndex(count => count > 0);
    if (first < 0) return this.unit(2, 0);
    const rest = first < 2 ? counts[first + 1] ?? 0 : 0;
    return this.unit(first, counts[first] ?? 0) + (rest > 0 ? " " + this.unit(first + 1, rest) : "");
  }

  private unit(index: number, count: number): string {
    const [, many, one] = units[index]!;
    return fill(this.words[count === 1 ? one : many], count);
  }
}

customElements.define("linli-countdown", Countdown);
setInterval(() => Countdown.all.forEach(element => element.tick()), 1000);
