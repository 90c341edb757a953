// linli-voice: records up to a minute. The plain file field stays where recording is not possible, and one press away where it is.
import { fill, wordsOf } from "../shared/words";
import { Loudness } from "./loudness";

customElements.define("linli-voice", class extends HTMLElement {
  private recorder: MediaRecorder | null = null;
  private timer = 0;
  private readonly button = document.createElement("button");
  private readonly note = document.createElement("p");
  private readonly player = document.createElement("audio");
  private readonly file = document.createElement("button");

  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>("input[type=file]");
    if (!input || !("MediaRecorder" in window) || !navigator.mediaDevices) return;
    input.hidden = true;
    this.button.type = this.file.type = "button";
    this.button.className = "btn btn-secondary btn-wide";
    this.button.textContent = wordsOf(this)[0] ?? "";
    this.file.className = "btn btn-quiet btn-sm";
    this.file.textContent = wordsOf(this)[5] ?? "";
    this.file.onclick = () => this.choose(input);
    this.note.className = "island-note";
    this.note.setAttribute("role", "status");
    this.player.controls = true;
    this.player.hidden = true;
    this.append(this.button, this.player, this.note, this.file);
    this.button.onclick = () => this.recorder ? this.recorder.stop() : void this.start(input);
  }

  private choose(input: HTMLInputElement): void {
    input.hidden = false;
    this.file.hidden = true;
    input.focus();
  }

  private async start(input: HTMLInputElement): Promise<void> {
    const [, stop, again, denied, done, , silent] = wordsOf(this);
    let stream: MediaStream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch {
      this.note.textContent = denied ?? "";
      this.choose(input);
      return;
    }
    const most = Number(this.getAttribute("most") ?? 60);
    const pieces: Blob[] = [];
    const loudness = new Loudness(stream);
    const recorder = this.recorder = new MediaRecorder(stream);
    let seconds = 0;
    recorder.ondataavailable = event => pieces.push(event.data);
    recorder.onstop = () => {
      clearInterval(this.timer);
      stream.getTracks().forEach(track => track.stop());
      this.recorder = null;
      this.button.classList.remove("voice-on");
      this.button.textContent = again ?? "";
      // A muted microphone records a minute of nothing: better said now than after sending.
      if (loudness.wasSilent()) {
        input.value = "";
        this.player.hidden = true;
        this.note.textContent = silent ?? "";
        return;
      }
      const type = (recorder.mimeType || "audio/webm").split(";")[0]!;
      const file = new File(pieces, type.includes("mp4") ? "voice.m4a" : type.includes("ogg") ? "voice.ogg" : "voice.webm", { type });
      const transfer = new DataTransfer();
      transfer.items.add(file);
      input.files = transfer.files;
      this.player.src = URL.createObjectURL(file);
      this.player.hidden = false;
      this.note.textContent = fill(done, clock(seconds));
    };
    recorder.start();
    this.note.textContent = "";
    this.button.classList.add("voice-on");
    this.button.textContent = fill(stop, clock(0));
    this.timer = window.setInterval(() => {
      seconds++;
      loudness.look();
      this.button.textContent = fill(stop, clock(seconds));
      if (seconds >= most) recorder.stop();
    }, 1000);
  }
});

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
