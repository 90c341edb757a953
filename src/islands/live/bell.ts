/** Two tones, again and again until someone answers. Browsers allow sound only after a gesture: allow() must come from one. */
export class Bell {
  private context: AudioContext | null = null;
  private timer = 0;

  get isRinging(): boolean {
    return this.timer !== 0;
  }

  allow(): void {
    this.context ??= new AudioContext();
    void this.context.resume();
    this.strike(0.05);
  }

  ring(): void {
    if (this.isRinging) return;
    this.strike(0.4);
    this.timer = window.setInterval(() => this.strike(0.4), 1600);
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = 0;
  }

  private strike(loudness: number): void {
    const context = this.context;
    if (!context || context.state !== "running") return;
    [880, 660].forEach((pitch, index) => {
      const tone = context.createOscillator();
      const gain = context.createGain();
      const from = context.currentTime + index * 0.35;
      tone.frequency.value = pitch;
      gain.gain.setValueAtTime(loudness, from);
      gain.gain.exponentialRampToValueAtTime(0.001, from + 0.6);
      tone.connect(gain).connect(context.destination);
      tone.start(from);
      tone.stop(from + 0.6);
    });
  }
}
