// linli-voice: records up to a minute. The plain file field stays where recording is not possible.
import { fill, wordsOf } from "../shared/words";

customElements.define("linli-voice", class extends HTMLElement {
  private recorder: MediaRecorder | null = null;
  private timer = 0;
  private readonly button = document.createElement("button");
  private readonly note = document.createElement("p");
  private readonly player = document.createElement("audio");

  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>("input[type=file]");
    if (!input || !("MediaRecorder" in window) || !navigator.mediaDevices) return;
    input.hidden = true;
    this.button.type = "button";
    this.button.className = "btn btn-secondary btn-wide";
    this.button.textContent = wordsOf(this)[0] ?? "";
    this.note.className = "island-note";
    this.note.setAttribute("role", "status");
    this.player.controls = true;
    this.player.hidden = true;
    this.append(this.button, this.player, this.note);
    this.button.onclick = () => this.recorder ? this.recorder.stop() : void this.start(input);
  }

  private async start(input: HTMLInputElement): Promise<void> {
    const [, stop, again, denied, done] = wordsOf(this);
    let stream: MediaStream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch {
      this.note.textContent = denied ?? "";
      input.hidden = false;
      return;
    }
    const most = Number(this.getAttribute("most") ?? 60);
    const pieces: Blob[] = [];
    const recorder = this.recorder = new MediaRecorder(stream);
    let seconds = 0;
    recorder.ondataavailable = event => pieces.push(event.data);
    recorder.onstop = () => {
      clearInterval(this.timer);
      stream.getTracks().forEach(track => track.stop());
      this.recorder = null;
      const type = (recorder.mimeType || "audio/webm").split(";")[0]!;
      const file = new File(pieces, type.includes("mp4") ? "voice.m4a" : type.includes("ogg") ? "voice.ogg" : "voice.webm", { type });
      const transfer = new DataTransfer();
      transfer.items.add(file);
      input.files = transfer.files;
      this.player.src = URL.createObjectURL(file);
      this.player.hidden = false;
      this.button.classList.remove("voice-on");
      this.button.textContent = again ?? "";
      this.note.textContent = fill(done, clock(seconds));
    };
    recorder.start();
    this.button.classList.add("voice-on");
    this.button.textContent = fill(stop, clock(0));
    this.timer = window.setInterval(() => {
      seconds++;
      this.button.textContent = fill(stop, clock(seconds));
      if (seconds >= most) recorder.stop();
    }, 1000);
  }
});

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
