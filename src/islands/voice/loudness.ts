// Whether a microphone gave anything at all. Only its level is looked at, never what is said, and nothing of it is kept.

/** Listens to the level of a stream. Where the browser cannot tell, nothing counts as silent. */
export class Loudness {
  private readonly analyser: AnalyserNode | null;
  private readonly context: AudioContext | null = null;
  private heard = false;
  private looks = 0;

  constructor(stream: MediaStream) {
    const Context = window.AudioContext ?? (window as unknown as { webkitAudioContext?: typeof AudioContext }).webkitAudioContext;
    if (!Context) {
      this.analyser = null;
      return;
    }
    this.context = new Context();
    this.analyser = this.context.createAnalyser();
    this.analyser.fftSize = 32768;
    this.context.createMediaStreamSource(stream).connect(this.analyser);
  }

  /** Looks at what was heard just now: most of the last second. */
  look(): void {
    if (!this.analyser) return;
    const samples = new Uint8Array(this.analyser.fftSize);
    this.analyser.getByteTimeDomainData(samples);
    this.looks++;
    // 128 is rest. One step is a quiet room; an unplugged microphone does not even make that.
    if (samples.some(sample => Math.abs(sample - 128) > 1)) this.heard = true;
  }

  /** True when nothing was heard all the time. */
  wasSilent(): boolean {
    this.look();
    void this.context?.close();
    return this.analyser !== null && this.looks > 1 && !this.heard;
  }
}
