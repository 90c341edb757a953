// linli-live: one stream of news a browser, however many tabs; rings for urgent ones once the person on duty allowed sound by pressing.
// Each piece of news is also given to the page as the event "linli-news" on document, so that lists may show it.
import { fill, wordsOf } from "../shared/words";
import { Bell } from "./bell";

interface News {
  kind: string;
  urgent?: boolean;
}

customElements.define("linli-live", class extends HTMLElement {
  private readonly bell = new Bell();
  private readonly channel = "BroadcastChannel" in window ? new BroadcastChannel("linli-live") : null;
  private readonly caption = document.title;
  private unseen = 0;

  connectedCallback(): void {
    const button = this.querySelector("button");
    if (!button || !("EventSource" in window)) return;
    button.hidden = false;
    button.onclick = () => {
      if (this.bell.isRinging) {
        this.bell.stop();
        button.hidden = true;
        this.say(0);
      } else {
        this.bell.allow();
        button.hidden = true;
      }
    };
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden) this.count(0);
    });
    if (this.channel) this.channel.onmessage = ({ data }: MessageEvent<News>) => this.tell(data);
    // Whoever holds the lock listens for all; when that tab closes, the next one takes over.
    if (this.channel && "locks" in navigator) void navigator.locks.request("linli-live", () => new Promise<void>(() => this.listen()));
    else this.listen();
  }

  private listen(): void {
    const source = new EventSource(this.getAttribute("src") ?? "/notifications/live");
    source.onopen = () => this.say(0);
    source.onerror = () => this.say(1);
    source.onmessage = event => {
      const news = JSON.parse(event.data as string) as News;
      this.channel?.postMessage(news);
      this.tell(news);
    };
  }

  private tell(news: News): void {
    document.dispatchEvent(new CustomEvent<News>("linli-news", { detail: news }));
    this.count(this.unseen + 1);
    if (!news.urgent) return;
    this.say(3);
    this.bell.ring();
    const button = this.querySelector("button")!;
    button.hidden = false;
    const words = button.querySelector("span");
    if (words) words.textContent = wordsOf(this)[4] ?? "";
  }

  private count(unseen: number): void {
    this.unseen = unseen;
    document.title = unseen > 0 ? `(${unseen}) ${this.caption}` : this.caption;
    if (unseen > 0) this.say(2);
  }

  private say(word: number): void {
    this.querySelector(".island-note")!.textContent = fill(wordsOf(this)[word], this.unseen);
  }
});
